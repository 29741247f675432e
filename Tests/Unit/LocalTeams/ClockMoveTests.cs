using System.Text.Json.Nodes;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Page;
using Xunit;

namespace Welbevinden.Unit.LocalTeams;

/// <summary>The page's clock knows Amsterdam's Mondays and moves only forward.</summary>
public sealed class ClockMoveTests
{
    [Theory]
    [InlineData("2026-11-20T12:00:00+01:00", "2026-11-23T08:00:00+01:00")]
    [InlineData("2026-11-23T07:59:59+01:00", "2026-11-23T08:00:00+01:00")]
    [InlineData("2026-11-23T08:00:00+01:00", "2026-11-30T08:00:00+01:00")]
    [InlineData("2026-10-24T12:00:00+02:00", "2026-10-26T08:00:00+01:00")]
    [InlineData("2027-03-27T12:00:00+01:00", "2027-03-29T08:00:00+02:00")]
    [InlineData("2026-11-22T23:30:00Z", "2026-11-23T08:00:00+01:00")]
    public void Next_Monday_at_eight_is_by_the_wall_clock_also_across_both_changes_of_the_clock(string now, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected), ClockMove.NextMonday8(DateTimeOffset.Parse(now)));

    [Theory]
    [InlineData("""{"advanceSeconds":-1}""")]
    [InlineData("""{"to":"2001-01-01T08:00:00"}""")]
    [InlineData("""{"advanceSeconds":99999999999}""")]
    [InlineData("""{}""")]
    public void A_move_back_or_too_far_or_to_nowhere_leaves_the_clock_where_it_is(string move)
    {
        var time = new SimulatedTime();
        Assert.ThrowsAny<FormatException>(() => ClockMove.Apply(time, JsonNode.Parse(move)!.AsObject()));
        Assert.Equal(TimeSpan.Zero, time.Offset);
    }

    [Fact]
    public void An_hour_further_is_an_hour_further()
    {
        var time = new SimulatedTime();
        ClockMove.Apply(time, JsonNode.Parse("""{"advanceSeconds":3600}""")!.AsObject());
        Assert.Equal(TimeSpan.FromHours(1), time.Offset);
    }
}
