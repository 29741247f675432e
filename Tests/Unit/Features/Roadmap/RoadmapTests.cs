using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features.Roadmap;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Roadmap;
using Welbevinden.Unit.Features.ActionPlan;
using Xunit;

namespace Welbevinden.Unit.Features.Roadmap;

/// <summary>The core team sees how far it is with the seven steps, and what the bot knows about each.</summary>
public sealed class RoadmapTests
{
    [Fact]
    public async Task A_school_that_begins_sees_seven_steps_of_which_only_its_core_team_may_be_there()
    {
        await using var house = await PlanHouse.OpenAsync();

        await house.Bot.TypeAsync(house.Bram, "Stappenplan");

        var card = house.Bot.CardsTo(house.Bram)[^1];
        Assert.Contains("Stappenplan 2026-2027", card, StringComparison.Ordinal);
        Assert.Equal(6, card.Split("nog niet begonnen").Length - 1);
        Assert.Contains("Volgens mij: klaar. Klopt dat?", card, StringComparison.Ordinal);
        Assert.All(RoadmapSteps.All, step => Assert.Contains($"{step.Number}. {step.Name.Dutch}", card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_is_set_with_who_leads_it_and_the_stand_in_acts_when_that_person_left()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var set = await PressAsync(house, RoadmapVerbs.SetStep, new RoadmapSetStep(PlanHouse.Year, 2, "NotBegun|", "Busy", "r2"));
        Assert.Contains("bezig · Zorgcoördinator (Kees van der Stelt)", set, StringComparison.Ordinal);

        var kees = house.Kees.Id.Value;
        await house.Bot.DirectoryBecomesAsync(
            school => string.Join('\n', school.Split('\n').Where(line => !line.Contains(kees, StringComparison.Ordinal))));
        Assert.Contains(
            "bezig · Zorgcoördinator (Annelies de Grijs)",
            await PressAsync(house, RoadmapVerbs.Show, new RoadmapShow(PlanHouse.Year)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_leads_a_step_and_nobody_holds_a_role_once_none_is_chosen()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await PressAsync(house, RoadmapVerbs.SetStep, new RoadmapSetStep(PlanHouse.Year, 2, "NotBegun|", "Busy", "r2"));

        await PressAsync(house, RoadmapVerbs.SetStep, new RoadmapSetStep(PlanHouse.Year, 2, "Busy|r2", "Busy", Choice.NoneValue));
        await house.SubmitAsync(
            house.Bram,
            ActionPlanVerbs.SaveRole,
            new PlanSaveRole(PlanHouse.Year, 4, "r2", "Zorgcoördinator", Choice.NoneValue, Choice.NoneValue));

        Assert.Null((await StepAsync(house, 2)).Holder);
        Assert.Equal(
            (null, null),
            ((await house.PlanAsync())!.Content.RoleHolders.Single().Person,
                (await house.PlanAsync())!.Content.RoleHolders.Single().StandIn));
    }

    [Fact]
    public async Task Of_two_who_set_a_step_at_once_the_second_sees_the_first_and_decides()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await PressAsync(house, RoadmapVerbs.SetStep, new RoadmapSetStep(PlanHouse.Year, 3, "NotBegun|", "Done"));

        var second = PlanHouse.Json(
            await house.Bot.PressAsync(
                house.Annelies, RoadmapVerbs.SetStep, new RoadmapSetStep(PlanHouse.Year, 3, "NotBegun|", "Busy", "r2")));
        Assert.Contains("Een collega wijzigde deze stap terwijl jij koos", second, StringComparison.Ordinal);
        Assert.Contains("● Klaar", second, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Busy\"", second, StringComparison.Ordinal);
        Assert.Contains("\"seen\":\"Done|\"", second, StringComparison.Ordinal);
        Assert.Equal(StepState.Done, (await StepAsync(house, 3)).State);

        await house.Bot.PressAsync(house.Annelies, RoadmapVerbs.SetStep, new RoadmapSetStep(PlanHouse.Year, 3, "Done|", "Busy", "r2"));
        Assert.Equal((StepState.Busy, "r2"), ((await StepAsync(house, 3)).State, (await StepAsync(house, 3)).Holder));
    }

    public static TheoryData<RoadmapSetStep, string> Wrong => new()
    {
        { new RoadmapSetStep(PlanHouse.Year, 2, "NotBegun|"), "nog niet gekozen hoe ver" },
        { new RoadmapSetStep(PlanHouse.Year, 2, "NotBegun|", "2"), "nog niet gekozen hoe ver" },
        { new RoadmapSetStep(PlanHouse.Year, 2, "NotBegun|", "Busy", "r99"), "niet meer in het plan" },
        { new RoadmapSetStep(PlanHouse.Year, 8, "NotBegun|", "Busy"), "ander schooljaar" },
        { new RoadmapSetStep("2025-2026", 2, "NotBegun|", "Busy"), "ander schooljaar" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_step_that_cannot_be_set_so_says_why(RoadmapSetStep chosen, string said)
    {
        await using var house = await PlanHouse.WithPlanAsync();

        Assert.Contains(said, await PressAsync(house, RoadmapVerbs.SetStep, chosen), StringComparison.Ordinal);
        Assert.Empty(await house.Bot.Get<RoadmapStore>().StepsAsync(house.Bot.School.Id, new SchoolYear(2026), default));
    }

    [Fact]
    public async Task Each_step_says_what_the_bot_knows_already()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        Assert.Contains(
            "In het kernteam zitten 5 collega's, iemand van de schoolleiding en een mentor.",
            await StepCardAsync(house, 1),
            StringComparison.Ordinal);
        Assert.Contains("Van de vier pijlers zijn 0 van de 16 vragen ingevuld.", await StepCardAsync(house, 2), StringComparison.Ordinal);
        Assert.Contains("De visie staat in het plan.", await StepCardAsync(house, 3), StringComparison.Ordinal);
        Assert.Contains("In het plan: 1 doel.", await StepCardAsync(house, 4), StringComparison.Ordinal);
        Assert.Contains("Het plan telt 1 activiteit; bij 1 staat wie het doet.", await StepCardAsync(house, 5), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_was_done_is_open_again_when_an_evaluation_since_asks_for_it()
    {
        var set = Instant.FromUtc(2026, 11, 23, 8, 0);
        var done = new StepRecord(new SchoolId("esdoorn"), new SchoolYear(2026), 2, StepState.Done, null, set);
        RoadmapLine[] later = [new(2, RoadmapNotices.Saved) { ReopensSince = set + Duration.FromMinutes(1) }];
        RoadmapLine[] earlier = [
            new(2, RoadmapNotices.Saved) { ReopensSince = set - Duration.FromMinutes(1) },
            new(2, RoadmapNotices.Saved),
        ];

        Assert.Equal(StepProgress.Reopened, RoadmapPages.Progress(done, later));
        Assert.Equal(StepProgress.Done, RoadmapPages.Progress(done, earlier));
        Assert.Equal(StepProgress.Busy, RoadmapPages.Progress(done with { State = StepState.Busy }, later));
        Assert.Equal(StepProgress.NotBegun, RoadmapPages.Progress(null, later));
    }

    [Fact]
    public async Task The_leadership_reads_along_and_other_staff_does_not()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var read = PlanHouse.Json(
            await house.Bot.PressAsync(house.HendrikJan, RoadmapVerbs.OpenStep, new RoadmapOpenStep(PlanHouse.Year, 2)));
        var set = PlanHouse.Json(
            await house.Bot.PressAsync(house.HendrikJan, RoadmapVerbs.SetStep, new RoadmapSetStep(PlanHouse.Year, 2, "NotBegun|", "Done")));
        var staff = PlanHouse.Json(await house.Bot.PressAsync(house.Kees, RoadmapVerbs.Show, new RoadmapShow(PlanHouse.Year)));

        Assert.Contains("Wat ik al weet", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.", read, StringComparison.Ordinal);
        Assert.Contains("alleen door het kernteam", set, StringComparison.Ordinal);
        Assert.Contains("het kernteam of de schoolleiding", staff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pyramid_counts_the_activities_of_the_plan_and_says_when_it_is_upside_down()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        Assert.Contains(
            "Daarmee zegt de vorm nog niets",
            await PressAsync(house, RoadmapVerbs.Pyramid, new RoadmapShow(PlanHouse.Year)),
            StringComparison.Ordinal);

        foreach (var (layer, version) in new[] { ("Extra", 4), ("Intensive", 5), ("Intensive", 6) })
        {
            await house.SubmitAsync(
                house.Bram,
                ActionPlanVerbs.SaveActivity,
                new PlanSaveActivity(PlanHouse.Year, version, "", $"Voor {layer}", layer, "Signalling"));
        }

        var inverted = await PressAsync(house, RoadmapVerbs.Pyramid, new RoadmapShow(PlanHouse.Year));
        Assert.Contains(
            "De piramide staat op zijn kop: bovenin (extra en intensieve steun) staan 3 activiteiten, onderin (fundament en basis) 1.",
            inverted,
            StringComparison.Ordinal);
        Assert.Contains("Voor het team zelf staat er nog niets", inverted, StringComparison.Ordinal);
        Assert.Contains("\"altText\":\"Intensieve steun: 2\"", inverted, StringComparison.Ordinal);
    }

    private static async Task<string> PressAsync<TPayload>(PlanHouse house, CardVerb<TPayload> verb, TPayload payload) =>
        PlanHouse.Json(await house.Bot.PressAsync(house.Bram, verb, payload)).Replace("\\u0027", "'", StringComparison.Ordinal);

    private static Task<string> StepCardAsync(PlanHouse house, int step) =>
        PressAsync(house, RoadmapVerbs.OpenStep, new RoadmapOpenStep(PlanHouse.Year, step));

    private static async Task<StepRecord> StepAsync(PlanHouse house, int step) =>
        (await house.Bot
            .Get<RoadmapStore>()
            .StepsAsync(house.Bot.School.Id, new SchoolYear(2026), default)).Single(one => one.Step == step);
}
