using Welbevinden.Cards;
using Welbevinden.Cards.Features.MyData;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>A mentor sees and erases what the top 3 keeps.</summary>
public sealed class PersonalDataTests
{
    [Fact]
    public async Task A_mentor_who_erases_while_the_poll_is_open_leaves_an_empty_class()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAsync(house.Bram, PollHouse.Fill("1a"));
        Assert.Contains(
            "Top 3 van 1A",
            PollHouse.Json(await house.Bot.PressAsync(house.Bram, MyDataVerbs.Show, new NoPayload())),
            StringComparison.Ordinal);

        await house.Bot.PressAsync(house.Bram, MyDataVerbs.ConfirmDelete, new NoPayload());

        var left = await house.ClassAsync("1a");
        Assert.Equal(BallotState.Untouched, left.State);
        Assert.Empty(left.Concerns);
        Assert.Empty(left.FilledBy);
    }

    [Fact]
    public async Task A_mentor_who_erases_after_closing_takes_the_name_away_and_changes_no_figure()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.CloseAsync();
        var before = await SchoolAsync(house);

        await house.Bot.PressAsync(house.Bram, MyDataVerbs.ConfirmDelete, new NoPayload());

        var left = await house.ClassAsync("1a");
        Assert.DoesNotContain(house.Bram.Id, left.FilledBy.Concat(left.Mentors));
        Assert.Equal(before, await SchoolAsync(house));
        Assert.DoesNotContain(
            "Top 3 van 1A",
            PollHouse.Json(await house.Bot.PressAsync(house.Bram, MyDataVerbs.Show, new NoPayload())),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_of_a_closed_class_that_nobody_filled_in_is_shown_and_erased_as_well()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.CloseAsync();
        Assert.Contains(
            "Dat jij hier mentor was, tot en met 31 juli 2028.",
            PollHouse.Json(await house.Bot.PressAsync(house.Bram, MyDataVerbs.Show, new NoPayload())),
            StringComparison.Ordinal);

        await house.Bot.PressAsync(house.Bram, MyDataVerbs.ConfirmDelete, new NoPayload());

        Assert.DoesNotContain(house.Bram.Id, (await house.ClassAsync("1a")).Mentors);
    }

    private static async Task<string> SchoolAsync(PollHouse house) =>
        PollHouse.Json(await house.Bot.PressAsync(house.Mentor("2v"), Top3Verbs.Show, new Top3Show(PollHouse.Round.Value, "school")));
}
