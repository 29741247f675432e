using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Engine.Scheduling;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>
/// The loop that the clock drives: records what the rhythms produce, performs what is due, marks it done. Several may run on one store. It
/// decides by the clock it is given, and waits in real time.
/// </summary>
internal sealed partial class Scheduler(
    Schedule schedule,
    OccurrenceStore occurrences,
    SteadyClock clock,
    PerformOccurrence perform,
    KnowsOccurrence knows,
    EndingOf endingOf,
    SchedulerSignal signal,
    IDirectory directory,
    NationalHolidays holidays,
    TimeProvider time,
    IOptions<SchedulingOptions> options,
    ILogger<Scheduler> log) : BackgroundService
{
    private readonly SchedulingOptions _options = options.Value;
    private Instant? _erasedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (CalendarHealth.Warning(directory.Current?.Schools.Values ?? [], holidays, time.GetCurrentInstant()) is { } warning)
        {
            CalendarDoubtful(log, warning);
        }
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TickAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (ObjectDisposedException)
            {
                return; // The bot failed to start: its services are disposed already.
            }
            catch (Exception broken)
            {
                TickFailed(log, broken);
            }

            await signal.WaitAsync(_options.Tick, time, stoppingToken);
        }
    }

    /// <summary>One tick: everything that is due at this instant. Without a directory only endings can be performed.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        var snapshot = directory.Current;
        if (snapshot is not null)
        {
            await schedule.RecordAsync(snapshot, time.GetCurrentInstant(), cancellationToken);
        }

        foreach (var open in (await occurrences.OpenAsync(cancellationToken))
            .Where(o => snapshot is not null || Ends(o))
            .OrderBy(o => o.DueAt))
        {
            await ProcessAsync(open, cancellationToken);
        }

        if (snapshot is not null)
        {
            await EraseAsync(time.GetCurrentInstant(), cancellationToken);
        }
    }

    private bool Ends(OpenOccurrence open) => endingOf(new OccurrenceKind(open.Key.Kind)) is not null;

    private async Task ProcessAsync(OpenOccurrence open, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        switch (OccurrenceDecision.Of(open, now, _options.LeaseFor))
        {
            // After a rollback it waits for the build that planned it, and is not given up by one that cannot perform it.
            case OccurrenceDecision.Perform when !knows(new OccurrenceKind(open.Key.Kind)):
            case OccurrenceDecision.Wait:
                break;
            case OccurrenceDecision.Skip(var reason):
                if (await occurrences.EndAsync(open, OccurrenceState.Skipped, reason.ToString(), now, cancellationToken))
                {
                    Skipped(log, open.Key.Kind, open.Key.School.Value, open.Key.Date, reason);
                }

                break;
            case OccurrenceDecision.Perform(var heldUntil):
                if (await occurrences.ClaimAsync(open, heldUntil, cancellationToken) is { } claimed)
                {
                    await PerformAsync(claimed, cancellationToken);
                }

                break;
        }
    }

    /// <summary>
    /// A failure is stored as the name of its kind, never as its text. Stopping is not a failure: the occurrence is released, and the next
    /// process performs it again.
    /// </summary>
    private async Task PerformAsync(OpenOccurrence claimed, CancellationToken cancellationToken)
    {
        try
        {
            await perform(Schedule.OccurrenceOf(claimed), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await occurrences.PostponeAsync(claimed, time.GetCurrentInstant(), "Stopped", CancellationToken.None);
            throw;
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            await FailedAsync(claimed, failed, cancellationToken);
            return;
        }

        await occurrences.EndAsync(claimed, OccurrenceState.Done, cause: null, time.GetCurrentInstant(), CancellationToken.None);
    }

    /// <summary>An ending is never given up: it is tried for as long as it takes, at most a quarter of an hour apart.</summary>
    private async Task FailedAsync(OpenOccurrence claimed, Exception failed, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var cause = failed is EndingWaitsException { Cause: var foreseen } ? foreseen : failed.GetType().Name;
        if (failed is EndingWaitsException)
        {
            EndingWaits(log, claimed.Key.Kind, claimed.Key.School.Value, claimed.Key.Date, cause);
        }
        else
        {
            PerformFailed(log, failed, claimed.Key.Kind, claimed.Key.School.Value, claimed.Key.Date, claimed.Attempts);
        }

        if (claimed.Attempts >= _options.MaxAttempts && !Ends(claimed))
        {
            await occurrences.EndAsync(claimed, OccurrenceState.GaveUp, cause, now, cancellationToken);
        }
        else
        {
            await occurrences.PostponeAsync(claimed, now + OccurrenceDecision.Backoff(claimed.Attempts), cause, cancellationToken);
        }
    }

    /// <summary>
    /// Only while the clock has been steady for a week: after a leap forward and back, an erased occurrence would happen again.
    /// </summary>
    private async Task EraseAsync(Instant now, CancellationToken cancellationToken)
    {
        if (_erasedAt is { } last && last.IsWithin(Duration.FromHours(12), now))
        {
            return;
        }

        if (await clock.IsSteadyAsync(now, cancellationToken))
        {
            await occurrences.EraseEndedAsync(now - Duration.FromDays(_options.KeepDays), now, cancellationToken);
        }

        _erasedAt = now;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "School calendar: {Warning}")]
    private static partial void CalendarDoubtful(ILogger log, string warning);

    [LoggerMessage(Level = LogLevel.Error, Message = "A tick of the scheduler failed; it tries again")]
    private static partial void TickFailed(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} for {School} of {Date} failed, attempt {Attempt}")]
    private static partial void PerformFailed(ILogger log, Exception exception, string kind, string school, LocalDate date, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} for {School} of {Date} cannot be done yet: {Cause}; it is tried again "
        + "within a quarter of an hour")]
    private static partial void EndingWaits(ILogger log, string kind, string school, LocalDate date, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} for {School} of {Date} skipped: {Reason}")]
    private static partial void Skipped(ILogger log, string kind, string school, LocalDate date, SkipReason reason);
}
