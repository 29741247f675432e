using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Storage.Features.Evaluation;
using Xunit;

namespace Welbevinden.Unit.Features.Evaluation;

/// <summary>The core team is reminded of a moment: two weeks before, on the day, a week after; each at most once.</summary>
public sealed class ReminderTests
{
    private static readonly LocalDate TwoWeeksBefore = new(2027, 1, 5);
    private static readonly LocalDate WeekAfter = new(2027, 1, 26);

    [Fact]
    public async Task Everybody_of_the_core_team_gets_the_three_cards_and_nobody_else_does()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();

        await house.Bot.ClockReachesAsync(TwoWeeksBefore, 7, 59);
        Assert.All(house.CoreTeam, person => Assert.Empty(Reminders(house, person)));
        await house.Bot.ClockReachesAsync(TwoWeeksBefore, 8, 0);
        Assert.All(
            house.CoreTeam, person => Assert.Contains("bereid je voor", Assert.Single(Reminders(house, person)), StringComparison.Ordinal));
        await house.Bot.ClockReachesAsync(EvaluationHouse.Day, 8, 0);
        Assert.All(
            house.CoreTeam,
            person => Assert.Contains("Vandaag kijken jullie terug", Reminders(house, person)[1], StringComparison.Ordinal));
        await house.Bot.ClockReachesAsync(WeekAfter, 8, 0);
        Assert.All(house.CoreTeam, person => Assert.Contains("nog niet afgerond", Reminders(house, person)[2], StringComparison.Ordinal));

        await house.Bot.ClockReachesAsync(new(2027, 3, 1), 8, 0);
        Assert.All(house.CoreTeam, person => Assert.Equal(3, Reminders(house, person).Count));
        Assert.Empty(Reminders(house, house.Joost));
        Assert.Equal("", await SkippedAsync(house));
    }

    [Fact]
    public async Task A_closed_evaluation_is_not_reminded_of_afterwards()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();
        await house.Bot.ClockReachesAsync(TwoWeeksBefore, 8, 0);
        await house.Bot.ClockReachesAsync(EvaluationHouse.Day, 8, 0);
        await house.PressAsync(house.Bram, EvaluationVerbs.Close, new EvaluationClose(EvaluationHouse.First));

        await house.Bot.ClockReachesAsync(WeekAfter, 8, 0);

        Assert.Equal(2, Reminders(house, house.Ipek).Count);
        Assert.Equal("After AlreadyDone", await SkippedAsync(house));
    }

    [Fact]
    public async Task A_moved_moment_is_reminded_of_on_its_new_day_only()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();
        await house.PressAsync(house.Bram, MomentVerbs.Move, new MomentMove(EvaluationHouse.First, "2027-01-19", Picked: "2027-03-18"));

        await house.Bot.ClockReachesAsync(new(2027, 2, 1), 8, 0);
        Assert.Empty(Reminders(house, house.Bram));
        await house.Bot.ClockReachesAsync(new(2027, 3, 4), 8, 0);

        Assert.Contains("donderdag 18 maart: bereid je voor", Assert.Single(Reminders(house, house.Bram)), StringComparison.Ordinal);
        Assert.Equal("After Moved, Day Moved, Prepare Moved", await SkippedAsync(house));
    }

    [Fact]
    public async Task A_moment_planned_within_two_weeks_says_that_the_first_reminder_does_not_come()
    {
        await using var house = await EvaluationHouse.OpenAsync();
        await house.PressAsync(house.Bram, MomentVerbs.Add, new MomentAdd(EvaluationHouse.Year, Date: "2026-11-26"));
        await house.Bot.SettleAsync();

        Assert.Equal("Prepare ShortNotice", await SkippedAsync(house));
        Assert.Contains(
            "te laat gepland",
            await house.PressAsync(house.Bram, MomentVerbs.Pick, new MomentPick(EvaluationHouse.First)),
            StringComparison.Ordinal);
        Assert.Empty(Reminders(house, house.Bram));
    }

    [Fact]
    public async Task A_bot_that_was_down_catches_up_on_a_school_day_in_the_daytime_or_says_that_it_is_too_late()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();

        await house.Bot.ClockReachesAsync(new(2027, 1, 8), 21, 0);
        Assert.Empty(Reminders(house, house.Bram));
        await house.Bot.ClockReachesAsync(new(2027, 1, 9), 9, 0);
        await house.Bot.ClockReachesAsync(new(2027, 1, 11), 7, 0);
        Assert.Empty(Reminders(house, house.Bram));
        await house.Bot.ClockReachesAsync(new(2027, 1, 11), 8, 0);
        Assert.Single(Reminders(house, house.Bram));

        await house.Bot.ClockReachesAsync(new(2027, 1, 20), 9, 0);
        Assert.Single(Reminders(house, house.Bram));
        Assert.Equal("Day TooLate", await SkippedAsync(house));
    }

    [Fact]
    public async Task Who_puts_a_reminder_off_gets_it_again_that_day_and_the_others_do_not()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();
        await house.Bot.ClockReachesAsync(TwoWeeksBefore, 8, 0);

        Assert.Contains("vrijdag 8 januari", await SnoozeAsync(house, "3"), StringComparison.Ordinal);
        await house.Bot.ClockReachesAsync(new(2027, 1, 8), 8, 0);

        Assert.Equal(2, Reminders(house, house.Bram).Count(card => card.Contains("bereid je voor", StringComparison.Ordinal)));
        Assert.Single(Reminders(house, house.Ipek));
    }

    [Fact]
    public async Task A_reminder_cannot_be_put_off_past_its_use_nor_without_a_choice()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();
        await house.Bot.ClockReachesAsync(new(2027, 1, 18), 9, 0);

        await SnoozeAsync(house, "5");
        Assert.Equal("evaluation.snoozeTooLate", house.Bot.LastRefusal);
        await SnoozeAsync(house, null);
        Assert.Equal("evaluation.snoozeMissing", house.Bot.LastRefusal);
        await SnoozeAsync(house, "400");
        Assert.Equal("evaluation.snoozeMissing", house.Bot.LastRefusal);
    }

    [Fact]
    public async Task Who_pauses_is_left_in_peace()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();
        await house.PressAsync(house.Bram, PauseVerbs.Set, new PauseSet("2027-01-06"));

        await house.Bot.ClockReachesAsync(TwoWeeksBefore, 8, 0);

        Assert.Empty(Reminders(house, house.Bram));
        Assert.Single(Reminders(house, house.Ipek));
    }

    [Fact]
    public async Task An_owner_who_is_there_leads_and_one_who_left_is_followed_by_the_stand_in_and_then_by_the_whole_team()
    {
        await using var house = await EvaluationHouse.OpenAsync();
        await house.PlanAsync(house.Plan(1, 1));
        await house.PressAsync(house.Bram, MomentVerbs.Accept, new MomentsAccept(EvaluationHouse.Year, "2027-01-19", Owner1: "role:r1"));
        Assert.Contains(
            "Jij bereidt dit voor (Zorgcoördinator)",
            await house.PressAsync(house.Annelies, MomentVerbs.Pick, new MomentPick(EvaluationHouse.First)),
            StringComparison.Ordinal);

        await house.LeavesAsync(house.Annelies);
        await house.Bot.ClockReachesAsync(TwoWeeksBefore, 8, 0);
        Assert.Contains("neemt het als vervanger over", Reminders(house, house.Ipek)[^1], StringComparison.Ordinal);

        var ipek = house.Ipek;
        await house.LeavesAsync(house.Bram);
        await house.Bot.ClockReachesAsync(EvaluationHouse.Day, 8, 0);
        Assert.Contains("is nu het hele kernteam aan zet", Reminders(house, ipek)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_to_prepare_says_what_was_published_since_and_nothing_else()
    {
        await using var house = await EvaluationHouse.OpenAsync();
        await house.PressAsync(house.Bram, MomentVerbs.Accept, new MomentsAccept(EvaluationHouse.Year, "2027-01-19"));
        await house.Bot.ClockReachesAsync(new(2026, 11, 30), 8, 0);
        await house.AnswerAsync(new(2026, 11, 30), 7);
        await house.Bot.ClockReachesAsync(new(2026, 12, 7), 8, 0);
        await house.AnswerAsync(new(2026, 12, 7), 2);
        await house.Bot.ClockReachesAsync(new(2026, 12, 14), 7, 0);

        await house.Bot.ClockReachesAsync(TwoWeeksBefore, 8, 0);

        var card = Reminders(house, house.Bram)[^1];
        Assert.Contains("Maandag 30 november: check-in (één woord of beeld), 7 van de", card, StringComparison.Ordinal);
        Assert.Contains("het vaakst groei (3)", card, StringComparison.Ordinal);
        Assert.Contains("Maandag 7 december: check-in zonder uitkomst om te laten zien", card, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Reminders(EvaluationHouse house, Person person) => house.CardsTo(person);

    private static Task<string> SnoozeAsync(EvaluationHouse house, string? days) =>
        house.PressAsync(house.Bram, MomentVerbs.Snooze, new ReminderSnooze(EvaluationHouse.First, "Prepare", days));

    private static async Task<string> SkippedAsync(EvaluationHouse house) => string.Join(
        ", ",
        (await house.Bot.Get<EvaluationStore>().SkippedAsync(EvaluationHouse.School, EvaluationHouse.First, CancellationToken.None))
            .Select(one => $"{one.Kind} {one.Reason}").Order(StringComparer.Ordinal));
}
