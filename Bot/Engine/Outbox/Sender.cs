using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NodaTime;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// Takes one message as far as it can go now: find its conversation, wait for the pacer, claim it, post it, record the outcome. The claim
/// comes right before the post, so that a crash leaves as little as possible in doubt.
/// </summary>
internal sealed class Sender(
    OutboxStore store, StandingGroups standing, Addresses addresses, IConnector connector, CardMarks marks, Pacer pacer,
    ConversationPace pace, Withholding withholding, OutboxOptions options, TimeProvider time, Metrics metrics)
{
    private static readonly TimeSpan MarkAgainAfter = TimeSpan.FromSeconds(1);
    private static readonly Ending Overtaken = new(OutboxState.Cancelled, "overtaken");

    private readonly DeliveryLimits _limits = new(options.MostAttempts, Duration.FromHours(options.MostHours));

    /// <summary>The message with when to come back to it, or null when this process is done with it.</summary>
    /// <exception cref="OperationCanceledException">The bot is stopping and nothing was claimed.</exception>
    public async Task<PendingMessage?> AdvanceAsync(PendingMessage waiting, CancellationToken stopping)
    {
        var now = time.GetCurrentInstant();
        var message = waiting.AsOf(now, time.GetUptime());
        var isClaimed = message.ClaimedUntil is { } until && until > now;
        if ((Delivery.BeforeTry(message, now, _limits) ?? (waiting.IsOvertaken && !isClaimed ? Overtaken : null)) is { } over)
        {
            await EndAsync(message, over);
            return null;
        }

        if (isClaimed)
        {
            return waiting with { IsOvertaken = false };
        }

        if (await withholding(message, now, stopping) is { } withheld)
        {
            return await WithholdAsync(waiting, message, withheld);
        }

        return await SendAsync(message, stopping) is var (left, notBefore) ? waiting with { Message = left, NotBefore = notBefore } : null;
    }

    private async Task<PendingMessage?> WithholdAsync(PendingMessage waiting, OpenMessage message, Withheld withheld)
    {
        if (withheld.EndingOf(message) is { } ending)
        {
            await EndAsync(message, ending);
            return null;
        }

        var held = message with { HeldUntil = ((Withheld.Quiet)withheld).Until };
        return await store.PostponeAsync(held, CancellationToken.None) is { } postponed
            ? waiting with { Message = postponed, NotBefore = time.GetUptime() }
            : await ReadAgainAsync(message.Key) is var (left, notBefore) ? waiting with { Message = left, NotBefore = notBefore } : null;
    }

    private async Task<(OpenMessage Message, Uptime NotBefore)?> SendAsync(OpenMessage message, CancellationToken stopping)
    {
        return await addresses.FindAsync(message.To, stopping) is { } there
            ? await PostAsync(message, there, stopping)
            : await CreateAsync(message, stopping);
    }

    private async Task<(OpenMessage, Uptime)?> CreateAsync(OpenMessage message, CancellationToken stopping)
    {
        var person = ((Destination.Personal)message.To).Person;
        if (pace.Enter(person.Value, time.GetUptime()) is { } later)
        {
            return (message, later);
        }

        await pacer.WaitAsync(standing.Contains(message.Key.Group), stopping);
        var serviceUrl = await addresses.ServiceUrlAsync(stopping);
        await pacer.PassAsync();
        var result = await CallAsync(
            message,
            DeliveryStep.Create,
            cancelled => connector.CreateConversationAsync(serviceUrl, addresses.TenantId, person, cancelled));
        var tried = message with { Attempts = message.Attempts + 1 };
        var next = Decide(DeliveryStep.Create, result, tried);
        if (next is not NextStep.Post post)
        {
            return await CarryOutAsync(next, tried, person.Value);
        }

        var there = new ConversationReference(post.ConversationId, serviceUrl, ConversationKind.Personal);
        await addresses.RememberAsync(person, there, stopping);
        return await PostAsync(message, there, stopping);
    }

    private async Task<(OpenMessage, Uptime)?> PostAsync(OpenMessage message, ConversationReference there, CancellationToken stopping)
    {
        if (await PrepareAsync(stopping) is { } unprepared)
        {
            var refused = message with { Attempts = message.Attempts + 1 };
            return await CarryOutAsync(Decide(DeliveryStep.Send, unprepared, refused), refused, there.ConversationId);
        }

        if (pace.Enter(there.ConversationId, time.GetUptime()) is { } later)
        {
            return (message, later);
        }

        await pacer.WaitAsync(standing.Contains(message.Key.Group), stopping);
        var card = marks.Fill(Encoding.UTF8.GetString(message.Card.Span));
        var until = time.GetCurrentInstant() + Duration.FromSeconds(options.LeaseSeconds);
        if (await store.ClaimAsync(message, until, CancellationToken.None) is not { } claimed)
        {
            return await ReadAgainAsync(message.Key);
        }

        await pacer.PassAsync();
        var result = await CallAsync(message, DeliveryStep.Send, cancelled => message switch
        {
            { Replaces: { } standing } => connector.UpdateAsync(there, standing, card, cancelled),
            { IsAttachment: true } => connector.SendFileCardAsync(there, card, cancelled),
            _ => connector.SendAsync(there, card, cancelled),
        });
        var tried = claimed with { Attempts = claimed.Attempts + 1 };
        return await CarryOutAsync(Decide(DeliveryStep.Send, result, tried), tried, there.ConversationId);
    }

    /// <summary>
    /// Fetches the token before the claim. If it were fetched after, the first second of a process would be one of many claims and no
    /// posts, all of them in doubt when the process dies.
    /// </summary>
    private async Task<ConnectorResult.NotSent?> PrepareAsync(CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.SendTimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            return await connector.PrepareAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return new ConnectorResult.NotSent("timeout");
        }
    }

    private NextStep Decide(DeliveryStep step, ConnectorResult result, OpenMessage tried) =>
        Delivery.Decide(step, result, tried, time.GetCurrentInstant(), Random.Shared.NextDouble(), _limits);

    private async Task<(OpenMessage, Uptime)?> CarryOutAsync(NextStep next, OpenMessage tried, string conversation)
    {
        switch (next)
        {
            case NextStep.End { Ending: var ending }:
                return await EndAsync(tried, ending.State == OutboxState.Sent ? ending with { ConversationId = conversation } : ending);
            case NextStep.Again again:
                if (again.PausesScope)
                {
                    pace.Throttled(conversation, On(again.Due), time.GetUptime());
                }

                return await PostponeAsync(tried with { Due = again.Due });
            case NextStep.Recreate:
                await addresses.DropAsync(((Destination.Personal)tried.To).Person, conversation, CancellationToken.None);
                return await PostponeAsync(tried with { Due = time.GetCurrentInstant(), Recreated = true });
            default:
                throw new UnreachableException();
        }
    }

    private async Task<(OpenMessage, Uptime)?> PostponeAsync(OpenMessage message)
    {
        return await MarkAsync(message, () => store.PostponeAsync(message, CancellationToken.None)) is { } postponed
            ? (postponed, On(postponed.Due)) : await ReadAgainAsync(message.Key);
    }

    private async Task<(OpenMessage, Uptime)?> EndAsync(OpenMessage message, Ending ending)
    {
        if (await MarkAsync(message, () => store.EndAsync(message, ending, time.GetCurrentInstant(), CancellationToken.None)))
        {
            metrics.Delivered(JsonNamingPolicy.CamelCase.ConvertName(ending.State.ToString()));
        }

        return null;
    }

    // Another process had it, or a write of ours that seemed to fail was stored after all.
    private async Task<(OpenMessage, Uptime)?> ReadAgainAsync(OutboxKey key) =>
        await store.FindOpenAsync(key, CancellationToken.None) is { } row ? (row, On(row.ClaimedUntil ?? row.Due)) : null;

    private Uptime On(Instant due) => PendingMessage.At(due, time.GetCurrentInstant(), time.GetUptime());

    /// <summary>
    /// Records the outcome, retrying while the store is unavailable, until the claim expires and the next reader takes over. Counted as
    /// well as timed, so that the loop evidently ends.
    /// </summary>
    private async Task<T> MarkAsync<T>(OpenMessage message, Func<Task<T>> write)
    {
        var over = time.GetUptime() + Duration.FromSeconds(options.LeaseSeconds);
        for (var left = (int)(options.LeaseSeconds / MarkAgainAfter.TotalSeconds); left > 0; left--)
        {
            try
            {
                return await write();
            }
            catch (StoreUnavailableException) when (message.ClaimedUntil is not null && time.GetUptime() < over)
            {
                await Task.Delay(MarkAgainAfter, time);
            }
        }

        return await write();
    }

    private async Task<ConnectorResult> CallAsync(
        OpenMessage message, DeliveryStep step, Func<CancellationToken, Task<ConnectorResult>> call)
    {
        using var watch = metrics.Begin(
            TelemetryNames.Call, JsonNamingPolicy.CamelCase.ConvertName(step.ToString()), message.Key.Group.Split('-')[0]);
        var result = await WithinTimeAsync(call);
        watch.Outcome = JsonNamingPolicy.CamelCase.ConvertName(result.GetType().Name);
        return result;
    }

    /// <summary>A call that times out or breaks may have arrived.</summary>
    private async Task<ConnectorResult> WithinTimeAsync(Func<CancellationToken, Task<ConnectorResult>> call)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.SendTimeoutSeconds), time);
        try
        {
            return await call(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new ConnectorResult.Ambiguous("timeout");
        }
        catch (Exception)
        {
            return new ConnectorResult.Ambiguous("connector.broke");
        }
    }
}
