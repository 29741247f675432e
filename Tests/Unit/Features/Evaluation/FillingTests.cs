using System.Globalization;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Features.MyData;
using Xunit;

namespace Welbevinden.Unit.Features.Evaluation;

/// <summary>Several people fill in one evaluation, and nothing that anybody typed gets lost.</summary>
public sealed class FillingTests
{
    [Fact]
    public async Task What_two_people_fill_in_stands_side_by_side_under_their_names()
    {
        await using var house = await WithPlanAsync();

        await house.FillAsync(house.Bram, "activities-1", 0, ("did_a1", "partly"), ("note_a1", "Nog niet in klas 3."));
        await house.FillAsync(house.Ipek, "activities-1", 0, ("did_a1", "yes"), ("note_a1", "Overal begonnen."));

        var form = await house.PressAsync(house.Bram, EvaluationVerbs.Part, new PartPick(EvaluationHouse.First, "activities-1"));
        Assert.Contains("\"value\":\"Nog niet in klas 3.\"", form, StringComparison.Ordinal);
        Assert.Contains("Uitgevoerd. Overal begonnen.", form, StringComparison.Ordinal);
        var together = await house.PressAsync(house.Annelies, EvaluationVerbs.Together, new TogetherPick(EvaluationHouse.First, 1));
        Assert.Contains("Deels. Nog niet in klas 3.", together, StringComparison.Ordinal);
        Assert.Contains("Uitgevoerd. Overal begonnen.", together, StringComparison.Ordinal);
        Assert.Contains("1. Activiteit 1", together, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_on_two_devices_keeps_both_texts_and_is_shown_them_together()
    {
        await using var house = await WithPlanAsync();

        await house.FillAsync(house.Bram, "needs", 0, ("need", "Op de telefoon getypt."));
        var card = await house.FillAsync(house.Bram, "needs", 0, ("need", "Op de laptop getypt."));

        Assert.Contains("Beide teksten zijn bewaard", card, StringComparison.Ordinal);
        Assert.Contains("Op de telefoon getypt.\\nOp de laptop getypt.", card, StringComparison.Ordinal);

        // Somebody who saw both and writes one new text means to replace both.
        await house.FillAsync(house.Bram, "needs", 2, ("need", "Samen."));
        var form = await house.PressAsync(house.Bram, EvaluationVerbs.Part, new PartPick(EvaluationHouse.First, "needs"));
        Assert.Contains("\"value\":\"Samen.\"", form, StringComparison.Ordinal);
        Assert.DoesNotContain("telefoon", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_saved_unchanged_writes_nothing_and_one_field_leaves_the_others()
    {
        await using var house = await WithPlanAsync();
        await house.FillAsync(house.Bram, "activities-1", 0, ("did_a1", "partly"), ("note_a1", "Een."), ("note_a2", "Twee."));

        await house.FillAsync(house.Bram, "activities-1", 1, ("did_a1", "partly"), ("note_a1", "Een."), ("note_a2", "Twee."));
        Assert.Single(await house.SavesAsync());
        await house.FillAsync(house.Bram, "activities-1", 1, ("did_a1", "yes"), ("note_a1", "Een."), ("note_a2", "Twee."));

        Assert.Equal("did_a1", Assert.Single((await house.SavesAsync())[1].Fields).Key);
        var form = await house.PressAsync(house.Bram, EvaluationVerbs.Part, new PartPick(EvaluationHouse.First, "activities-1"));
        Assert.Contains("\"value\":\"Twee.\"", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_over_its_limit_stays_on_the_card_with_all_the_rest()
    {
        await using var house = await WithPlanAsync();
        var tooLong = new string('x', EvaluationFields.MaxLineLength + 1);

        var card = await house.FillAsync(house.Bram, "activities-1", 0, ("did_a1", "partly"), ("note_a1", tooLong), ("note_a2", "Blijft."));

        Assert.Equal("evaluation.textTooLong", house.Bot.LastRefusal);
        Assert.Contains(tooLong, card, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Blijft.\"", card, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"partly\"", card, StringComparison.Ordinal);
        Assert.Empty(await house.SavesAsync());
    }

    [Fact]
    public async Task A_choice_that_does_not_exist_is_refused_and_a_field_that_does_not_exist_is_left()
    {
        await using var house = await WithPlanAsync();

        await house.FillAsync(house.Bram, "activities-1", 0, ("did_a1", "bijna"));
        Assert.Equal("evaluation.choiceUnknown", house.Bot.LastRefusal);
        await house.FillAsync(house.Bram, "activities-1", 0, ("salary_a1", "veel"));

        Assert.Empty(await house.SavesAsync());
    }

    [Fact]
    public async Task A_card_answered_after_the_plan_changed_loses_nothing_and_says_what_happened()
    {
        await using var house = await WithPlanAsync();
        var plan = house.Plan(2, 3);
        await house.PlanAsync(
            plan with { Activities = [plan.Activities[1] with { Text = "Activiteit 2, anders" }, .. plan.Activities.Skip(2)] }, version: 2);

        var card = await house.FillAsync(
            house.Bram, "activities-1", 0, ("note_a1", "Over wat weg is."), ("note_a2", "Over wat bleef."), ("note_a3", ""));

        Assert.Contains("Bewaard. Het plan is veranderd", card, StringComparison.Ordinal);
        var together = await house.PressAsync(house.Bram, EvaluationVerbs.Together, new TogetherPick(EvaluationHouse.First, 1));
        Assert.Contains("Over wat weg is.", together, StringComparison.Ordinal);
        Assert.Contains("Staat niet meer in het plan.", together, StringComparison.Ordinal);
        Assert.Contains("1. Activiteit 2, anders", together, StringComparison.Ordinal);
        Assert.Contains("Over wat bleef.", together, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_the_plan_no_longer_has_leads_back_to_the_evaluation()
    {
        await using var house = await WithPlanAsync();

        var card = await house.PressAsync(house.Bram, EvaluationVerbs.Part, new PartPick(EvaluationHouse.First, Chosen: "activities-9"));

        Assert.Equal("evaluation.partUnknown", house.Bot.LastRefusal);
        Assert.Contains("evaluation.askClose", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_the_other_questions_can_be_filled_in_and_the_card_says_how_to_make_one()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();

        var card = await house.PressAsync(house.Bram, EvaluationVerbs.Open, new MomentPick(EvaluationHouse.First));
        Assert.Contains("nog geen doelen en activiteiten om op terug te kijken", card, StringComparison.Ordinal);
        await house.FillAsync(
            house.Bram, "views", 0, plan: 0, ("think_parents", "Zij zien minder stress."), ("asked_parents", "De ouderraad"));

        Assert.Contains(
            "Zij zien minder stress. Gevraagd: De ouderraad",
            await house.PressAsync(house.Ipek, EvaluationVerbs.Together, new TogetherPick(EvaluationHouse.First, 1)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_after_closing_or_removing_is_kept_and_said()
    {
        await using var house = await WithPlanAsync();
        await house.PressAsync(house.Ipek, EvaluationVerbs.Close, new EvaluationClose(EvaluationHouse.First));

        Assert.Contains(
            "was al afgerond. Wat je invulde is bewaard",
            await house.FillAsync(house.Bram, "needs", 0, ("need", "Meer tijd.")),
            StringComparison.Ordinal);
        await house.PressAsync(house.Ipek, EvaluationVerbs.Reopen, new MomentPick(EvaluationHouse.First));
        await house.PressAsync(house.Ipek, MomentVerbs.Remove, new MomentPick(EvaluationHouse.First));
        Assert.Contains(
            "evaluation.restore", await house.FillAsync(house.Bram, "needs", 1, ("need", "Nog meer tijd.")), StringComparison.Ordinal);

        Assert.Equal(2, (await house.SavesAsync()).Count);
    }

    [Fact]
    public async Task A_plan_of_twelve_goals_and_thirty_activities_fits_its_cards_to_the_last_part()
    {
        await using var house = await EvaluationHouse.OpenAsync();
        await house.PlanAsync(house.Plan(12, 30));
        await house.PressAsync(house.Bram, MomentVerbs.Accept, new MomentsAccept(EvaluationHouse.Year, "2027-01-19"));
        var filled = "Wat wij hier zien is \"veel\" werk; één zin van de langste soort. ".PadRight(EvaluationFields.MaxLineLength, 'é');

        foreach (var person in house.CoreTeam)
        {
            await FillAllAsync(house, person, filled);
        }

        for (var page = 1; page <= 20; page++)
        {
            var together = await house.PressAsync(house.Bram, EvaluationVerbs.Together, new TogetherPick(EvaluationHouse.First, page));
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(together), 1, 28 * 1024);
        }

        Assert.Equal(house.CoreTeam.Count * (30 + 36 + 1 + 8 + 30), (await house.SavesAsync()).Sum(save => save.Fields.Count));
        Assert.InRange(
            System.Text.Encoding.UTF8.GetByteCount(
                await house.PressAsync(house.Bram, EvaluationVerbs.AskClose, new MomentPick(EvaluationHouse.First))),
            1,
            28 * 1024);
        Assert.InRange(
            System.Text.Encoding.UTF8.GetByteCount(
                await house.PressAsync(house.Bram, EvaluationVerbs.Close, new EvaluationClose(EvaluationHouse.First))),
            1,
            28 * 1024);
    }

    [Fact]
    public async Task Who_asks_sees_what_is_kept_and_can_have_it_erased()
    {
        await using var house = await WithPlanAsync();
        await house.FillAsync(house.Bram, "needs", 0, ("need", "Meer rust."));
        await house.FillAsync(house.Ipek, "needs", 0, ("need", "Meer uren."));

        Assert.Contains(
            "Evaluatie van 19 januari 2027",
            await house.PressAsync(house.Bram, MyDataVerbs.Show, new NoPayload()),
            StringComparison.Ordinal);
        Assert.Contains("Meer rust.", await house.PressAsync(house.Bram, MyDataVerbs.Export, new NoPayload()), StringComparison.Ordinal);
        await house.PressAsync(house.Bram, MyDataVerbs.ConfirmDelete, new NoPayload());
        Assert.Equal([house.Ipek.Id], (await house.SavesAsync()).Select(save => save.Person));

        await house.PressAsync(house.Bram, EvaluationVerbs.Close, new EvaluationClose(EvaluationHouse.First));
        await house.PressAsync(house.Ipek, MyDataVerbs.ConfirmDelete, new NoPayload());
        Assert.Contains(
            "Een oud-collega",
            await house.PressAsync(house.Bram, EvaluationVerbs.Open, new MomentPick(EvaluationHouse.First)),
            StringComparison.Ordinal);
    }

    private static async Task<EvaluationHouse> WithPlanAsync()
    {
        var house = await EvaluationHouse.OpenAsync();
        await house.PlanAsync(house.Plan(2, 3));
        await house.PressAsync(house.Bram, MomentVerbs.Accept, new MomentsAccept(EvaluationHouse.Year, "2027-01-19"));
        return house;
    }

    private static async Task FillAllAsync(EvaluationHouse house, Person person, string text)
    {
        var seen = 0;
        foreach (var (part, fields) in Parts(text))
        {
            var card = await house.FillAsync(person, part, seen++, fields);
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(card), 1, 28 * 1024);
            var form = await house.PressAsync(person, EvaluationVerbs.Part, new PartPick(EvaluationHouse.First, part));
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(form), 1, 28 * 1024);
            Assert.Contains("één zin", form, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Part, (string, string)[] Fields)> Parts(string text) =>
    [
        .. Enumerable.Range(1, 30).Chunk(5).Select((chunk, part) => (
            string.Create(
                CultureInfo.InvariantCulture,
                $"activities-{part + 1}"), chunk.SelectMany(at => new[] { ($"did_a{at}", "partly"), ($"note_a{at}", text) }).ToArray())),
        .. Enumerable.Range(1, 12).Chunk(5).Select((chunk, part) => (
            string.Create(
                CultureInfo.InvariantCulture,
                $"goals-{part + 1}"), chunk
                    .SelectMany(at => new[] { ($"goal_g{at}", "onItsWay"), ($"next_g{at}", "adjust"), ($"line_g{at}", text) })
                    .ToArray())),
        ("needs", [("need", text + text)]),
        ("views", [
            .. EvaluationFields.Groups.SelectMany(
                group => new[] { ($"think_{group.Code}", text + text + text), ($"asked_{group.Code}", text) }),
        ]),
    ];
}
