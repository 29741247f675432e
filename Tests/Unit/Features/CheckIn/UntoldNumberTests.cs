using Welbevinden.Unit.Features.Pause;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>
/// While a check-in is open nobody reads off any card how many answered: whoever looks before and after an answer must not see it happen.
/// </summary>
public sealed class UntoldNumberTests
{
    private const int Minimum = 5;

    [Fact]
    public async Task What_the_core_team_sees_of_an_open_round_changes_only_when_there_is_enough_for_an_outcome()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 12);
        var seen = new List<string>();
        for (var answered = 0; answered <= bot.Staff.Count; answered++)
        {
            if (answered > 0)
            {
                await bot.AnswerAsync(bot.Staff[answered - 1], "sunny");
            }

            seen.Add(string.Join('\n', await bot.TypedAsync(bot.Lead, "status"), await bot.TypedAsync(bot.Lead, "sluit check-in")));
        }

        Assert.Equal(2, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Single(seen.Take(Minimum).Distinct(StringComparer.Ordinal));
        Assert.Contains("te weinig antwoorden", seen[0], StringComparison.Ordinal);
        Assert.Contains("genoeg antwoorden", seen[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_messages_of_a_round_do_not_tell_how_many_got_a_reminder()
    {
        var seen = new List<string>();
        foreach (var answered in new[] { 0, 1, 4 })
        {
            await using var bot = await TestBot.WithOpenRoundAsync(staff: 12);
            for (var number = 0; number < answered; number++)
            {
                await bot.AnswerAsync(bot.Staff[number], "sunny");
            }

            await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);
            seen.Add(await bot.TypedAsync(bot.Lead, "status"));
        }

        Assert.Single(seen.Distinct(StringComparer.Ordinal));
    }
}
