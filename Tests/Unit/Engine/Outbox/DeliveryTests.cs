using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Xunit;

namespace Welbevinden.Unit.Engine.Outbox;

/// <summary>The result table of the platform facts, line by line.</summary>
public sealed class DeliveryTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 7, 0);
    private static readonly DeliveryLimits Limits = new(MaxAttempts: 5, MaxAge: Duration.FromHours(24));
    private static readonly Destination Person = new Destination.Personal(new PersonId("p1"));
    private static readonly Destination Channel = new Destination.Conversation("19:c", "https://smba.trafficmanager.net/teams/", "Channel");

    // step, result, message → what follows
    public static TheoryData<string, string, string, string> Table => new()
    {
        { "Send", "Accepted", "first", "end Sent" },
        { "Send", "Throttled 7", "first", "again 7, scope" },
        { "Send", "Throttled for a day", "first", "again 600, scope" },
        { "Send", "Throttled", "first", "again 0.5, scope" },
        { "Send", "Throttled", "third", "again 2, scope" },
        { "Send", "Throttled 7", "last", "again 7, scope" },
        { "Send", "Throttled 7", "expiring", "end Expired throttled" },
        { "Send", "Throttled 7", "old", "end GaveUp throttled" },
        { "Send", "Contended", "first", "again 0.5" },
        { "Send", "Contended", "last", "end GaveUp contended" },
        { "Send", "NotSent", "third", "again 2" },
        { "Send", "NotSent", "last", "end GaveUp notSent" },
        { "Send", "NotSent", "expiring", "again 0.5" },
        { "Send", "NotSent", "old", "end GaveUp notSent" },
        { "Send", "Gone", "first", "recreate" },
        { "Send", "Gone", "recreated", "end GaveUp ConversationNotFound" },
        { "Send", "Gone", "channel", "end GaveUp ConversationNotFound" },
        { "Send", "Blocked", "first", "end Blocked ConversationBlockedByUser" },
        { "Send", "NotInstalled", "first", "end NotInstalled BotNotInConversationRoster" },
        { "Send", "Faulty", "first", "end GaveUp NotEnoughPermissions" },
        { "Send", "Faulty nameless", "first", "end GaveUp status.413" },
        { "Send", "HostRefused", "first", "end GaveUp hostRefused" },
        { "Send", "Ambiguous", "first", "end Unconfirmed timeout" },
        { "Send", "Ambiguous", "last", "end Unconfirmed timeout" },
        { "Send", "Ambiguous", "channel", "end Unconfirmed timeout" },
        { "Create", "Accepted", "first", "post id" },
        { "Create", "Throttled 7", "first", "again 7, scope" },
        { "Create", "Contended", "first", "again 0.5" },
        { "Create", "NotSent", "first", "again 0.5" },
        { "Create", "Gone", "first", "end GaveUp ConversationNotFound" },
        { "Create", "Blocked", "first", "end Blocked ConversationBlockedByUser" },
        { "Create", "NotInstalled", "first", "end NotInstalled BotNotInConversationRoster" },
        { "Create", "Faulty", "first", "end GaveUp NotEnoughPermissions" },
        { "Create", "HostRefused", "first", "end GaveUp hostRefused" },
        { "Create", "Ambiguous", "first", "again 0.5" },
        { "Create", "Ambiguous", "last", "end GaveUp timeout" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_result_of_Teams_has_one_consequence(string step, string result, string message, string follows) =>
        Assert.Equal(
            follows, Told(Delivery.Decide(Enum.Parse<DeliveryStep>(step), Result(result), Message(message), Now, jitter: 0, Limits)));

    [Fact]
    public void Every_kind_of_result_stands_in_the_table_for_both_steps()
    {
        var named = Table.Select(row => (row.Data.Item1, row.Data.Item2.Split(' ')[0])).ToHashSet();
        var kinds = typeof(ConnectorResult)
            .GetNestedTypes(System.Reflection.BindingFlags.NonPublic)
            .Where(t => t.IsSubclassOf(typeof(ConnectorResult)));

        Assert.All(kinds, kind => Assert.All(Enum.GetNames<DeliveryStep>(), step => Assert.Contains((step, kind.Name), named)));
    }

    [Fact]
    public void Rests_grow_to_ten_minutes_and_are_spread_over_half_of_themselves()
    {
        var patient = new DeliveryLimits(1000, Duration.FromDays(7));
        var late = Message("first") with { Attempts = 60 };

        Assert.Equal("again 300", Told(Delivery.Decide(DeliveryStep.Send, new ConnectorResult.NotSent("x"), late, Now, 0, patient)));
        Assert.Equal("again 600", Told(Delivery.Decide(DeliveryStep.Send, new ConnectorResult.NotSent("x"), late, Now, 1, patient)));
    }

    [Theory]
    [InlineData("first", null)]
    [InlineData("abandoned", OutboxState.Unconfirmed)]
    [InlineData("claimed", null)]
    [InlineData("expired", OutboxState.Expired)]
    [InlineData("tooOld", OutboxState.GaveUp)]
    [InlineData("tooLarge", OutboxState.GaveUp)]
    public void What_must_not_be_sent_any_more_ends_before_it_is_tried(string message, OutboxState? ends) =>
        Assert.Equal(ends, Delivery.BeforeTry(Message(message), Now, Limits)?.State);

    private static OpenMessage Message(string which)
    {
        var plain = new OpenMessage(
            new OutboxKey("round", "p1", "question"), new SchoolId("esdoorn"), Person, new byte[] { 1 }, Now, Now, null)
        { Attempts = 1 };
        return which switch
        {
            "first" => plain,
            "third" => plain with { Attempts = 3 },
            "last" => plain with { Attempts = 5 },
            "expiring" => plain with { ExpiresAt = Now + Duration.FromSeconds(5) },
            "old" => plain with { CreatedAt = Now - Duration.FromHours(24) + Duration.FromMilliseconds(100) },
            "recreated" => plain with { Recreated = true },
            "channel" => plain with { To = Channel },
            "abandoned" => plain with { ClaimedUntil = Now },
            "claimed" => plain with { ClaimedUntil = Now + Duration.FromSeconds(1) },
            "expired" => plain with { ExpiresAt = Now },
            "tooOld" => plain with { CreatedAt = Now - Duration.FromHours(24) },
            "tooLarge" => plain with { Card = ReadOnlyMemory<byte>.Empty },
            _ => throw new ArgumentOutOfRangeException(nameof(which)),
        };
    }

    private static ConnectorResult Result(string which) => which switch
    {
        "Accepted" => new ConnectorResult.Accepted("id"),
        "Throttled" => new ConnectorResult.Throttled(null),
        "Throttled for a day" => new ConnectorResult.Throttled(Duration.FromDays(1)),
        "Throttled 7" => new ConnectorResult.Throttled(Duration.FromSeconds(7)),
        "Contended" => new ConnectorResult.Contended(),
        "NotSent" => new ConnectorResult.NotSent("connection.refused"),
        "Gone" => new ConnectorResult.Gone("ConversationNotFound"),
        "Blocked" => new ConnectorResult.Blocked("ConversationBlockedByUser"),
        "NotInstalled" => new ConnectorResult.NotInstalled("BotNotInConversationRoster"),
        "Faulty" => new ConnectorResult.Faulty(403, "NotEnoughPermissions"),
        "Faulty nameless" => new ConnectorResult.Faulty(413, ""),
        "HostRefused" => new ConnectorResult.HostRefused(),
        "Ambiguous" => new ConnectorResult.Ambiguous("timeout"),
        _ => throw new ArgumentOutOfRangeException(nameof(which)),
    };

    private static string Told(NextStep next) => next switch
    {
        NextStep.Post post => $"post {post.ConversationId}",
        NextStep.Again again => FormattableString.Invariant(
            $"again {(again.Due - Now).TotalSeconds}{(again.PausesScope ? ", scope" : "")}"),
        NextStep.Recreate => "recreate",
        NextStep.End { Ending: var ending } => $"end {ending.State} {ending.Cause}".TrimEnd(),
        _ => throw new ArgumentOutOfRangeException(nameof(next)),
    };
}
