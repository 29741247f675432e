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
            "Evaluatie van dinsdag 19 januari: 1 van de 2 doelen gehaald, bijstellen 1, stoppen 0.", step, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_roadmap_proposes_what_follows_from_moments_and_from_what_was_carried_out()
    {
        await using var house = await FilledAsync();
        var show = new RoadmapShow(EvaluationHouse.Year);

        Assert.Contains("7. Terugkijken", await house.PressAsync(house.Bram, RoadmapVerbs.Show, show), StringComparison.Ordinal);
        Assert.Equal("Busy", await ProposedAsync(house, 7));
        Assert.Null(await ProposedAsync(house, 6));

        await CloseAsync(house, ("next_g1", "stop"));
        Assert.Equal("Done", await ProposedAsync(house, 7));
        Assert.Equal("Busy", await ProposedAsync(house, 6));
        Assert.Contains(
            "Activiteiten bij de evaluatie van dinsdag 19 januari: uitgevoerd: 1, niet ingevuld: 2.",
            await house.PressAsync(house.Bram, RoadmapVerbs.OpenStep, new RoadmapOpenStep(EvaluationHouse.Year, 6)),
            StringComparison.Ordinal);
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
        await house.FillAsync(house.Ipek, "goals-1", 2, ("next_g1", "continue"));

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
        await CloseAsync(house, ("next_g1", "stop"));
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

    /// <summary>
    /// "Gehaald" and "Op weg" make no "Op weg": the same holds for what to do with it, and for whether it was carried out.
    /// </summary>
    [Theory]
    [InlineData("goal_g2", "onItsWay", "gehaald (1), op weg (1)", "Gehaald · Doorgaan", "reached")]
    [InlineData("next_g2", "stop", "doorgaan (1), stoppen (1)", "Gehaald · Bijstellen", "adjust")]
    [InlineData("did_a1", "no", "uitgevoerd (1), niet (1)", "deels: 1, niet ingevuld: 2", "partly")]
    public async Task What_people_differ_on_is_shown_and_asked_and_nothing_closes_before_it_is_decided(
        string field, string other, string shown, string outcome, string decision)
    {
        await using var house = await FilledAsync();
        await house.FillAsync(house.Annelies, "goals-1", 0, (field, other));

        var asked = await house.PressAsync(house.Annelies, EvaluationVerbs.AskClose, new MomentPick(EvaluationHouse.First));
        Assert.Contains($"Verschillend ingevuld: {shown}", asked, StringComparison.Ordinal);
        Assert.Contains($"\"id\":\"{field}\"", asked, StringComparison.Ordinal);

        var refused = await CloseAsync(house, ("next_g1", "stop"));
        Assert.Equal("evaluation.decisionMissing", house.Bot.LastRefusal);
        Assert.Contains("Er is nog niets afgerond", refused, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"stop\"", refused, StringComparison.Ordinal);
        Assert.Equal(MomentState.Planned, (await house.MomentAsync()).State);

        Assert.Contains(outcome, await CloseAsync(house, ("next_g1", "stop"), (field, decision)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evaluation_that_was_closed_before_this_was_asked_says_that_people_differed()
    {
        await using var house = await FilledAsync();
        await house.FillAsync(house.Annelies, "goals-1", 0, ("goal_g2", "notYet"));
        var closed = (await house.MomentAsync()) with { State = MomentState.Done, PlanVersion = 1, ClosedAt = house.Bot.Time.Now };
        await house.Bot.Get<Welbevinden.Storage.Tables.ITableStore>()
            .WriteAsync(EvaluationRows.Write(EvaluationHouse.School, [closed]), CancellationToken.None);

        Assert.Contains(
            "Verschillend ingevuld: gehaald (1), nog niet (1) · Doorgaan",
            await house.PressAsync(house.Bram, EvaluationVerbs.Open, new MomentPick(EvaluationHouse.First)),
            StringComparison.Ordinal);
    }

    /// <summary>Of every way in which up to four people can answer: an answer only where all agree, or where somebody decided.</summary>
    [Theory]
    [InlineData(EvaluationFields.Carried)]
    [InlineData(EvaluationFields.Reached)]
    [InlineData(EvaluationFields.Next)]
    public void No_answer_of_a_few_becomes_the_answer_of_all(string kind)
    {
        string[] codes = [.. EvaluationFields.ChoicesOf(kind)!.Select(choice => choice.Code)];
        string[] filled = ["", "verzonnen", .. codes];
        var ways = 0;
        foreach (var given in Enumerable.Range(0, (int)Math.Pow(filled.Length, 4)).Select(
            way => Enumerable.Range(0, 4).Select(person => filled[way / (int)Math.Pow(filled.Length, person) % filled.Length]).ToList()))
        {
            var different = given.Intersect(codes, StringComparer.Ordinal).ToList();
            var answer = TeamAnswer.Of(kind, given, decided: null);

            Assert.Equal(different.Count == 1 ? different[0] : null, answer.Code);
            Assert.Equal(different.Count > 1, answer.Differs);
            Assert.All(different, code => Assert.Contains(
                EvaluationFields.Words(kind, code).Dutch, answer.Name!.Dutch, StringComparison.OrdinalIgnoreCase));
            Assert.Equal(codes[1], TeamAnswer.Of(kind, given, codes[1]).Code);
            Assert.Equal(answer, TeamAnswer.Of(kind, given, "verzonnen") with { Given = answer.Given });
            ways++;
        }

        Assert.Equal(625, ways);
    }

    /// <summary>The state on the button that takes a proposal over.</summary>
    private static async Task<string?> ProposedAsync(EvaluationHouse house, int step)
    {
        var card = await house.PressAsync(house.Bram, RoadmapVerbs.OpenStep, new RoadmapOpenStep(EvaluationHouse.Year, step));
        var at = card.IndexOf("\"proposed\":\"", StringComparison.Ordinal);
        return at < 0 ? null : card[(at + 12)..card.IndexOf('"', at + 12)];
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
