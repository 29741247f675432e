using System.Text.Json;
using Welbevinden.Bot.Features.Evaluation;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;
using Xunit;

namespace Welbevinden.Unit.Features.Evaluation;

/// <summary>
/// Closing an evaluation: what the team agrees on counts, what it disagrees on is decided, and the outcome is ready for the next cycle.
/// </summary>
public sealed class ClosingTests
{
    [Fact]
    public async Task Where_people_differ_the_closer_decides_and_the_outcome_is_ready_beside_the_next_plan()
    {
        await using var house = await FilledAsync();

        var asked = await house.PressAsync(house.Annelies, EvaluationVerbs.AskClose, new MomentPick(EvaluationHouse.First));
        Assert.Contains("denken hier verschillend over", asked, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"next_g1\"", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("\"id\":\"next_g2\"", asked, StringComparison.Ordinal);

        var done = await CloseAsync(house, ("next_g1", "stop"));
        Assert.Contains("Op weg · Stoppen", done, StringComparison.Ordinal);
        Assert.Contains("Gehaald · Doorgaan", done, StringComparison.Ordinal);
        Assert.Contains("uitgevoerd: 1, niet ingevuld: 2", done, StringComparison.Ordinal);
        Assert.Contains("Meer uren.", done, StringComparison.Ordinal);
        var lessons = await new EvaluationLessons(house.Bot.Get<EvaluationStore>(), house.Bot.Get<EvaluationLoader>())
            .BeforeAsync(house.Bot.School, new SchoolYear(2027), CancellationToken.None);
        Assert.Equal(
            "Stoppen: Doel 1; Doorgaan: Doel 2; Nodig: Meer uren.",
            string.Join("; ", lessons.Select(lesson => $"{lesson.About.Dutch}: {lesson.Words}")));
    }

    [Fact]
    public async Task The_outcome_opens_step_2_of_the_roadmap_again()
    {
        await using var house = await FilledAsync();
        await house.PressAsync(house.Bram, RoadmapVerbs.SetStep, new RoadmapSetStep(EvaluationHouse.Year, 2, "NotBegun|", "Done"));
        Assert.DoesNotContain(
            "weer open na de evaluatie",
            await house.PressAsync(house.Bram, RoadmapVerbs.Show, new RoadmapShow(EvaluationHouse.Year)),
            StringComparison.Ordinal);

        await house.Bot.ClockReachesAsync(EvaluationHouse.Day, 9, 0);
        await CloseAsync(house, ("next_g1", "adjust"));

        Assert.Contains(
            "weer open na de evaluatie",
            await house.PressAsync(house.Bram, RoadmapVerbs.Show, new RoadmapShow(EvaluationHouse.Year)),
            StringComparison.Ordinal);
        var step = await house.PressAsync(house.Bram, RoadmapVerbs.OpenStep, new RoadmapOpenStep(EvaluationHouse.Year, 2));
        Assert.Contains(
            "Evaluatie van dinsdag 19 januari: 1 van 2 doelen gehaald, bijstellen 1, stoppen 0.", step, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_conclusion_is_refused_and_nothing_is_closed()
    {
        await using var house = await FilledAsync();

        await CloseAsync(house, ("next_g1", "verdubbelen"));

        Assert.Equal("evaluation.choiceUnknown", house.Bot.LastRefusal);
        Assert.Equal(MomentState.Planned, (await house.MomentAsync()).State);
    }

    [Fact]
    public async Task Two_who_close_at_once_close_it_once_and_the_second_reads_the_outcome()
    {
        await using var house = await FilledAsync();

        var cards = await Task.WhenAll(
            house.PressAsync(house.Bram, EvaluationVerbs.Close, new EvaluationClose(EvaluationHouse.First)),
            house.PressAsync(house.Ipek, EvaluationVerbs.Close, new EvaluationClose(EvaluationHouse.First)));

        Assert.All(cards, card => Assert.Contains("Uitkomst van de evaluatie", card, StringComparison.Ordinal));
        Assert.Equal("evaluation.alreadyDone", house.Bot.LastRefusal);
    }

    [Fact]
    public async Task A_closed_evaluation_keeps_the_plan_it_was_closed_on_and_can_be_opened_again()
    {
        await using var house = await FilledAsync();
        await CloseAsync(house);
        await house.PlanAsync(house.Plan(1, 0), version: 2);

        Assert.Contains(
            "Doel 2",
            await house.PressAsync(house.Bram, EvaluationVerbs.Open, new MomentPick(EvaluationHouse.First)),
            StringComparison.Ordinal);
        var open = await house.PressAsync(house.Bram, EvaluationVerbs.Reopen, new MomentPick(EvaluationHouse.First));

        Assert.Contains("Alles staat er nog", open, StringComparison.Ordinal);
        Assert.Equal(3, (await house.SavesAsync()).Count);
    }

    [Fact]
    public async Task An_evaluation_in_which_nothing_was_filled_in_can_be_closed_and_says_so_first()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();

        Assert.Contains(
            "Er is niets ingevuld",
            await house.PressAsync(house.Bram, EvaluationVerbs.AskClose, new MomentPick(EvaluationHouse.First)),
            StringComparison.Ordinal);
        await house.PressAsync(house.Bram, EvaluationVerbs.Close, new EvaluationClose(EvaluationHouse.First));

        Assert.Equal((MomentState.Done, house.Bram.Id), ((await house.MomentAsync()).State, (await house.MomentAsync()).ClosedBy));
    }

    private static async Task<EvaluationHouse> FilledAsync()
    {
        var house = await EvaluationHouse.OpenAsync();
        await house.PlanAsync(house.Plan(2, 3));
        await house.PressAsync(house.Bram, MomentVerbs.Accept, new MomentsAccept(EvaluationHouse.Year, "2027-01-19"));
        await house.FillAsync(
            house.Bram, "goals-1", 0, ("goal_g1", "onItsWay"), ("next_g1", "continue"), ("goal_g2", "reached"), ("next_g2", "continue"));
        await house.FillAsync(house.Ipek, "goals-1", 0, ("goal_g1", "onItsWay"), ("next_g1", "adjust"));
        await house.FillAsync(house.Ipek, "needs", 1, ("need", "Meer uren."), ("did_a1", "yes"));
        return house;
    }

    private static Task<string> CloseAsync(EvaluationHouse house, params (string Field, string Value)[] decided) =>
        house.PressAsync(house.Annelies, EvaluationVerbs.Close, new EvaluationClose(EvaluationHouse.First)
        {
            Filled = decided.ToDictionary(one => one.Field, one => JsonSerializer.SerializeToElement(one.Value), StringComparer.Ordinal),
        });
}
