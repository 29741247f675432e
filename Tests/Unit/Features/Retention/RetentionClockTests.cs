using NodaTime;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features.Platter;
using Welbevinden.Bot.Features.Retention;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Features.MyData;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Features.Platter;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Features.Evaluation;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Retention;

/// <summary>The bot erases what is past its term by itself, on Mondays, when the clock can be trusted.</summary>
public sealed class RetentionClockTests
{
    private static readonly SchoolYear Year = new(2026);

    /// <summary>In the summer of a year of which no holidays ship.</summary>
    private static readonly LocalDate AfterItsTerm = new(2030, 8, 5);

    [Fact]
    public async Task On_the_first_monday_after_its_term_a_year_goes_also_in_holidays_and_without_a_calendar()
    {
        await using var house = await EvaluatedAsync();
        await house.Bot.TypeAsync(house.Bram, "mijn gegevens");
        Assert.Equal(4, house.Bot.CardsTo(house.Bram)[^1].Split("tot en met 31 juli 2030").Length - 1);

        await house.Bot.ClockGoesOnToAsync(new LocalDate(2030, 7, 29));
        Assert.NotNull(await PlanAsync(house));
        Assert.NotEmpty(await house.SavesAsync());
        await house.Bot.ClockGoesOnToAsync(AfterItsTerm);

        Assert.Null(await PlanAsync(house));
        Assert.Empty(await house.SavesAsync());
        Assert.Empty(await house.Bot.StoredAsync(Schema.Evaluation, $"moments|{EvaluationHouse.School}"));
        Assert.Empty(await house.Bot.StoredAsync(Schema.Plans, $"plan|{EvaluationHouse.School}"));
    }

    [Fact]
    public async Task Who_prepares_a_moment_sees_it_and_can_have_it_erased_also_a_role_of_an_earlier_version()
    {
        await using var house = await EvaluatedAsync();
        await house.PlanAsync(house.Plan(goals: 2, activities: 1) with { RoleHolders = [] }, version: 2);
        var shown = await house.PressAsync(house.Bram, MyDataVerbs.Show, new NoPayload());
        Assert.Contains("Dat jij dit moment voorbereidt, tot en met 31 juli 2030.", shown, StringComparison.Ordinal);

        await house.PressAsync(house.Bram, MyDataVerbs.ConfirmDelete, new NoPayload());

        Assert.Equal("team", (await house.MomentAsync()).Owner, StringComparer.Ordinal);
        Assert.DoesNotContain(
            house.Bram.Id.Value, await house.Bot.StoredAsync(Schema.Plans, $"plan|{EvaluationHouse.School}"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Evaluatie van", await house.PressAsync(house.Bram, MyDataVerbs.Show, new NoPayload()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_leaps_ahead_erases_nothing_and_back_in_time_everything_is_there()
    {
        await using var house = await EvaluatedAsync();

        await house.Bot.ClockReachesAsync(AfterItsTerm, 9, 0);
        await house.Bot.ClockReachesAsync(TestBot.Monday.PlusDays(7), 12, 0);

        Assert.NotNull(await PlanAsync(house));
        Assert.NotEmpty(await house.SavesAsync());
    }

    [Fact]
    public async Task Between_the_end_of_its_term_and_the_erasing_a_moment_takes_nothing_in()
    {
        await using var house = await EvaluatedAsync();
        await house.Bot.ClockReachesAsync(new LocalDate(2030, 8, 1), 9, 0);

        await house.FillAsync(house.Bram, "needs", 1, ("need", "Nog meer tijd."));

        Assert.Equal(EvaluationRefusals.MomentUnknown.Code, house.Bot.LastRefusal);
        Assert.Single(await house.SavesAsync());
    }

    [Fact]
    public async Task Each_feature_has_an_occurrence_of_its_own_so_that_one_that_fails_holds_up_no_other()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var due = new Welbevinden.Bot.Engine.Dispatch.DueRequest(
            new(EraseExpired.Weekly, bot.School.Id, TestBot.Monday, bot.Time.Now), bot.School, bot.Time.Now);

        var outcome = await bot.Get<EraseExpired>().BeginAsync(due, CancellationToken.None);

        Assert.Equal(
            [.. bot.Get<IEnumerable<RetentionSource>>().Select(source => source.Name)],
            [.. outcome.Occurrences.Select(one => one.Subject)],
            StringComparer.Ordinal);
        Assert.Empty(outcome.Writes);
    }

    [Fact]
    public async Task A_pause_that_is_over_is_not_kept()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        await bot.PressAsync(bot.Lead, PauseVerbs.Set, new PauseSet("2026-12-18"));

        await bot.ClockGoesOnToAsync(new LocalDate(2026, 12, 14));

        Assert.Null(await bot.Get<PauseStore>().OfAsync(bot.Newcomer.Id, CancellationToken.None));
        Assert.NotNull(await bot.Get<PauseStore>().OfAsync(bot.Lead.Id, CancellationToken.None));
    }

    [Fact]
    public async Task The_chat_with_who_left_goes_after_ninety_days_and_then_the_wish_for_no_offers()
    {
        await using var bot = await TestBot.StartAsync(staff: 2);
        var (leaver, stayer) = (bot.Named("Medewerker 1"), bot.Named("Medewerker 2"));
        foreach (var person in new[] { leaver, stayer })
        {
            await bot.TypeAsync(person, "hulp");
            await bot.PressAsync(person, PlatterVerbs.Stop, new NoPayload());
        }

        await bot.DirectoryBecomesAsync(
            file => file.Replace(leaver.Id.Value, "00000000-0000-4000-8000-0000000000ff", StringComparison.Ordinal));
        await SweepAsync(bot, new LocalDate(2027, 1, 4));
        await SweepAsync(bot, new LocalDate(2027, 4, 4));
        Assert.NotNull(await bot.Get<ConversationStore>().FindAsync(leaver.Id, CancellationToken.None));
        Assert.Equal(2, (await bot.Get<PlatterStore>().StoppedAsync(bot.School.Id, CancellationToken.None)).Count);

        await SweepAsync(bot, new LocalDate(2027, 4, 5));
        await SweepAsync(bot, new LocalDate(2027, 4, 5));

        Assert.Null(await bot.Get<ConversationStore>().FindAsync(leaver.Id, CancellationToken.None));
        Assert.NotNull(await bot.Get<ConversationStore>().FindAsync(stayer.Id, CancellationToken.None));
        Assert.Equal([stayer.Id], await bot.Get<PlatterStore>().StoppedAsync(bot.School.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Who_comes_back_in_time_keeps_the_chat_and_leaves_anew_later()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Named("Medewerker 1");
        await bot.TypeAsync(person, "hulp");
        static string Other(string id) => id.Replace('8', '9');

        await bot.DirectoryBecomesAsync(file => file.Replace(person.Id.Value, Other(person.Id.Value), StringComparison.Ordinal));
        await SweepAsync(bot, new LocalDate(2027, 1, 4));
        await bot.DirectoryBecomesAsync(file => file.Replace(Other(person.Id.Value), person.Id.Value, StringComparison.Ordinal));
        await SweepAsync(bot, new LocalDate(2027, 3, 1));
        await bot.DirectoryBecomesAsync(file => file.Replace(person.Id.Value, Other(person.Id.Value), StringComparison.Ordinal));
        await SweepAsync(bot, new LocalDate(2027, 4, 26));

        Assert.Equal(
            new LocalDate(2027, 4, 26),
            Assert.Single(
                await bot.Get<ConversationStore>().KnownAsync(CancellationToken.None), one => one.Chat.Person == person.Id).LeftOn);
    }

    /// <summary>What the chats and the platter erase on a day.</summary>
    private static async Task SweepAsync(TestBot bot, LocalDate today)
    {
        foreach (var source in new[] { bot.Get<ChatRetention>().Source, bot.Get<PlatterRetention>().Source })
        {
            foreach (var batch in await source.OverAsync(bot.School, today, CancellationToken.None))
            {
                Assert.IsType<WriteResult.Written>(await bot.Get<ITableStore>().WriteAsync(batch, CancellationToken.None));
            }
        }
    }

    /// <summary>A plan, and a moment that Bram prepares and wrote something on.</summary>
    private static async Task<EvaluationHouse> EvaluatedAsync()
    {
        var house = await EvaluationHouse.OpenAsync();
        await house.PlanAsync(house.Plan(goals: 2, activities: 1));
        await house.Bot.PressAsync(
            house.Bram,
            MomentVerbs.Accept,
            new MomentsAccept(EvaluationHouse.Year, Date1: EvaluationHouse.Iso(EvaluationHouse.Day), Owner1: $"person:{house.Bram.Id}"));
        await house.FillAsync(house.Bram, "needs", 0, ("need", "Meer tijd."));
        await house.Bot.SettleAsync();
        return house;
    }

    private static Task<PlanRecord?> PlanAsync(EvaluationHouse house) =>
        house.Bot.Get<ActionPlanStore>().CurrentAsync(EvaluationHouse.School, Year, CancellationToken.None);
}
