using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Features.Pause;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>What those who lead a top 3 hear of it, and what becomes of its cards when it closes.</summary>
public sealed class ClosedPollTests
{
    [Fact]
    public async Task Whoever_leads_it_hears_how_it_stands_and_then_how_it_ended()
    {
        await using var house = await PollHouse.WithPollAsync();
        var leading = house.Bot.Get<IDirectory>().Current!.With(Role.CoreTeam, house.Bram.School);
        Assert.Contains("De top 3 is open", await house.Bot.TypedAsync(house.Samira, "top 3"), StringComparison.Ordinal);

        await house.FinishAllAsync();
        await house.CloseAsync();

        Assert.All(leading, person => Assert.Contains("Top 3", house.CardsTo(person)[^1], StringComparison.Ordinal));
        Assert.All(leading, person => Assert.Contains("top3.show", house.CardsTo(person)[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cards_of_the_mentors_lose_their_buttons_and_a_press_on_one_shows_the_outcome()
    {
        await using var house = await PollHouse.WithPollAsync();
        var mentor = house.Mentor("3v");
        await house.FinishAllAsync();
        await house.CloseAsync();

        Assert.Contains(house.Bot.Teams.Updated, one => one.Card.Contains("Deze top 3 is gesloten", StringComparison.Ordinal));
        var pressed = Assert.IsType<Answer.Card>(await house.FinishAsync(mentor, PollHouse.Fill("3v", version: 1)));
        Assert.Contains("top3.show", CardJson.ToJson(pressed.Content), StringComparison.Ordinal);
        Assert.Equal(Top3Refusals.PollClosed.Code, house.Bot.LastRefusal);
    }
}
