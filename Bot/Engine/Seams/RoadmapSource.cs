using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What one feature knows for the seven steps in a school year, fit for the core team to read. Each feature that knows something registers
/// one.
/// </summary>
internal delegate Task<IReadOnlyList<RoadmapLine>> RoadmapSource(
    SchoolProfile school, SchoolYear year, CancellationToken cancellationToken);

/// <summary>One thing that is known for a step.</summary>
/// <param name="Step">1 to 7.</param>
/// <param name="Says">In a sentence; nothing that only some may see.</param>
internal sealed record RoadmapLine(int Step, Text Says)
{
    /// <summary>
    /// Since when this asks to look at the step again: a step that was set to done before is open again ("Stappenplan", step 7: the outcome
    /// of an evaluation is a new beginning). Null when it asks nothing.
    /// </summary>
    public Instant? ReopensSince { get; init; }

    /// <summary>What this tells about how far the step is; as a rule only that something happened.</summary>
    public StepEvidence Evidence { get; init; } = StepEvidence.Begun;
}

/// <summary>What one line tells about the progress of its step.</summary>
internal enum StepEvidence
{
    /// <summary>Something that the step asks for is not there yet, so that it cannot be done.</summary>
    Missing,

    /// <summary>Something was done for it, which decides nothing.</summary>
    Begun,

    /// <summary>What it asks for is there; the step is done when nothing else is missing.</summary>
    Complete,
}
