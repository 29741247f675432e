using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>Makes an outcome durable: the one place where effects happen. Every part may be repeated without harm.</summary>
internal sealed class Commit(ITableStore store, Schedule schedule, MessageQueue outbox)
{
    /// <summary>
    /// Applies an outcome: writes, occurrences, cancellations, messages with the reply, what is forgotten, in that order.
    /// </summary>
    /// <returns>False when a row changed since it was read: nothing of that batch was stored; load and decide again.</returns>
    /// <exception cref="StoreLimitException">A write broke a limit of the store: our own fault, named.</exception>
    public async Task<bool> ApplyAsync(Outcome outcome, CancellationToken cancellationToken)
    {
        foreach (var batch in outcome.Writes)
        {
            if (await store.TryWriteAsync(batch, cancellationToken) is null)
            {
                return false;
            }
        }

        await schedule.PlanAsync(outcome.Occurrences, cancellationToken);
        await outbox.CancelAsync(outcome.Cancelled, cancellationToken);
        await outbox.EnqueueAsync(
            outcome.Spoken is { } reply ? [.. outcome.Messages, reply] : outcome.Messages, cancellationToken);
        await outbox.ForgetAsync(outcome.Forgotten, cancellationToken);
        return true;
    }
}
