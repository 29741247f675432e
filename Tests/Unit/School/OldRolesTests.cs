using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>
/// A role that may have been taken away does not work for ever because the list cannot be read; what everybody may do goes on.
/// </summary>
public sealed class OldRolesTests
{
    [Fact]
    public async Task After_three_days_without_a_good_list_what_needs_a_role_is_refused_by_name_and_staff_go_on()
    {
        await using var bot = await TestBot.StartAsync(3);
        await bot.DirectoryBreaksAsync();
        await bot.TypeAsync(bot.Lead, "status");
        Assert.NotEqual("common.rolesTooOld", bot.LastRefusal, StringComparer.Ordinal);

        bot.Time.Advance(Duration.FromHours(73));
        await bot.TypeAsync(bot.Lead, "status");
        Assert.Equal("common.rolesTooOld", bot.LastRefusal);
        Assert.Contains("check", bot.CardsTo(bot.Lead)[^1], StringComparison.Ordinal);

        await bot.TypeAsync(bot.Staff[0], "status");
        Assert.Equal("common.roleMissing", bot.LastRefusal);
        var before = bot.CardsTo(bot.Staff[0]).Count;
        await bot.TypeAsync(bot.Staff[0], "mijn gegevens");
        Assert.Equal(("common.roleMissing", before + 1), (bot.LastRefusal, bot.CardsTo(bot.Staff[0]).Count));
        Assert.Contains(
            (await bot.Get<SelfCheck>().LookAsync(CancellationToken.None)).Select(line => line.What.In(Language.English)),
            line => line.StartsWith("For more than 72 hours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_Graph_it_is_the_same_until_it_is_read_again()
    {
        await using var house = await GraphHouse.StartedAsync();
        house.Time.Advance(Duration.FromHours(71));
        Assert.False(house.Directory.RolesAreTooOld);

        house.Time.Jump(house.Time.Now - Duration.FromDays(366));
        house.Time.Advance(Duration.FromHours(2));
        Assert.True(house.Directory.RolesAreTooOld);

        await house.SyncAsync();
        Assert.False(house.Directory.RolesAreTooOld);
    }
}
