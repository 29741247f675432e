using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Rounds;

/// <summary>How the rounds of one feature end. Each feature with rounds registers one, so that the sweep knows no feature.</summary>
/// <param name="Steps">Closing, publishing and erasing: each plans the next when it is done.</param>
/// <param name="UnfinishedAsync"> For a school at an instant: the rounds that are behind, by their date, each with the step that it lacks.
/// </param>
internal sealed record RoundEnding(
    IReadOnlyList<OccurrenceKind> Steps,
    Func<SchoolId, Instant, CancellationToken, Task<IReadOnlyList<(LocalDate Round, OccurrenceKind Lacks)>>> UnfinishedAsync);
