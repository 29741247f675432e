using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Rounds;

/// <summary>How the rounds of one feature end. Each feature with rounds registers one; the sweep does not know the features.</summary>
/// <param name="Steps">Closing, publishing and erasing: each plans the next when it is done.</param>
/// <param name="UnfinishedAsync">
/// Of a school, at an instant: the rounds that should have come further than they did, by their date, each with the step that it lacks.
/// </param>
internal sealed record RoundEnding(
    IReadOnlyList<OccurrenceKind> Steps,
    Func<SchoolId, Instant, CancellationToken, Task<IReadOnlyList<(LocalDate Round, OccurrenceKind Lacks)>>> UnfinishedAsync);
