using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Scheduling;

namespace Welbevinden.Bot.Engine.Rounds;

/// <summary>
/// Looks, at start and twice a day, for rounds that should be over but have no step planned (an earlier version gave up, or was rolled back
/// half-way), and plans the step they lack: closing, publishing or erasing. Includes schools that are no longer in the directory.
/// </summary>
internal sealed partial class RoundSweep(
    IEnumerable<RoundEnding> endings, OccurrenceStore occurrences, Schedule schedule, IDirectory directory, TimeProvider time,
    ILogger<RoundSweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(12);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                SweepFailed(log, failed);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Checks every round once. Planning a step twice is harmless.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        var (now, known) = (time.GetCurrentInstant(), await occurrences.KnownAsync(cancellationToken));
        var schools = known.Select(one => one.Key.School).Concat(directory.Current?.Schools.Keys ?? []).Distinct().ToList();
        foreach (var (ending, school) in endings.SelectMany(ending => schools.Select(school => (ending, school))))
        {
            foreach (var (round, step) in await ending.UnfinishedAsync(school, now, cancellationToken))
            {
                if (!await AnyOpenAsync(ending.Steps, school, round, cancellationToken))
                {
                    Found(log, step.Name, school.Value, round);
                    await schedule.PlanAsync([Step(step, school, round, now)], cancellationToken);
                }
            }
        }
    }

    /// <summary>
    /// The subject is today's date: an occurrence that was given up keeps its identity for months, and would block its own repetition.
    /// </summary>
    private static Occurrence Step(OccurrenceKind step, SchoolId school, LocalDate round, Instant now) =>
        new(step, school, round, now, $"sweep-{LocalDatePattern.Iso.Format(now.InUtc().Date)}");

    private async Task<bool> AnyOpenAsync(
        IEnumerable<OccurrenceKind> steps, SchoolId school, LocalDate round, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            if (await occurrences.IsOpenAsync(step.Name, school, round, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} for {School} of {Date} was never done and is planned again")]
    private static partial void Found(ILogger log, string kind, string school, LocalDate date);

    [LoggerMessage(Level = LogLevel.Error, Message = "The rounds could not be swept; it is tried again in half a day")]
    private static partial void SweepFailed(ILogger log, Exception error);
}
