using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.ActionPlan;

/// <summary>Invalid input gets a clear sentence, and everything that was typed is still there.</summary>
public sealed class PlanBadInputTests
{
    [Fact]
    public async Task A_text_over_its_limit_comes_back_whole_with_how_much_too_long_it_is()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        var text = $"{new string('a', PlanLimits.Vision)} en nog wat";

        var refused = await house.WriteAsync(house.Bram, 4, text);

        Assert.Contains($"{text.Length} tekens, en er passen er 1200", refused, StringComparison.Ordinal);
        Assert.Contains(text, refused, StringComparison.Ordinal);
        Assert.Equal(4, (await house.PlanAsync())!.Number);
    }

    public static TheoryData<string, string> WrongActivities => new()
    {
        { "empty", "Er staat nog geen tekst" },
        { "long", "141 tekens, en er passen er 140" },
        { "layer", "nog iets niet gekozen" },
        { "number", "nog iets niet gekozen" },
        { "day", "Deze datum ken ik niet" },
        { "year", "buiten schooljaar 2026-2027" },
        { "told", "kan ik niet lezen" },
    };

    [Theory]
    [MemberData(nameof(WrongActivities))]
    public async Task An_activity_that_will_not_do_comes_back_as_it_was_filled_in(string which, string said)
    {
        await using var house = await PlanHouse.WithPlanAsync();
        var good = new PlanSaveActivity(PlanHouse.Year, 4, "", "Mentoruur", "Base", "Education", When: "soms elke week", On: "2026-12-01");
        var filled = which switch
        {
            "empty" => good with { Text = " \n " },
            "long" => good with { Text = new string('b', 141) },
            "layer" => good with { Layer = null },
            "number" => good with { Pillar = "1" },
            "day" => good with { On = "morgen" },
            "told" => good with { ToldTo = "Students,Iedereen" },
            _ => good with { On = "2027-08-01" },
        };

        var refused = await house.SubmitAsync(house.Bram, ActionPlanVerbs.SaveActivity, filled);

        Assert.Contains(said, refused, StringComparison.Ordinal);
        Assert.Contains("soms elke week", refused, StringComparison.Ordinal);
        Assert.Single((await house.ContentAsync()).Activities);
    }

    [Fact]
    public async Task A_goal_or_a_role_that_the_plan_never_had_is_left_out()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        await house.SubmitAsync(
            house.Bram,
            ActionPlanVerbs.SaveActivity,
            new PlanSaveActivity(PlanHouse.Year, 4, "", "Nog een", "Extra", "Policy", "g99", "verzonnen", ToldTo: "Students; Students "));

        Assert.Equal(
            new ActivityRecord("a4", "Nog een", SupportLayer.Extra, Pillar.Policy) { ToldTo = ToldTo.Students },
            (await house.ContentAsync()).Activities[^1]);
    }

    [Fact]
    public async Task A_list_that_is_full_says_so_and_keeps_what_was_typed()
    {
        await using var house = await PlanHouse.OpenAsync();
        for (var number = 0; number < PlanLimits.MaxGoals; number++)
        {
            await house.SubmitAsync(house.Bram, ActionPlanVerbs.SaveGoal, house.Goal(number, "", $"Doel {number}"));
        }

        var added = PlanHouse.Json(await house.Bot.SubmitAsync(house.Bram, ActionPlanVerbs.AddGoal, new PlanAddGoal()));
        var saved = await house.SubmitAsync(house.Bram, ActionPlanVerbs.SaveGoal, house.Goal(12, "", "Het dertiende"));

        Assert.Contains("Hier passen er 12", added, StringComparison.Ordinal);
        Assert.Contains("Hier passen er 12", saved, StringComparison.Ordinal);
        Assert.Contains("Het dertiende", saved, StringComparison.Ordinal);
        Assert.Equal(PlanLimits.MaxGoals, (await house.ContentAsync()).Goals.Count);
    }

    [Fact]
    public async Task A_role_needs_people_of_the_school_and_two_different_ones()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var unknown = await house.SubmitAsync(
            house.Bram, ActionPlanVerbs.SaveRole, new PlanSaveRole(PlanHouse.Year, 4, "", "Coach", "niemand"));
        var same = await house.SubmitAsync(
            house.Bram,
            ActionPlanVerbs.SaveRole,
            new PlanSaveRole(PlanHouse.Year, 4, "", "Coach", house.Kees.Id.Value, house.Kees.Id.Value));

        Assert.Contains("werkt niet (meer) op jouw school", unknown, StringComparison.Ordinal);
        Assert.Contains("De vervanger is dezelfde persoon", same, StringComparison.Ordinal);
        Assert.Single((await house.ContentAsync()).RoleHolders);
    }

    [Fact]
    public async Task When_the_owner_left_the_plan_says_so_and_the_stand_in_acts()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        var kees = house.Kees.Id;
        await house.Bot.DirectoryBecomesAsync(
            school => string.Join('\n', school.Split('\n').Where(line => !line.Contains(kees.Value, StringComparison.Ordinal))));

        var overview = await house.OverviewAsync(house.Bram);
        var form = await house.SubmitAsync(house.Bram, ActionPlanVerbs.Pick, new PlanPick(PlanHouse.Year, "RoleHolder", "r2"));
        await house.SubmitAsync(
            house.Bram, ActionPlanVerbs.SaveRole, new PlanSaveRole(PlanHouse.Year, 4, "r2", "Zorgcoach", null, house.Annelies.Id.Value));

        Assert.Contains("Zorgcoördinator: niet meer op school; Annelies de Grijs neemt waar", overview, StringComparison.Ordinal);
        Assert.Contains("Wie dit deed, werkt niet meer op school", form, StringComparison.Ordinal);
        Assert.Equal(
            new RoleHolderRecord("r2", "Zorgcoach", kees, house.Annelies.Id), Assert.Single((await house.ContentAsync()).RoleHolders));
    }

    [Fact]
    public async Task In_a_large_school_colleagues_are_found_by_a_part_of_their_name()
    {
        await using var bot = await TestBot.StartAsync(120);
        await bot.SubmitAsync(bot.Lead, ActionPlanVerbs.SaveText, new PlanSaveText(PlanHouse.Year, 0, "Vision", "Samen"));

        var empty = PlanHouse.Json(await bot.SubmitAsync(bot.Lead, ActionPlanVerbs.Add, new PlanOpen(PlanHouse.Year, "RoleHolder")));
        var found = PlanHouse.Json(
            await bot.SubmitAsync(
                bot.Lead, ActionPlanVerbs.FindPeople, new PlanSaveRole(PlanHouse.Year, 1, "", "Coach", Search: "werker 119")));
        var nobody = PlanHouse.Json(
            await bot.SubmitAsync(
                bot.Lead, ActionPlanVerbs.FindPeople, new PlanSaveRole(PlanHouse.Year, 1, "", "Coach", Search: "Xanthippe")));

        Assert.Contains("Zoek collega", empty, StringComparison.Ordinal);
        Assert.Contains("Medewerker 119", found, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Coach\"", found, StringComparison.Ordinal);
        Assert.Contains("Ik vind op jouw school niemand met die naam", nobody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vision", "")]
    [InlineData("1", "2026-2027")]
    [InlineData("Geheim", "2026-2027")]
    [InlineData("Vision", "1999-2000")]
    public async Task A_made_up_part_or_year_is_refused(string part, string year)
    {
        await using var house = await PlanHouse.WithPlanAsync();

        await house.Bot.OpenAsync(house.Bram, ActionPlanVerbs.Open, new PlanOpen(year, part));

        Assert.Equal("actionplan.yearClosed", house.Bot.LastRefusal);
    }

    [Fact]
    public async Task A_recommendation_is_put_on_as_a_goal_with_its_text_filled_in()
    {
        await using var house = await PlanHouse.OpenAsync();

        var form = PlanHouse.Json(
            await house.Bot.OpenAsync(
                house.Bram,
                ActionPlanVerbs.AddGoal,
                new PlanAddGoal("Meer motivatie", "Strengthen", "motivatie", "poll|school|motivatie")));
        await house.SubmitAsync(
            house.Bram,
            ActionPlanVerbs.SaveGoal,
            new PlanSaveGoal(PlanHouse.Year, 0, "", "Strengthen", "Meer motivatie", "motivatie", "poll|school|motivatie"));

        Assert.Contains("\"value\":\"Meer motivatie\"", form, StringComparison.Ordinal);
        Assert.Contains("Uit een aanbeveling van de top 3.", form, StringComparison.Ordinal);
        Assert.Equal(
            new GoalRecord("g1", GoalKind.Strengthen, "Meer motivatie", "motivatie", "poll|school|motivatie"),
            Assert.Single((await house.ContentAsync()).Goals));
        Assert.Contains(
            "Versterken · Motivatie voor school · uit een aanbeveling van de top 3",
            await house.OverviewAsync(house.Bram),
            StringComparison.Ordinal);
    }
}
