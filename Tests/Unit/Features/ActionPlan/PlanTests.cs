using NodaTime;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Features.MyData;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.ActionPlan;

/// <summary>The core team makes a plan, and the leadership can read it.</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task Without_a_plan_the_core_team_reads_what_a_plan_is_and_gets_one_button()
    {
        await using var house = await PlanHouse.OpenAsync();

        await house.Bot.TypeAsync(house.Bram, "plan");

        var card = house.Bot.CardsTo(house.Bram)[^1];
        Assert.Contains("Nog geen plan voor 2026-2027", card, StringComparison.Ordinal);
        Assert.Contains("In een plan zet je als kernteam bij elkaar", card, StringComparison.Ordinal);
        Assert.Equal(1, Count(card, "\"type\":\"Action."));
        Assert.Contains("Begin met het plan", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_the_leadership_reads_who_can_begin_one()
    {
        await using var house = await PlanHouse.OpenAsync();

        var card = await house.OverviewAsync(house.HendrikJan);

        Assert.Contains("Het kernteam kan een plan beginnen", card, StringComparison.Ordinal);
        Assert.Equal(0, Count(card, "\"type\":\"Action."));
    }

    [Fact]
    public async Task The_leadership_reads_along_and_cannot_change_anything()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var read = await house.OverviewAsync(house.HendrikJan);
        var tried = await house.WriteAsync(house.HendrikJan, 4, "Van de leiding");

        Assert.Contains("Iedereen hoort erbij", read, StringComparison.Ordinal);
        Assert.DoesNotContain("plan.open", read, StringComparison.Ordinal);
        Assert.DoesNotContain("plan.undoLast", read, StringComparison.Ordinal);
        Assert.Contains("alleen door het kernteam", tried, StringComparison.Ordinal);
        Assert.Equal(4, (await house.PlanAsync())!.Number);
    }

    [Fact]
    public async Task Other_staff_may_not_read_the_plan()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        Assert.Contains("het kernteam of de schoolleiding", await house.OverviewAsync(house.Kees), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_dialog_changes_shows_on_the_card_behind_it()
    {
        await using var house = await PlanHouse.OpenAsync();
        await house.Bot.TypeAsync(house.Bram, "plan");
        var card = house.Bot.NewestCardOf(house.Bram);

        var opened = PlanHouse.Json(
            await house.Bot.OpenAsync(house.Bram, ActionPlanVerbs.Open, new PlanOpen(PlanHouse.Year, "Vision", PlanOpen.Here), card));
        var saved = await house.WriteAsync(house.Bram, 0, "  Iedereen hoort erbij\r\n\r\nEn durft te vragen\u0007 ", card: card);
        await house.Bot.SettleAsync();

        Assert.Contains($"\"card\":\"{card}\"", opened, StringComparison.Ordinal);
        Assert.Contains("Bewaard in versie 1.", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("nog die van eerder", saved, StringComparison.Ordinal);
        Assert.Equal("Iedereen hoort erbij\n\nEn durft te vragen", (await house.ContentAsync()).Vision);
        var (activity, behind) = Assert.Single(house.Bot.Teams.Updated);
        Assert.Equal(card, activity);
        Assert.Contains("Iedereen hoort erbij En durft te vragen", behind, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a card of a colleague")]
    [InlineData("a question of a round")]
    [InlineData("an answer of the bot in a channel")]
    [InlineData("a card that nobody knows")]
    public async Task A_card_that_the_bot_did_not_send_this_person_in_answer_is_never_overwritten(string what)
    {
        await using var house = await PlanHouse.OpenAsync();
        var card = await CardAsync(house, what);

        var saved = await house.WriteAsync(house.Bram, 0, "Iedereen hoort erbij", card: card);
        await house.Bot.SettleAsync();

        Assert.Contains("Bewaard in versie 1.", saved, StringComparison.Ordinal);
        Assert.Contains("nog die van eerder", saved, StringComparison.Ordinal);
        Assert.Empty(house.Bot.Teams.Updated);
        Assert.DoesNotContain(house.Bot.Teams.Delivered, one => one.Card.Contains("Iedereen hoort erbij", StringComparison.Ordinal));
    }

    private static async Task<string> CardAsync(PlanHouse house, string what)
    {
        var bot = house.Bot;
        switch (what)
        {
            case "a card of a colleague":
                await bot.TypeAsync(house.Annelies, "plan");
                return bot.NewestCardOf(house.Annelies);
            case "a question of a round":
                await bot.ReceiveAsync(new Inbound.BotAdded(bot.From(house.Bram, null)));
                await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
                return bot.NewestCardOf(house.Bram);
            case "an answer of the bot in a channel":
                var there = new ConversationReference(
                    "19:onderbouw@thread.tacv2", "https://smba.trafficmanager.net/emea/", ConversationKind.Channel);
                await bot.ReceiveAsync(new Inbound.Typed(bot.From(house.Bram, null) with { Conversation = there }, "teamagenda"));
                await bot.SettleAsync();
                return bot.Teams.Accepted.Single(one => one.Conversation == there.ConversationId).Activity;
            default:
                return "plan-card";
        }
    }

    [Fact]
    public async Task A_plan_is_kept_part_by_part_with_who_did_what_when()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var content = await house.ContentAsync();
        Assert.Equal(new GoalRecord("g1", GoalKind.StartNew, "Een vast gezicht", "motivatie"), Assert.Single(content.Goals));
        Assert.Equal(new RoleHolderRecord("r2", "Zorgcoördinator", house.Kees.Id, house.Annelies.Id), Assert.Single(content.RoleHolders));
        Assert.Equal(
            new ActivityRecord("a3", "Mentoruur", SupportLayer.Base, Pillar.Education)
            {
                Goal = "g1",
                Holder = "r2",
                When = "elke week",
                On = new(2026, 12, 1),
                ToldTo = ToldTo.Students | ToldTo.Parents,
            },
            Assert.Single(content.Activities));
        var versions = await house.Bot.Get<ActionPlanStore>().VersionsAsync(house.Bot.School.Id, new SchoolYear(2026), default);
        Assert.Equal([PlanPart.Vision, PlanPart.Goal, PlanPart.RoleHolder, PlanPart.Activity], versions.Select(version => version.Part));
        Assert.All(versions, version => Assert.Equal((house.Bram.Id, PlanChange.Added), (version.By!.Value, version.Change)));
    }

    [Fact]
    public async Task The_plan_and_its_activities_are_read_with_names()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var overview = await house.OverviewAsync(house.Annelies);
        var activities = PlanHouse.Json(
            await house.Bot.PressAsync(house.Annelies, ActionPlanVerbs.Activities, new PlanRead(PlanHouse.Year)));

        Assert.Contains("Zorgcoördinator: Kees van der Stelt (vervanger: Annelies de Grijs)", overview, StringComparison.Ordinal);
        Assert.Contains("Nieuw · Motivatie voor school", overview, StringComparison.Ordinal);
        Assert.Contains("Sterke basis: 1", overview, StringComparison.Ordinal);
        Assert.Contains(
            "Educatie · Zorgcoördinator · elke week · 1 december 2026 · vertellen aan leerlingen, ouders · doel: Een vast gezicht",
            activities,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_everything_shows_every_word_and_no_counts_in_its_place()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var read = PlanHouse.Json(await house.Bot.PressAsync(house.HendrikJan, ActionPlanVerbs.Read, new PlanRead(PlanHouse.Year)));

        Assert.All(
            new[]
            {
                "Iedereen hoort erbij", "1. Een vast gezicht", "Zorgcoördinator: Kees van der Stelt", "Mentoruur",
                "Educatie · Zorgcoördinator · elke week · 1 december 2026",
            },
            words => Assert.Contains(words, read, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void The_fullest_plan_is_read_to_the_last_word_page_by_page(Language language)
    {
        var plan = PlanSome.Fullest with
        {
            Goals = [.. PlanSome.Fullest.Goals.Select((goal, index) => goal with { Text = $"goal-{index}-{goal.Text[10..]}" })],
            Activities = [.. PlanSome.Fullest.Activities.Select((one, index) => one with { Text = $"activity-{index}-{one.Text[14..]}" })],
            Roles = [.. PlanSome.Fullest.Roles.Select((role, index) => role with { Title = $"role-{index}-{role.Title[10..]}" })],
        };
        var pages = new List<string>();
        while (pages.Count < 10 && (pages.Count == 0 || pages[^1].Contains($"\"page\":{pages.Count + 1}", StringComparison.Ordinal)))
        {
            pages.Add(CardJson.ToJson(PlanReadCard.Create(new PlanReadView(plan, IsInForce: true) { Page = pages.Count + 1 }, language)));
        }

        var all = string.Concat(pages);
        Assert.InRange(pages.Count, 2, 9);
        Assert.All(pages, page => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(page), 1, 28 * 1024));
        Assert.All(
            plan.Goals.Select(goal => goal.Text)
                .Concat(plan.Activities.Select(one => one.Text))
                .Concat(plan.Roles.Select(one => one.Title)),
            words => Assert.Equal(2, all.Split(words).Length));
        Assert.All(plan.Texts.Values, words => Assert.Contains(words, all, StringComparison.Ordinal));
        Assert.Equal(pages[^1], CardJson.ToJson(PlanReadCard.Create(new PlanReadView(plan, IsInForce: true) { Page = 99 }, language)));
        Assert.Equal(pages[0], CardJson.ToJson(PlanReadCard.Create(new PlanReadView(plan, IsInForce: true) { Page = -1 }, language)));
    }

    /// <summary>What a form offers to choose from is asked before it.</summary>
    [Fact]
    public void The_guide_asks_goals_and_tasks_before_the_activities_that_need_them()
    {
        var order = PlanWords.Parts.Select(part => part.Code).ToList();

        Assert.True(order.IndexOf("Goal") < order.IndexOf("Activity"));
        Assert.True(order.IndexOf("RoleHolder") < order.IndexOf("Activity"));
        Assert.Contains(
            "Verder met: Activiteiten",
            CardJson.ToJson(PlanListCard.Create(new PlanListView(PlanSome.Form, PlanWords.RoleHolder, []), Language.Dutch)),
            StringComparison.Ordinal);
        Assert.Contains(
            "Verder met: Activiteiten",
            CardJson.ToJson(
                PlanSavedCard.Create(new(PlanSome.Year, 1, PlanWords.RoleHolder, null, PlanFormTexts.SameAsBefore), Language.Dutch)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_earlier_version_can_be_read()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await house.WriteAsync(house.Annelies, 4, "Een nieuwe visie");

        var list = PlanHouse.Json(await house.Bot.PressAsync(house.HendrikJan, ActionPlanVerbs.Versions, new PlanShow(PlanHouse.Year)));
        var first = PlanHouse.Json(await house.Bot.PressAsync(house.HendrikJan, ActionPlanVerbs.Read, new PlanRead(PlanHouse.Year, 1)));
        var none = PlanHouse.Json(await house.Bot.PressAsync(house.HendrikJan, ActionPlanVerbs.Read, new PlanRead(PlanHouse.Year, 6)));

        Assert.Contains("5. Visie: gewijzigd, zondag 22 november om 12.", list, StringComparison.Ordinal);
        Assert.Contains("Annelies de Grijs", list, StringComparison.Ordinal);
        Assert.Contains("Iedereen hoort erbij", first, StringComparison.Ordinal);
        Assert.Contains("Dit is een eerdere versie", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Een nieuwe visie", first, StringComparison.Ordinal);
        Assert.Contains(PlanRefusals.VersionUnknown.Sentence.Dutch, none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_that_was_taken_out_comes_back_with_its_links()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await house.SubmitAsync(house.Bram, ActionPlanVerbs.SaveGoal, house.Goal(4, "", "Een tweede doel"));

        var removed = await house.SubmitAsync(house.Bram, ActionPlanVerbs.Remove, new PlanRemove(PlanHouse.Year, 5, "Goal", "g1"));
        Assert.Equal("g4", Assert.Single((await house.ContentAsync()).Goals).Id);
        var undone = await house.SubmitAsync(house.Bram, ActionPlanVerbs.Undo, new PlanUndo(PlanHouse.Year, 6));

        Assert.Contains("Weggehaald in versie 6.", removed, StringComparison.Ordinal);
        Assert.Contains("Teruggedraaid in versie 7.", undone, StringComparison.Ordinal);
        Assert.Equal("g1 g4", Joined((await house.ContentAsync()).Goals.Select(goal => goal.Id)));
        Assert.Equal("g1", Assert.Single((await house.ContentAsync()).Activities).Goal);
    }

    [Fact]
    public async Task The_last_change_can_be_taken_back_in_the_chat_and_what_others_did_stays()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await house.WriteAsync(house.Bram, 4, "Per ongeluk");
        await house.WriteAsync(house.Annelies, 5, "€ 500", part: "Budget");

        var undone = PlanHouse.Json(await house.Bot.PressAsync(house.Bram, ActionPlanVerbs.UndoLast, new PlanUndo(PlanHouse.Year, 5)));

        Assert.Contains("Teruggedraaid in versie 7.", undone, StringComparison.Ordinal);
        Assert.Equal(("Iedereen hoort erbij", "€ 500"), ((await house.ContentAsync()).Vision, (await house.ContentAsync()).Budget));
    }

    [Fact]
    public async Task A_person_sees_and_erases_what_plans_keep_and_the_texts_stay()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        var kept = PlanHouse.Json(await house.Bot.PressAsync(house.Kees, MyDataVerbs.Show, new NoPayload()));
        await house.Bot.PressAsync(house.Kees, MyDataVerbs.ConfirmDelete, new NoPayload());
        await house.Bot.PressAsync(house.Bram, MyDataVerbs.ConfirmDelete, new NoPayload());

        Assert.Contains("Plan 2026-2027: Zorgcoördinator", kept, StringComparison.Ordinal);
        var stored = await house.Bot.StoredAsync(Schema.Plans, $"plan|{house.Bot.School.Id}");
        Assert.DoesNotContain(house.Kees.Id.Value, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(house.Bram.Id.Value, stored, StringComparison.Ordinal);
        Assert.Contains(house.Annelies.Id.Value, stored, StringComparison.Ordinal);
        Assert.Equal("Iedereen hoort erbij", (await house.ContentAsync()).Vision);
        Assert.Contains(
            "Zorgcoördinator: nog niemand; Annelies de Grijs neemt waar",
            await house.OverviewAsync(house.Annelies),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_had_a_role_only_in_an_earlier_version_sees_that_with_the_day_it_goes()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await house.SubmitAsync(house.Bram, ActionPlanVerbs.Remove, new PlanRemove(PlanHouse.Year, 4, "RoleHolder", "r2"));

        var kept = PlanHouse.Json(await house.Bot.PressAsync(house.Kees, MyDataVerbs.Show, new NoPayload()));

        Assert.Contains("Dat je in een eerdere versie een taak had, tot en met 31 juli 2030.", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorgcoördinator", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_May_on_the_next_plan_can_be_begun_and_last_years_can_only_be_read()
    {
        await using var bot = await TestBot.StartAsync(3);
        await WriteAsync("2026-2027", 0, "Dit jaar");
        Assert.Contains("ander schooljaar", await WriteAsync("2027-2028", 0, "Te vroeg"), StringComparison.Ordinal);

        bot.Time.Jump(Instant.FromUtc(2027, 5, 3, 9, 0));
        Assert.Contains("Bewaard in versie 1.", await WriteAsync("2027-2028", 0, "Volgend jaar"), StringComparison.Ordinal);
        Assert.Contains("Plan 2027-2028", await ShownAsync("2026-2027"), StringComparison.Ordinal);

        bot.Time.Jump(Instant.FromUtc(2027, 8, 30, 9, 0));
        Assert.Contains("ander schooljaar", await WriteAsync("2026-2027", 1, "Te laat"), StringComparison.Ordinal);
        Assert.DoesNotContain("plan.open", await ShownAsync("2026-2027"), StringComparison.Ordinal);
        Assert.Contains("Dit jaar", await ShownAsync("2026-2027"), StringComparison.Ordinal);

        async Task<string> WriteAsync(string year, int version, string text) =>
            PlanHouse.Json(await bot.SubmitAsync(bot.Lead, ActionPlanVerbs.SaveText, new PlanSaveText(year, version, "Vision", text)));

        async Task<string> ShownAsync(string year) =>
            PlanHouse.Json(await bot.PressAsync(bot.Lead, ActionPlanVerbs.Show, new PlanShow(year)));
    }

    [Fact]
    public void Every_code_on_a_card_is_a_name_that_the_store_knows()
    {
        Assert.Equal(
            Enum.GetNames<PlanPart>().Order(StringComparer.Ordinal),
            PlanWords.Parts.Select(word => word.Code).Order(StringComparer.Ordinal));
        Assert.Equal(Joined(Enum.GetNames<GoalKind>()), Joined(PlanWords.GoalKinds.Select(word => word.Code)));
        Assert.Equal(Joined(Enum.GetNames<SupportLayer>()), Joined(PlanWords.Layers.Select(word => word.Code)));
        Assert.Equal(Joined(Enum.GetNames<Pillar>()), Joined(PlanWords.Pillars.Select(word => word.Code)));
        Assert.Equal(
            Joined(Enum.GetNames<ToldTo>().Where(name => name != nameof(ToldTo.None))), Joined(PlanWords.ToldTo.Select(word => word.Code)));
    }

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
