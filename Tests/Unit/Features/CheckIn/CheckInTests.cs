using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>A round of the check-in as people experience it, through both entrances of the real bot on the embedded store.</summary>
public sealed class CheckInTests
{
    [Fact]
    public async Task When_sixty_people_answer_in_the_same_moment_everybody_gets_through()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 60);

        var answers = await Task.WhenAll(bot.Staff.Select(person => Task.Run(() => bot.AnswerAsync(person, "sunny"))));

        Assert.All(answers, answer => Assert.IsType<Answer.Card>(answer));
        Assert.Equal(bot.Staff.Count, (await bot.TallyAsync()).Answered);
    }

    [Fact]
    public async Task On_Monday_at_eight_everybody_on_the_staff_is_asked_once()
    {
        await using var bot = await TestBot.StartAsync(staff: 7);

        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);

        Assert.All(bot.Staff, person => Assert.Single(bot.CardsTo(person)));
    }

    [Fact]
    public async Task An_answer_is_thanked_for_and_counted()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);

        var thanks = await bot.AnswerAsync(bot.Staff[0], "sunny");

        Assert.IsType<Answer.Card>(thanks);
        Assert.Equal(1, (await bot.TallyAsync()).Counts!["sunny"]);
    }

    [Fact]
    public async Task Somebody_who_changes_their_mind_is_counted_once_under_the_new_answer()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var first = await bot.AnswerAsync(bot.Staff[0], "stormy");

        await bot.ChangeAsync(bot.Staff[0], CheckInRound.ReceiptOn(first), "sunny");

        var tally = await bot.TallyAsync();
        Assert.Equal((1, 0, 1), (tally.Counts!["sunny"], tally.Counts.GetValueOrDefault("stormy"), tally.Answered));
    }

    [Fact]
    public async Task A_receipt_that_a_later_card_took_the_place_of_changes_nothing()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var receipt = CheckInRound.ReceiptOn(await bot.AnswerAsync(bot.Staff[0], "stormy"));
        var second = CheckInRound.ReceiptOn(await bot.ChangeAsync(bot.Staff[0], receipt, "sunny"));
        await bot.ChangeAsync(bot.Staff[0], second, "cloudy");

        var again = await bot.ChangeAsync(bot.Staff[0], receipt, "rainy");

        Assert.IsType<Answer.Message>(again);
        Assert.Equal(CheckInRefusals.ReceiptInvalid.Code, bot.LastRefusal);
        Assert.Equal(1, (await bot.TallyAsync()).Answered);
    }

    [Fact]
    public async Task Forty_people_who_answer_at_the_same_moment_are_all_counted()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 40);

        var answers = await Task.WhenAll(bot.Staff.Select(person => bot.AnswerAsync(person, "cloudy")));

        Assert.All(answers, answer => Assert.IsType<Answer.Card>(answer));
        Assert.Equal(40, (await bot.TallyAsync()).Counts!["cloudy"]);
    }

    [Fact]
    public async Task The_same_press_sent_again_by_Teams_gets_the_same_thanks_and_counts_once()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);

        var answers = await Task.WhenAll(
            bot.AnswerAsync(bot.Staff[0], "sunny", card: "c1"), bot.AnswerAsync(bot.Staff[0], "sunny", card: "c1"));

        Assert.Same(answers[0], answers[1]);
        Assert.Equal(1, (await bot.TallyAsync()).Answered);
    }

    [Fact]
    public async Task Two_days_later_only_those_who_kept_silent_are_reminded_and_only_once()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        await bot.AnswerAsync(bot.Staff[0], "sunny");

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(3), 12, 0);

        Assert.Single(bot.CardsTo(bot.Staff[0]));
        Assert.All(bot.Staff.Skip(1), person => Assert.Equal(2, bot.CardsTo(person).Count));
    }

    [Fact]
    public async Task When_five_answered_those_who_were_asked_get_the_counts()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 7);
        await bot.AnswerAllAsync("sunny", "sunny", "cloudy", "rainy", "stormy");

        await bot.RoundEndsAsync();

        var round = await bot.RoundAsync();
        Assert.Equal(RoundState.Published, round.State);
        Assert.Equal((5, 2), (round.Answered, round.Published!["sunny"]));
        Assert.All(bot.Staff, person => Assert.Contains("5", bot.CardsTo(person)[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outcome_says_what_changed_since_the_one_before_and_what_to_go_on_with()
    {
        await using var bot = await OwnWords.OpenAsync(staff: 12, "weather");
        await bot.AnswerAllAsync("sunny", "sunny", "cloudy", "rainy", "stormy");
        await bot.RoundEndsAsync();
        Assert.All(bot.Staff, person => Assert.DoesNotContain("vorige check-in", bot.CardsTo(person)[^1], StringComparison.Ordinal));

        var next = TestBot.Monday.PlusWeeks(1);
        await bot.ClockReachesAsync(next, 8, 0);
        foreach (var (person, weather) in bot.Staff.Zip(["rainy", "rainy", "stormy", "cloudy", "partlyCloudy"]))
        {
            await bot.PressAsync(
                person, CheckInVerbs.Answer, new CheckInAnswer(CheckInKeys.RoundOf(Some.School, next).Value, person.Id.Value, weather));
        }

        await bot.RoundEndsAsync(next);

        Assert.All(bot.Staff, person => Assert.Contains(
            "Sinds de vorige check-in met deze vraag, op maandag 23 november: vaker half bewolkt (van 0 naar 1), minder vaak zonnig "
                + "(van 2 naar 0).",
            bot.CardsTo(person)[^1],
            StringComparison.Ordinal));
        Assert.All(bot.Staff, person => Assert.Contains("Een tip voor jezelf", bot.CardsTo(person)[^1], StringComparison.Ordinal));
        Assert.All(bot.Staff, person => Assert.Equal(
            person.Has(Role.CoreTeam), bot.CardsTo(person)[^1].Contains("Naar het stappenplan", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task When_four_answered_nothing_is_kept_of_what_they_said()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 12);
        await bot.AnswerAllAsync("sunny", "sunny", "cloudy", "rainy");

        await bot.RoundEndsAsync();

        var round = await bot.RoundAsync();
        Assert.Equal((RoundState.Published, 0), (round.State, round.Answered));
        Assert.Null(round.Published);
        Assert.Empty((await bot.TallyAsync()).Counts!);
    }

    [Fact]
    public async Task Who_was_asked_and_who_answered_is_erased_after_publication()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        await bot.AnswerAllAsync("sunny", "sunny", "cloudy", "rainy", "stormy");

        await bot.RoundEndsAsync();

        Assert.Empty(await bot.ParticipationsAsync());
    }

    [Fact]
    public async Task The_core_team_starts_a_round_in_two_steps_and_closes_it_early_in_two()
    {
        await using var bot = await TestBot.StartAsync(staff: 6);
        var lead = bot.Lead;

        await bot.TypeAsync(lead, "Start Check-in");
        Assert.Null(await bot.OpenRoundAsync());
        await bot.PressAsync(lead, CheckInVerbs.Start, new CheckInStart(Some.School.Value, "2026-11-22"));
        await bot.SettleAsync();
        var round = (await bot.OpenRoundAsync())!;

        await bot.TypeAsync(lead, "sluit check in");
        await bot.PressAsync(lead, CheckInVerbs.Close, new CheckInClose(round.Id.Value));
        await bot.SettleAsync();

        Assert.Equal(RoundState.Published, (await bot.RoundAsync(round.Date)).State);
    }

    [Fact]
    public async Task A_round_that_was_closed_early_is_not_published_again_on_its_planned_closing()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        await bot.CloseEarlyAsync();
        var cards = bot.CardsTo(bot.Staff[0]).Count;

        await bot.RoundEndsAsync();

        Assert.Equal(cards, bot.CardsTo(bot.Staff[0]).Count);
    }

    [Fact]
    public async Task Whoever_types_check_in_gets_the_open_question()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);

        await bot.TypeAsync(bot.Staff[1], "check-in");

        Assert.Equal(2, bot.CardsTo(bot.Staff[1]).Count);
    }

    /// <summary>Everything a person or a forger can try that must not count: who, with what, and the refusal.</summary>
    public static TheoryData<string, string> Refusals => new()
    {
        { "answers twice", CheckInRefusals.AlreadyAnswered.Code },
        { "answers after closing", CheckInRefusals.RoundClosed.Code },
        { "makes up a round", CheckInRefusals.RoundUnknown.Code },
        { "makes up a round of another school", CheckInRefusals.RoundUnknown.Code },
        { "uses another person's card", CheckInRefusals.NotYourCard.Code },
        { "chooses weather that does not exist", CheckInRefusals.UnknownOption.Code },
        { "makes up a receipt", CheckInRefusals.ReceiptInvalid.Code },
        { "uses another person's receipt", CheckInRefusals.ReceiptInvalid.Code },
        { "joined after the round opened", CheckInRefusals.NotAsked.Code },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Somebody_who(string tries, string code)
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var receipt = await CheckInAttempts.PrepareAsync(bot, tries);
        var before = await bot.StoredRoundAsync();

        var answer = await CheckInAttempts.TryAsync(bot, tries, receipt);

        Assert.Equal(code, bot.LastRefusal);
        Assert.IsNotType<Answer.Done>(answer);
        Assert.Equal(before, await bot.StoredRoundAsync());
    }
}
