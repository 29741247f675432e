using System.Collections.Concurrent;
using NodaTime;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// Sends what is due, a limited number at a time, until the bot stops: then it takes nothing new and waits for what is being sent. Several
/// may run on one store; a claim decides who sends.
/// </summary>
internal sealed partial class OutboxPump(
    OutboxLoader loader, PendingMessages pending, Sender sender, OutboxSignal signal, OutboxOptions options, TimeProvider time,
    ILogger<OutboxPump> logger) : BackgroundService
{
    /// <summary>Slots reserved for what a person is waiting for, however many a round takes.</summary>
    private const int UrgentPlaces = 4;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly Duration AfterFailure = Duration.FromSeconds(5);

    private readonly ConcurrentDictionary<OutboxKey, Task> _onTheirWay = new();
    private int _ordinaryPlaces = options.Concurrency;
    private int _urgentPlaces = UrgentPlaces;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IReadOnlySet<string> called = new HashSet<string>(StringComparer.Ordinal);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await loader.LoadAsync(called.Where(group => group.Length > 0), stoppingToken);
                SetOff(urgent: true, ref _urgentPlaces, stoppingToken);
                SetOff(urgent: false, ref _ordinaryPlaces, stoppingToken);
                called = await signal.WaitAsync(UntilNext(), time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                LogLoopFailed(logger, error);
                await Task.Delay(Tick, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(_onTheirWay.Values);
    }

    private TimeSpan UntilNext()
    {
        var now = time.GetUptime();
        var next = pending.NextAfter(now);
        return next - now > Duration.FromTimeSpan(Tick) ? Tick : (next - now).ToTimeSpan() + TimeSpan.FromMilliseconds(1);
    }

    private void SetOff(bool urgent, ref int places, CancellationToken stopping)
    {
        while (Volatile.Read(ref places) > 0 && pending.Take(urgent, time.GetUptime(), time.GetCurrentInstant()) is { } waiting)
        {
            Interlocked.Decrement(ref places);
            var way = new Task<Task>(() => AdvanceAsync(waiting, urgent, stopping));
            _onTheirWay[waiting.Message.Key] = way.Unwrap();
            way.Start(TaskScheduler.Default);
        }
    }

    private async Task AdvanceAsync(PendingMessage waiting, bool urgent, CancellationToken stopping)
    {
        try
        {
            if (await sender.AdvanceAsync(waiting, stopping) is { } again)
            {
                pending.Return(again);
            }
            else
            {
                pending.Finished(waiting.Message.Key);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            pending.Finished(waiting.Message.Key);
        }
        catch (Exception error)
        {
            // The row is unchanged or claimed; the next time it is read shows which.
            LogSendFailed(logger, error);
            pending.Return(waiting with { NotBefore = time.GetUptime() + AfterFailure });
        }
        finally
        {
            _onTheirWay.TryRemove(waiting.Message.Key, out _);
            Interlocked.Increment(ref urgent ? ref _urgentPlaces : ref _ordinaryPlaces);

            // The end of a fleeting message may be the beginning of another: its asker is told.
            signal.Wake(waiting.Message.IsFleeting ? waiting.Message.Key.Group : "");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox loop failed; it tries again in a second")]
    private static partial void LogLoopFailed(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message could not be processed; it is tried again in a few seconds")]
    private static partial void LogSendFailed(ILogger logger, Exception error);
}
