using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features.Roadmap;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Roadmap;
using Welbevinden.Unit.Features.ActionPlan;
using Xunit;

namespace Welbevinden.Unit.Features.Roadmap;

/// <summary>The bot says how far a step seems to be, and a person decides.</summary>
public sealed class ProposalTests
{
    [Fact]
    public async Task Beside_a_finished_plan_no_step_of_it_is_called_not_begun_and_nothing_is_stored_of_what_was_proposed()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var card = await ShowAsync(house);

        // The core team, the vision, the goals and the plan; nobody mapped the situation, carried anything out or looked back.
        Assert.Equal(4, card.Split("Volgens mij: klaar. Klopt dat?").Length - 1);
        Assert.Equal(3, card.Split("nog niet begonnen").Length - 1);
        Assert.Empty(await StoredAsync(house));
    }

    [Fact]
    public async Task One_press_takes_it_over_and_leaves_the_other_steps_as_they_are()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var card = PlanHouse.Json(await house.Bot.PressAsync(
            house.Bram, RoadmapVerbs.SetStep, new RoadmapSetStep(PlanHouse.Year, 4, "|", "Done", Proposed: "Done")));

        Assert.Contains("\"text\":\"●\"", card, StringComparison.Ordinal);
        var step = Assert.Single(await StoredAsync(house));
        Assert.Equal((4, StepState.Done, StepState.Done, null), (step.Step, step.State, step.Proposed, step.Holder));
    }

    [Fact]
    public async Task A_proposal_that_is_pressed_after_a_colleague_chose_changes_nothing()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await SetAsync(house, new RoadmapSetStep(PlanHouse.Year, 4, "|", "NotBegun", Proposed: "Done"));

        var card = PlanHouse.Json(await house.Bot.PressAsync(
            house.Annelies, RoadmapVerbs.SetStep, new RoadmapSetStep(PlanHouse.Year, 4, "|", "Done", Proposed: "Done")));

        Assert.Contains("Een collega wijzigde deze stap terwijl jij koos", card, StringComparison.Ordinal);
        Assert.Equal(StepState.NotBegun, Assert.Single(await StoredAsync(house)).State);
    }

    [Fact]
    public async Task Who_chose_otherwise_is_not_asked_again_until_more_is_known()
    {
        await using var house = await PlanHouse.OpenAsync();
        await house.SubmitAsync(
            house.Bram,
            ActionPlanVerbs.SaveActivity,
            new PlanSaveActivity(PlanHouse.Year, 0, "", "Mentoruur", "Base", "Education"));
        Assert.Contains("Volgens mij: bezig. Klopt dat?", await ShowAsync(house), StringComparison.Ordinal);

        await SetAsync(house, new RoadmapSetStep(PlanHouse.Year, 5, "|", "NotBegun", Proposed: "Busy"));
        Assert.DoesNotContain("mij: bezig", await ShowAsync(house), StringComparison.Ordinal);

        await house.SubmitAsync(
            house.Bram, ActionPlanVerbs.SaveRole, new PlanSaveRole(PlanHouse.Year, 1, "", "Zorgcoördinator", house.Kees.Id.Value));
        await house.SubmitAsync(
            house.Bram,
            ActionPlanVerbs.SaveActivity,
            new PlanSaveActivity(PlanHouse.Year, 2, "a1", "Mentoruur", "Base", "Education", Holder: "r2"));
        Assert.Contains("nog niet begonnen · volgens mij nu klaar, klopt dat?", await ShowAsync(house), StringComparison.Ordinal);
        Assert.Equal(StepState.NotBegun, Assert.Single(await StoredAsync(house)).State);
    }

    [Fact]
    public async Task The_leadership_reads_what_the_bot_thinks_and_has_nothing_to_press()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        var card = PlanHouse.Json(await house.Bot.PressAsync(house.HendrikJan, RoadmapVerbs.Show, new RoadmapShow(PlanHouse.Year)));

        Assert.Contains("Volgens mij: klaar. Het kernteam koos nog niets.", card, StringComparison.Ordinal);
        Assert.DoesNotContain(RoadmapVerbs.SetStep.Name, card, StringComparison.Ordinal);
    }

    /// <summary>Of everything that can be known in up to three lines, and everything that somebody can have set.</summary>
    [Fact]
    public void Nothing_is_proposed_that_was_answered_or_that_is_not_further_than_what_was_set()
    {
        RoadmapLine?[] lines = [
            null,
            .. Enum.GetValues<StepEvidence>().Select(evidence => new RoadmapLine(2, RoadmapNotices.Saved) { Evidence = evidence }),
            new RoadmapLine(2, RoadmapNotices.Saved) { ReopensSince = Instant.FromUtc(2026, 11, 1, 8, 0) },
        ];
        StepState?[] states = [null, .. Enum.GetValues<StepState>().Cast<StepState?>()];
        var proposals = 0;
        foreach (var at in Enumerable.Range(0, lines.Length * lines.Length * lines.Length))
        {
            RoadmapLine?[] known = [
                lines[at % lines.Length],
                lines[at / lines.Length % lines.Length],
                lines[at / lines.Length / lines.Length],
            ];
            RoadmapLine[] there = [.. known.OfType<RoadmapLine>()];
            var fresh = StepProposal.Of(null, there);
            var isMissing = there.Any(line => line.Evidence == StepEvidence.Missing || line.ReopensSince is not null);
            Assert.Equal(!isMissing && there.Any(line => line.Evidence == StepEvidence.Complete), fresh == StepState.Done);
            Assert.Equal(there.All(line => line.Evidence == StepEvidence.Missing), fresh is null);
            foreach (var (set, before) in states.OfType<StepState>().SelectMany(_ => states, (set, before) => (set, before)))
            {
                var record = new StepRecord(new SchoolId("esdoorn"), new SchoolYear(2026), 2, set, null, default) { Proposed = before };
                var proposed = StepProposal.Of(record, there);
                Assert.True(proposed is null || (proposed > set && proposed != before && proposed == fresh));
                proposals += proposed is null ? 0 : 1;
            }
        }

        Assert.True(proposals > 50);
    }

    private static async Task<string> ShowAsync(PlanHouse house) =>
        PlanHouse.Json(await house.Bot.PressAsync(house.Bram, RoadmapVerbs.Show, new RoadmapShow(PlanHouse.Year)));

    private static Task<Welbevinden.Bot.Teams.In.Answer> SetAsync(PlanHouse house, RoadmapSetStep step) =>
        house.Bot.PressAsync(house.Bram, RoadmapVerbs.SetStep, step);

    private static Task<IReadOnlyList<StepRecord>> StoredAsync(PlanHouse house) =>
        house.Bot.Get<RoadmapStore>().StepsAsync(house.Bot.School.Id, new SchoolYear(2026), default);
}
