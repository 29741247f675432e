using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Unit.Features.CheckIn;
using Welbevinden.Unit.Features.Pause;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Outbox;

/// <summary>What people get, and when, of a check-in that the core team starts or closes outside the day, and during a pause.</summary>
public sealed class PeaceTests
{
    private static readonly RoundId Round = CheckInKeys.RoundOf(Some.School, TestBot.Monday);

    [Fact]
    public async Task A_round_that_is_started_in_the_evening_says_when_the_cards_go_out_and_they_go_out_then()
    {
        await using var bot = await NeverAsync();
        await bot.ClockReachesAsync(TestBot.Monday, 18, 0);
        Assert.Contains(
            "de kaarten gaan dinsdag 24 november om 7.30 uur uit",
            await bot.TypedAsync(bot.Lead, "start check-in"),
            StringComparison.Ordinal);
        Assert.Contains(
            "dinsdag 24 november om 7.30 uur",
            PauseHouse.Words(await bot.PressAsync(bot.Lead, CheckInVerbs.Start, new CheckInStart(Some.School.Value, "2026-11-23"))),
            StringComparison.Ordinal);
        await bot.SettleAsync();
        Assert.All(bot.Staff, person => Assert.Empty(bot.CardsTo(person)));

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 7, 29);
        Assert.All(bot.Staff, person => Assert.Empty(bot.CardsTo(person)));
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 7, 30);

        Assert.All(bot.Staff, person => Assert.Single(bot.CardsTo(person)));
    }

    [Fact]
    public async Task A_pause_that_is_asked_for_while_a_question_waits_stops_the_question()
    {
        await using var bot = await NeverAsync();
        await StartAsync(bot, TestBot.Monday, 18);
        await bot.PauseAsync(bot.Staff[0], "2026-11-27");
        await bot.PauseAsync(bot.Staff[1], "2026-11-23"); // Over before the question would be sent.

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 7, 30);

        Assert.Empty(bot.CardsTo(bot.Staff[0]));
        Assert.All(bot.Staff.Skip(1), person => Assert.Single(bot.CardsTo(person)));
        Assert.Equal(
            [
                new StateCount(OutboxState.Sent, "", bot.Staff.Skip(1).Append(bot.Newcomer).Count()),
                new StateCount(OutboxState.Cancelled, "", 1),
            ],
            (await bot.Get<OutboxStore>().CountAsync(Round.Value, CancellationToken.None)).OrderBy(one => one.State));
    }

    [Fact]
    public async Task An_outcome_of_a_friday_evening_comes_on_monday_morning_and_nothing_of_the_round_is_kept()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        await bot.AnswerAllAsync("sunny", "sunny", "cloudy", "cloudy", "rainy", "rainy");
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(3), 19, 0);
        await bot.CloseEarlyAsync();
        Assert.All(bot.Staff, person => Assert.Single(bot.CardsTo(person)));
        Assert.Empty(await bot.ParticipationsAsync());

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(4), 7, 30);
        Assert.All(bot.Staff, person => Assert.Equal(2, bot.CardsTo(person).Count));
        await bot.ForgottenMessagesGoAsync();

        Assert.Empty(await bot.Get<OutboxStore>().CountAsync(Round.Value, CancellationToken.None));
    }

    [Theory]
    [InlineData("hulp")]
    [InlineData("mijn gegevens")]
    [InlineData("resultaten")]
    public async Task A_line_that_is_typed_at_night_or_in_a_weekend_is_answered_at_once(string line)
    {
        await using var bot = await NeverAsync();
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(5), 23, 0);

        await bot.TypeAsync(bot.Staff[0], line);

        Assert.Single(bot.CardsTo(bot.Staff[0]));
    }

    [Fact]
    public async Task What_passes_a_pause_says_so_itself_and_quiet_hours_hold_it_all_the_same()
    {
        await using var bot = await NeverAsync();
        await bot.ClockReachesAsync(TestBot.Monday, 20, 0);
        await bot.PauseAsync(bot.Staff[0], "2026-12-18");
        var card = OutboxHouse.Card(bot.Staff[0].Id.Value, "contact", "asked") with { School = Some.School };
        await bot.Get<MessageQueue>().EnqueueAsync(
            [card with { PassesPause = true }, card with { Key = card.Key with { Kind = "other" } }], CancellationToken.None);
        await bot.SettleAsync();
        Assert.Empty(bot.CardsTo(bot.Staff[0]));

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 7, 30);

        Assert.Single(bot.CardsTo(bot.Staff[0]));
    }

    [Fact]
    public async Task Nobody_is_held_for_ever_by_a_clock_that_was_set_wrong()
    {
        await using var bot = await NeverAsync();
        await StartAsync(bot, TestBot.Monday.PlusWeeks(8), 20);

        await bot.ClockReachesAsync(TestBot.Monday, 12, 0);

        await Eventually.HoldsAsync(() => bot.Staff.All(person => bot.CardsTo(person).Count == 1), "the question comes");
    }

    private static async Task StartAsync(TestBot bot, LocalDate day, int hour)
    {
        await bot.ClockReachesAsync(day, hour, 0);
        await bot.PressAsync(
            bot.Lead, CheckInVerbs.Start, new CheckInStart(Some.School.Value, NodaTime.Text.LocalDatePattern.Iso.Format(day)));
        await bot.SettleAsync();
    }

    /// <summary>Check-ins open only when somebody starts one.</summary>
    private static Task<TestBot> NeverAsync() => TestBot.StartAtAsync(
        Some.SchoolFile(3), new Dictionary<string, string?>(StringComparer.Ordinal) { ["CheckIn:Every"] = "never" });
}
