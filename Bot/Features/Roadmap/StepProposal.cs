using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Storage.Features.Roadmap;

namespace Welbevinden.Bot.Features.Roadmap;

/// <summary>
/// How far a step seems to be from what features know, to be proposed to the core team; it changes nothing that somebody set. Pure.
/// </summary>
internal static class StepProposal
{
    /// <summary>
    /// What to propose; null for nothing. Of a step that was set only what is further than that, and not what was proposed when it was
    /// set: whoever chose otherwise is not asked again until more is known.
    /// </summary>
    public static StepState? Of(StepRecord? record, IEnumerable<RoadmapLine> known)
    {
        var proposed = Seems([.. known]);
        return proposed > (record?.State ?? StepState.NotBegun) && proposed != record?.Proposed ? proposed : null;
    }

    /// <summary>
    /// Done when what the step asks for is there, nothing of it is missing and nothing asks for another look; begun when anything was done.
    /// </summary>
    private static StepState Seems(IReadOnlyList<RoadmapLine> known) => known switch
    {
        _ when known.Any(line => line.Evidence == StepEvidence.Complete)
            && known.All(line => line.Evidence != StepEvidence.Missing && line.ReopensSince is null) => StepState.Done,
        _ when known.Any(line => line.Evidence != StepEvidence.Missing) => StepState.Busy,
        _ => StepState.NotBegun,
    };
}
