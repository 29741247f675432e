using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.Faults;
using Xunit;

namespace Welbevinden.Unit.LocalTeams;

/// <summary>Faults occur when and where they were configured, and the same seed gives the same ones.</summary>
public sealed class FaultBoardTests
{
    private readonly FaultBoard _board = new();

    [Fact]
    public void A_rule_hits_its_route_and_recipient_only_after_what_it_skips_and_as_often_as_it_counts()
    {
        _board.Add(new FaultRule(new FaultEffect.Reset()) { Route = "send", Recipient = "sanne", Skip = 1, Count = 2 });
        Assert.Null(_board.Hit("update", "sanne", "a:1"));
        Assert.Null(_board.Hit("send", "youssef", "a:2"));
        var hits = Enumerable.Range(0, 5).Select(_ => _board.Hit("send", "sanne", "a:1") is not null);
        Assert.Equal([false, true, true, false, false], hits);
        Assert.Equal(2, _board.Rules.Single().Hits);
    }

    [Fact]
    public void A_probability_with_a_seed_gives_about_its_share_and_twice_the_same()
    {
        bool[] Draw()
        {
            var board = new FaultBoard();
            board.Add(new FaultRule(new FaultEffect.Throttle(1)) { Probability = 0.3, Seed = 42 });
            return [.. Enumerable.Range(0, 1000).Select(_ => board.Hit("send", null, null) is not null)];
        }

        var first = Draw();
        Assert.InRange(first.Count(hit => hit), 250, 350);
        Assert.Equal(first, Draw());
    }

    [Fact]
    public void The_first_rule_that_hits_decides_and_a_rule_can_be_taken_away()
    {
        _board.Add(new FaultRule(new FaultEffect.Refuse(412, "PreconditionFailed")) { Name = "first", Count = 1 });
        _board.Add(new FaultRule(new FaultEffect.Refuse(500, "ServiceError")) { Name = "second" });
        Assert.Equal(new FaultEffect.Refuse(412, "PreconditionFailed"), _board.Hit("send", null, null));
        Assert.Equal(new FaultEffect.Refuse(500, "ServiceError"), _board.Hit("send", null, null));
        Assert.True(_board.Remove("second"));
        Assert.Null(_board.Hit("send", null, null));
    }

    [Theory]
    [InlineData("""{"effect":"refuse","status":404,"code":"ConversationNotFound"}""", "Refuse { Status = 404, Code = "
        + "ConversationNotFound, Place = Plain }")]
    [InlineData("""{"effect":"refuse","status":403,"code":"MessageWritesBlocked","place":"absent"}""", "Refuse { Status = 403, Code = "
        + "MessageWritesBlocked, Place = Absent }")]
    [InlineData("""{"effect":"throttle","retryAfter":2}""", "Throttle { RetryAfterSeconds = 2 }")]
    [InlineData("""{"effect":"acceptThenFail","status":502}""", "AcceptThenFail { Status = 502 }")]
    [InlineData("""{"effect":"acceptSlowly","delaySeconds":3}""", "AcceptSlowly { Delay = 00:00:03 }")]
    [InlineData("""{"effect":"acceptThenReset"}""", "AcceptThenReset { }")]
    [InlineData("""{"effect":"reset"}""", "Reset { }")]
    public void Every_fault_can_be_ordered_as_json(string json, string effect) =>
        Assert.Equal(effect, FaultJson.Read(JsonNode.Parse(json)!.AsObject()).Effect.ToString());

    [Theory]
    [InlineData("""{"effect":"explode"}""", "effect is 'explode'")]
    [InlineData("""{"effect":"refuse"}""", "status is missing")]
    [InlineData("""{"effect":"refuse","status":403,"place":"elsewhere"}""", "place is 'elsewhere'")]
    public void A_wrong_order_is_refused_with_what_was_expected(string json, string reason)
    {
        var refused = Assert.Throws<ArgumentException>(() => FaultJson.Read(JsonNode.Parse(json)!.AsObject()));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => _board.Add(new FaultRule(new FaultEffect.Reset()) { Probability = 1.1 }));
        Assert.Throws<ArgumentException>(() => _board.Add(new FaultRule(new FaultEffect.Reset()) { Count = -1 }));
    }
}
