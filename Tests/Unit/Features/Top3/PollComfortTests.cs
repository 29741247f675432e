using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Storage.Features.Top3;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>What mentors and the analysis team are spared, from end to end.</summary>
public sealed class PollComfortTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Done_without_strengths_is_asked_once_and_then_taken()
    {
        await using var house = await PollHouse.WithPollAsync();
        var filled = PollHouse.Fill("1a") with { Strength1 = null };

        var asked = PollHouse.Json(await house.FinishAsync(house.Bram, filled));
        Assert.Equal(Top3Refusals.StrengthsMissing.Code, house.Bot.LastRefusal);
        Assert.Equal(BallotState.Untouched, (await house.ClassAsync("1a")).State);
        Assert.Contains("\"sure\":\"top3.strengthsMissing\"", asked, StringComparison.Ordinal);

        await house.FinishAsync(house.Bram, filled with { Sure = Top3Refusals.StrengthsMissing.Code });
        Assert.Equal(BallotState.Finished, (await house.ClassAsync("1a")).State);
    }

    [Fact]
    public async Task One_aspect_as_worry_and_as_strength_is_asked_and_another_doubt_is_asked_again()
    {
        await using var house = await PollHouse.WithPollAsync();
        var filled = PollHouse.Fill("1a") with { Strength1 = "energie", Sure = Top3Refusals.StrengthsMissing.Code };

        await house.FinishAsync(house.Bram, filled);
        Assert.Equal(Top3Refusals.WorryAndStrength.Code, house.Bot.LastRefusal);

        await house.FinishAsync(house.Bram, filled with { Sure = Top3Refusals.WorryAndStrength.Code });
        Assert.Equal(BallotState.Finished, (await house.ClassAsync("1a")).State);
    }

    [Fact]
    public async Task A_co_mentors_card_shows_what_the_other_saved_until_there_is_something_of_their_own()
    {
        await using var house = await PollHouse.WithPollAsync();
        var (one, other) = (house.Mentor("2h"), house.Mentor("2h", 1));

        await house.FinishAsync(one, PollHouse.Fill("2h"));
        await house.Bot.SettleAsync();
        var (_, renewed) = Assert.Single(house.Bot.Teams.Updated);
        Assert.Contains($"Tot nu toe ingevuld door {one.Name}", renewed, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"energie\"", renewed, StringComparison.Ordinal);

        await house.FinishAsync(other, PollHouse.Fill("2h", "concentratie", version: 1));
        await house.FinishAsync(one, PollHouse.Fill("2h", version: 2));
        await house.Bot.SettleAsync();
        Assert.Single(house.Bot.Teams.Updated);
    }

    [Fact]
    public async Task Nothing_leads_to_a_picture_that_is_not_shown()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.CloseAsync();

        var card = await CardAsync(house, view: null);
        var offered = CardMap.Leaves(card).OfType<ChoiceInput>().Single(choice => choice.Name == "view").Choices;
        foreach (var choice in offered)
        {
            Assert.DoesNotContain(
                "Dit beeld laat ik niet zien", CardJson.ToJson(await CardAsync(house, choice.Value)), StringComparison.Ordinal);
        }

        output.WriteLine($"{offered.Count} pictures offered to somebody who is not in the analysis team");
    }

    [Fact]
    public async Task Ticks_that_are_not_saved_yet_survive_a_new_aspect_a_changed_one_and_the_way_back()
    {
        await using var house = await PollHouse.OpenAsync();
        var ticked = new CatalogueAsk("stress,motivatie,concentratie");

        var form = PollHouse.Json(await house.SubmitAsync(house.Samira, CatalogueVerbs.New, ticked));
        Assert.Contains("\"asked\":\"stress,motivatie,concentratie\"", form, StringComparison.Ordinal);
        var back = PollHouse.Json(await house.SubmitAsync(house.Samira, CatalogueVerbs.Back, ticked));
        Assert.Contains("\"value\":\"stress,motivatie,concentratie\"", back, StringComparison.Ordinal);
        var added = PollHouse.Json(await house.SubmitAsync(
            house.Samira,
            CatalogueVerbs.Save,
            new CatalogueSave("", "Slaap", "", "Ze slapen goed.", "", "estimate", "outsideSchool", Asked: ticked.Asked)));
        Assert.Contains("\"value\":\"stress,motivatie,concentratie,eigen-1\"", added, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_weighing_there_is_a_next_and_a_way_back()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.CloseAsync();

        var form = PollHouse.Json(
            await house.Bot.PressAsync(house.Samira, SignalVerbs.Open, new SignalOpen(PollHouse.Round.Value, "school")));
        var sent = PollHouse.Json(await house.Bot.PressAsync(
            house.Samira,
            SignalVerbs.Advise,
            new SignalAdvise(PollHouse.Round.Value, "school", "energie", "action", "everybody", "short", "in")));

        Assert.Contains("Terug naar het beeld", form, StringComparison.Ordinal);
        Assert.Contains("Nog een signaal wegen", sent, StringComparison.Ordinal);
        Assert.Contains("Terug naar het beeld", sent, StringComparison.Ordinal);
    }

    /// <summary>A tap opens a list, one chooses in it, each button is one; the client empties what is answered with a sentence.</summary>
    [Fact]
    public async Task Taps_for_a_top_3_of_two_classes()
    {
        await using var house = await PollHouse.WithPollAsync();
        var hand = new TappingMentor(house, house.Ipek);
        await hand.OpenAsync("3v");
        await hand.FillAsync("energie", "energie", "motivatie", "veiligheid", "emoties", "concentratie");
        await hand.DoneAsync();
        await hand.FillAsync("energie", "stress", "motivatie", "veiligheid", "emoties", "concentratie");
        await hand.DoneAsync();
        await hand.PressAsync("Volgende klas");
        await hand.FillAsync("energie", "stress", "motivatie", "veiligheid", "emoties", "concentratie");
        await hand.DoneAsync();

        output.WriteLine($"{hand.Taps} taps with one aspect twice, {hand.Taps - hand.TapsAfterRefusal} without");
        Assert.Equal(BallotState.Finished, (await house.ClassAsync("6v")).State);
        Assert.Equal(27, hand.Taps - hand.TapsAfterRefusal);
        Assert.Equal(3, hand.TapsAfterRefusal);
    }

    private static async Task<AdaptiveCard> CardAsync(PollHouse house, string? view) => Assert.IsType<Answer.Card>(
        await house.Bot.PressAsync(house.Mentor("1a"), Top3Verbs.Show, new Top3Show(PollHouse.Round.Value, view))).Content;
}
