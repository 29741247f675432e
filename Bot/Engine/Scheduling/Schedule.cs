using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Engine.Scheduling;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>Records occurrences, each once: those that use cases plan and those that rhythms produce.</summary>
internal sealed class Schedule(
    OccurrenceStore occurrences, Rhythms rhythms, SchedulerSignal signal, TimeProvider time, IOptions<SchedulingOptions> options)
{
    private const int MaxRemembered = 20_000;

    /// <summary>What this process knows to be recorded already, so that a tick needs no write. Two ticks may overlap.</summary>
    private readonly BoundedMap<OccurrenceKey, bool> _recorded = new(MaxRemembered);

    /// <summary>
    /// Inserts what is not there yet and wakes the scheduler. These occurrences are performed however late. Harmless to repeat.
    /// </summary>
    public async Task PlanAsync(IReadOnlyList<Occurrence> planned, CancellationToken cancellationToken)
    {
        foreach (var occurrence in planned)
        {
            await occurrences.InsertAsync(
                KeyOf(occurrence), occurrence.DueAt, performUntil: null, cancellationToken, occurrence.DueAt <= time.GetCurrentInstant());
        }

        if (planned.Count > 0)
        {
            signal.Wake();
        }
    }

    /// <summary>
    /// When a kind is next for a school, after <paramref name="now"/>; null when it has no rhythm there or no school days are known.
    /// </summary>
    public Instant? Next(OccurrenceKind kind, SchoolProfile school, Instant now) => rhythms.Next(kind, school, now)?.DueAt;

    /// <summary>
    /// Records what the rhythms of every school produced in the recent past: to be performed when its day is not over yet, as skipped when
    /// it is. Anything older leaves no trace, so that a leap of the clock does not flood the store.
    /// </summary>
    public async Task RecordAsync(DirectorySnapshot snapshot, Instant now, CancellationToken cancellationToken)
    {
        foreach (var school in snapshot.Schools.Values)
        {
            foreach (var (kind, moment) in rhythms.Between(school, now - Duration.FromDays(options.Value.LookBackDays), now))
            {
                await RecordAsync(new OccurrenceKey(kind.Name, school.Id, moment.Nominal, ""), moment, school, now, cancellationToken);
            }
        }
    }

    /// <summary>The occurrence as use cases know it.</summary>
    public static Occurrence OccurrenceOf(OpenOccurrence open) =>
        new(new OccurrenceKind(open.Key.Kind), open.Key.School, open.Key.Date, open.DueAt, open.Key.Subject);

    private static OccurrenceKey KeyOf(Occurrence occurrence) =>
        new(occurrence.Kind.Name, occurrence.School, occurrence.Date, occurrence.Subject);

    private async Task RecordAsync(
        OccurrenceKey key, Moment moment, SchoolProfile school, Instant now, CancellationToken cancellationToken)
    {
        if (_recorded.Contains(key))
        {
            return;
        }

        _ = moment switch
        {
            Moment.Skipped skipped => await occurrences.InsertSkippedAsync(
                key, moment.DueAt, skipped.Reason.ToString(), now, cancellationToken),
            Moment.Planned planned when now >= EndOf(planned, school) =>
                await occurrences.InsertSkippedAsync(key, moment.DueAt, nameof(SkipReason.Missed), now, cancellationToken),
            Moment.Planned planned => await occurrences.InsertAsync(key, moment.DueAt, EndOf(planned, school), cancellationToken),
            _ => throw new InvalidOperationException("Unknown kind of moment."),
        };
        _recorded.Set(key, true);
    }

    /// <summary>The grace period of a rhythm: until the end of the school day it was due on.</summary>
    private static Instant EndOf(Moment.Planned planned, SchoolProfile school) =>
        school.TimeZone.AtStartOfDay(planned.Date.PlusDays(1)).ToInstant();
}
