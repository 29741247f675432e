using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;

namespace Welbevinden.Bot.Features.Retention;

/// <summary>
/// Erases every week what has passed its retention term: one occurrence per feature, so that a failing one does not hold up the others.
/// Only by a steady clock, because data that looks old after a jump of the clock may not be old; then a week later is early enough.
/// </summary>
internal sealed partial class EraseExpired(IEnumerable<RetentionSource> sources, SteadyClock clock, ILogger<EraseExpired> log)
{
    public static readonly OccurrenceKind Weekly = new("retention.weekly");
    public static readonly OccurrenceKind Erase = new("retention.erase");

    /// <summary>Also in holidays, and in years whose holidays are not built in: a retention term does not wait for school.</summary>
    public static Cadence Mondays(SchoolProfile _) => Cadence.Weekly(IsoDayOfWeek.Monday, new LocalTime(5, 0)) with { OnAnyDay = true };

    public Task<Outcome> BeginAsync(DueRequest due, CancellationToken cancellationToken) => Task.FromResult(Outcome.Nothing with
    {
        Occurrences = [.. sources.Select(source => new Occurrence(Erase, due.School.Id, due.Occurrence.Date, due.Now, source.Name))],
    });

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        if (!await clock.IsSteadyAsync(due.Now, cancellationToken))
        {
            LogPostponed(log);
            return Outcome.Nothing;
        }

        // A feature that was removed since its occurrence was recorded has no source.
        var source = sources.FirstOrDefault(one => one.Name == due.Occurrence.Subject);
        return source is null
            ? Outcome.Nothing
            : Outcome.Nothing with { Writes = await source.OverAsync(due.School, due.Today, cancellationToken) };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Nothing is erased until the clock has run steadily for a week; "
        + "the next attempt is next Monday")]
    private static partial void LogPostponed(ILogger log);
}
