using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>A poll through both entrances of the bot: what people press and type, and the clock.</summary>
public sealed class PollTests
{
    [Fact]
    public async Task When_the_core_team_starts_a_poll_every_mentor_gets_one_card_and_nobody_else()
    {
        await using var house = await PollHouse.OpenAsync();
        await house.Bot.TypeAsync(house.Bram, "start top 3");
        Assert.Contains("24 mentoren", house.CardsTo(house.Bram)[^1], StringComparison.Ordinal);

        await house.Bot.PressAsync(house.Bram, Top3Verbs.Start, new Top3Start("esdoorn", "2026-11-23"));
        await house.Bot.SettleAsync();

        var mentors = house.Bot.Classes.SelectMany(c => c.Mentors).Distinct().ToList();
        Assert.All(
            mentors,
            mentor => Assert.Single(
                house.CardsTo(house.Bot.Staff.Single(p => p.Id == mentor)),
                card => card.Contains(Top3Verbs.Finish.Name, StringComparison.Ordinal)));
        Assert.Empty(house.CardsTo(house.Samira));
    }

    [Fact]
    public async Task A_mentor_of_two_classes_gets_the_second_after_the_first_is_done()
    {
        await using var house = await PollHouse.WithPollAsync();
        var question = house.CardsTo(house.Ipek)[^1];
        Assert.Contains("Top 3 van 3V", question, StringComparison.Ordinal);

        var saved = PollHouse.Json(await house.FinishAsync(house.Ipek, PollHouse.Fill("3v")));
        Assert.Contains("Volgende klas: 6V", saved, StringComparison.Ordinal);

        var second = PollHouse.Json(await house.Bot.PressAsync(house.Ipek, Top3Verbs.Open, new Top3Open(PollHouse.Round.Value, "6v")));
        Assert.Contains("Top 3 van 6V", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_for_later_is_in_the_fields_again_and_can_be_changed_until_closing()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.Bot.PressAsync(house.Bram, Top3Verbs.Keep, new Top3Fill(PollHouse.Round.Value, "1a", 0, Strength2: "stemming"));
        Assert.Equal(BallotState.Draft, (await house.ClassAsync("1a")).State);

        await house.Bot.TypeAsync(house.Bram, "top 3");
        Assert.Contains("\"value\":\"stemming\"", house.CardsTo(house.Bram)[^1], StringComparison.Ordinal);

        await house.FinishAsync(house.Bram, PollHouse.Fill("1a", version: 1));
        await house.FinishAsync(house.Bram, PollHouse.Fill("1a", "motivatie", version: 2));
        var kept = await house.ClassAsync("1a");
        Assert.Equal((BallotState.Finished, "motivatie"), (kept.State, kept.Concerns[0]));
    }

    [Fact]
    public async Task Of_two_co_mentors_the_second_sees_what_the_first_filled_in_and_keeps_the_own_choices()
    {
        await using var house = await PollHouse.WithPollAsync();
        var (one, other) = (house.Mentor("2h"), house.Mentor("2h", 1));
        await house.FinishAsync(one, PollHouse.Fill("2h"));

        var answer = await house.FinishAsync(other, PollHouse.Fill("2h", "concentratie"));

        Assert.Equal(Top3Refusals.CoMentorWasFirst.Code, house.Bot.LastRefusal);
        var card = PollHouse.Json(answer);
        Assert.Contains("Plek 1: Energie", card, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"concentratie\",\"placeholder\"", card, StringComparison.Ordinal);
        Assert.Equal("energie", (await house.ClassAsync("2h")).Concerns[0]);

        await house.FinishAsync(other, PollHouse.Fill("2h", "concentratie", version: 1));
        var together = await house.ClassAsync("2h");
        Assert.Equal("concentratie", together.Concerns[0]);
        Assert.Equal([one.Id, other.Id], together.FilledBy);
    }

    [Fact]
    public async Task Co_mentors_who_press_at_the_same_moment_lose_nothing_unseen()
    {
        await using var house = await PollHouse.WithPollAsync();
        var (one, other) = (house.Mentor("2h"), house.Mentor("2h", 1));

        var answers = await Task.WhenAll(
            house.FinishAsync(one, PollHouse.Fill("2h")), house.FinishAsync(other, PollHouse.Fill("2h", "concentratie")));

        Assert.Single(answers, answer => PollHouse.Json(answer).Contains("Je mede-mentor was je net voor", StringComparison.Ordinal));
        Assert.Equal(1, (await house.ClassAsync("2h")).Version);
    }

    [Fact]
    public async Task All_mentors_who_press_at_once_are_kept()
    {
        await using var house = await PollHouse.WithPollAsync();

        await Task.WhenAll(house.Bot.Classes.Select(c => house.FinishAsync(house.Mentor(c.Id), PollHouse.Fill(c.Id))));

        var classes = await house.Bot.Get<Top3Store>().ClassesAsync(PollHouse.Round, CancellationToken.None);
        Assert.All(classes, asked => Assert.Equal(BallotState.Finished, asked.State));
    }

    [Fact]
    public async Task Only_who_has_a_class_that_is_not_done_is_reminded_and_only_once()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAsync(house.Bram, PollHouse.Fill("1a"));
        await house.FinishAsync(house.Ipek, PollHouse.Fill("3v"));

        await house.Bot.ClockReachesAsync(TestBot.Monday.PlusDays(7), 8, 0);
        await house.Bot.ClockReachesAsync(TestBot.Monday.PlusDays(8), 8, 0);

        Assert.DoesNotContain(house.CardsTo(house.Bram), card => card.Contains("Een herinnering", StringComparison.Ordinal));
        Assert.Contains(
            "Top 3 van 6V",
            Assert.Single(house.CardsTo(house.Ipek), card => card.Contains("Een herinnering", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_closing_the_analysis_team_sees_the_classes_and_a_mentor_the_own_one_only()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.CloseAsync();

        var toSamira = house.CardsTo(house.Samira)[^1];
        var toBram = house.CardsTo(house.Bram)[^1];
        Assert.Contains("class:5h", toSamira, StringComparison.Ordinal);
        Assert.Contains("voor het analyseteam", toSamira, StringComparison.Ordinal);
        Assert.Contains("class:1a", toBram, StringComparison.Ordinal);
        Assert.DoesNotContain("class:5h", toBram, StringComparison.Ordinal);
        Assert.Contains("klas 5H", PollHouse.Json(await ShowAsync(house, "class:5h", analyst: true)), StringComparison.Ordinal);
        Assert.Contains(
            "Top 3: de hele school", PollHouse.Json(await ShowAsync(house, "class:5h", analyst: false)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_of_too_few_mentors_is_hidden_from_a_mentor_and_shown_to_the_analysis_team()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.CloseAsync();

        Assert.Contains(
            "minder dan 5 mentoren", PollHouse.Json(await ShowAsync(house, "year:6", analyst: false)), StringComparison.Ordinal);
        Assert.Contains(
            "Deze klas is ingevuld.", PollHouse.Json(await ShowAsync(house, "year:6", analyst: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_closes_by_itself_and_results_are_found_back_beside_those_of_the_check_in()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.Bot.ClockReachesAsync(TestBot.Monday.PlusDays(15), 8, 0);
        Assert.Contains(house.CardsTo(house.Samira), card => card.Contains("Top 3: de hele school", StringComparison.Ordinal));

        var before = house.Bot.CardsTo(house.Samira).Count;
        await house.Bot.TypeAsync(house.Samira, "resultaten");
        Assert.Equal(before + 2, house.Bot.CardsTo(house.Samira).Count);
    }

    [Fact]
    public async Task A_second_poll_says_what_changed_since_the_first()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.CloseAsync();
        await house.Bot.ClockReachesAsync(TestBot.Monday.PlusDays(14), 9, 0);
        await house.Bot.PressAsync(house.Bram, Top3Verbs.Start, new Top3Start("esdoorn", "2026-12-07"));
        await house.Bot.SettleAsync();
        var second = Top3Keys.RoundOf(new SchoolId("esdoorn"), TestBot.Monday.PlusDays(14)).Value;
        foreach (var mentored in house.Bot.Classes)
        {
            await house.FinishAsync(house.Mentor(mentored.Id), PollHouse.Fill(mentored.Id, "concentratie") with { Round = second });
        }

        await house.Bot.PressAsync(house.Bram, Top3Verbs.Close, new Top3Close(second));
        await house.Bot.SettleAsync();

        Assert.Contains("eerst 12 van de 18 klassen, nu 0 van de 18 klassen", house.CardsTo(house.Samira)[^1], StringComparison.Ordinal);
    }

    private static Task<Answer> ShowAsync(PollHouse house, string view, bool analyst) =>
        house.Bot.PressAsync(analyst ? house.Samira : house.Bram, Top3Verbs.Show, new Top3Show(PollHouse.Round.Value, view));
}
