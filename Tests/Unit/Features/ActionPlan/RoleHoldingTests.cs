using Welbevinden.Bot.Features.ActionPlan;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.ActionPlan;

/// <summary>A role continues when its holder leaves the school.</summary>
public sealed class RoleHoldingTests
{
    [Fact]
    public async Task The_stand_in_acts_when_the_holder_left()
    {
        await using var bot = await TestBot.StartAsync(3);
        var people = bot.Get<IDirectory>().Current!;
        var role = new RoleHolderRecord("r1", "Zorgcoördinator", Some.StaffMember(1), Some.StaffMember(2));

        var here = RoleHolding.Of(role, Some.School, people);
        var left = RoleHolding.Of(role with { Person = new PersonId("left") }, Some.School, people);
        var both = RoleHolding.Of(role with { Person = new PersonId("left"), StandIn = new PersonId("gone") }, Some.School, people);

        Assert.Equal((Some.StaffMember(1), false), (here.Acting!.Id, here.HolderLeft));
        Assert.Equal((Some.StaffMember(2), true), (left.Acting!.Id, left.HolderLeft));
        Assert.Null(both.Acting);
        Assert.True(both is { HolderLeft: true, StandInLeft: true });
        Assert.Null(RoleHolding.Of(role, new SchoolId("iep"), people).Acting);
    }
}
