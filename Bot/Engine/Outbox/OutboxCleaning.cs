using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// Erases, once an hour, messages and removals that are past their retention. Only while the clock is steady, because a message whose
/// identity is erased could be sent again.
/// </summary>
internal sealed partial class OutboxCleaning(
    OutboxRetention retention, StandingGroups standing, ConversationStore conversations, SteadyClock clock, OutboxOptions options,
    TimeProvider time,
    ILogger<OutboxCleaning> logger) : BackgroundService
{
    /// <summary>
    /// Days that the removal of the bot from somebody's chat is kept, so that older activities that arrive late are recognised. One day
    /// would do; the second allows for a clock that is a day ahead.
    /// </summary>
    public const int RemovalDays = 2;

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(Every, time);
        while (await hourly.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await clock.IsSteadyAsync(time.GetCurrentInstant(), stoppingToken))
                {
                    await CleanAsync(time.GetCurrentInstant(), stoppingToken);
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(logger, error);
            }
        }
    }

    internal async Task CleanAsync(Instant now, CancellationToken cancellationToken)
    {
        await retention.EraseAsync(group => now - KeptFor(group), cancellationToken);
        await conversations.EraseRemovedAsync(now - Duration.FromDays(RemovalDays), cancellationToken);
    }

    private Duration KeptFor(string group) =>
        Duration.FromDays(standing.Contains(group) ? options.StandingRetentionDays : options.RetentionDays);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old messages could not be erased; it is tried again in an hour")]
    private static partial void LogFailed(ILogger logger, Exception error);
}
