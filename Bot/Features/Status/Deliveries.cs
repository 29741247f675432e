using Welbevinden.Cards;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Features.Status;

/// <summary>Translates the states of the outbox into what the core team reads.</summary>
internal static class Deliveries
{
    public static IReadOnlyList<DeliveryLine> Of(IReadOnlyList<StateCount> counts) =>
    [
        .. counts.Select(count => (State: Shown(count.State), count.Cause, count.Count))
            .Where(line => line.State is not null)
            .GroupBy(line => (State: line.State!.Value, Cause: line.State == DeliveryState.GaveUp ? line.Cause : ""))
            .OrderBy(line => line.Key.State)
            .Select(line => new DeliveryLine(line.Key.State, line.Sum(one => one.Count), CauseOf(line.Key.Cause))),
    ];

    /// <summary>Null for messages that were rightly not sent: the person had answered, or the round had closed.</summary>
    private static DeliveryState? Shown(OutboxState state) => state switch
    {
        OutboxState.Pending or OutboxState.Claimed => DeliveryState.Waiting,
        OutboxState.Sent => DeliveryState.Sent,
        OutboxState.Unconfirmed => DeliveryState.Unconfirmed,
        OutboxState.GaveUp => DeliveryState.GaveUp,
        OutboxState.Blocked => DeliveryState.Blocked,
        OutboxState.NotInstalled => DeliveryState.NotInstalled,
        OutboxState.Cancelled or OutboxState.Expired => null,
    };

    private static Text? CauseOf(string cause) => cause.Length == 0 ? null : new Text($"Oorzaak: {cause}", $"Cause: {cause}");
}
