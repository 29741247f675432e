using Welbevinden.Bot.Features.ActionPlan;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Storage.Features.ActionPlan;
using Xunit;

namespace Welbevinden.Unit.Features.ActionPlan;

/// <summary>Several people change the plan at once: nobody's text disappears unseen.</summary>
public sealed class PlanTogetherTests
{
    [Fact]
    public async Task Two_who_change_different_parts_at_once_both_get_in()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        await house.WriteAsync(house.Bram, 4, "Van Bram");
        var second = await house.WriteAsync(house.Annelies, 4, "€ 500", part: "Budget");

        Assert.Contains("Bewaard in versie 6.", second, StringComparison.Ordinal);
        Assert.Contains(
            "Bram van 't Hooft wijzigde ondertussen een ander deel",
            second.Replace("\\u0027", "'", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Equal(("Van Bram", "€ 500"), ((await house.ContentAsync()).Vision, (await house.ContentAsync()).Budget));
    }

    [Fact]
    public async Task Two_who_add_a_goal_at_once_both_get_in()
    {
        await using var house = await PlanHouse.WithPlanAsync();

        await Task.WhenAll(
            house.SubmitAsync(house.Bram, ActionPlanVerbs.SaveGoal, house.Goal(4, "", "Van Bram")),
            house.SubmitAsync(house.Annelies, ActionPlanVerbs.SaveGoal, house.Goal(4, "", "Van Annelies")));

        Assert.Equal(
            "Een vast gezicht|Van Annelies|Van Bram",
            string.Join('|', (await house.ContentAsync()).Goals.Select(goal => goal.Text).Order(StringComparer.Ordinal)));
        Assert.Equal(3, (await house.ContentAsync()).Goals.Select(goal => goal.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Who_changes_what_a_colleague_changed_meanwhile_sees_both_and_decides()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await house.WriteAsync(house.Bram, 4, "Van Bram");
        await house.WriteAsync(house.Annelies, 5, "€ 500", part: "Budget");

        var both = await house.WriteAsync(house.Annelies, 4, "Van Annelies");

        Assert.Equal("Van Bram", (await house.ContentAsync()).Vision);
        Assert.Contains("wijzigde dit terwijl jij typte", both, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Van Annelies\"", both, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"Van Bram\"", both, StringComparison.Ordinal);
        Assert.Contains("Dit staat er nu, van Bram", both, StringComparison.Ordinal);
        Assert.Contains("\"version\":6", both, StringComparison.Ordinal);
        Assert.Contains("Laat staan wat er nu staat", both, StringComparison.Ordinal);

        Assert.Contains("Bewaard in versie 7.", await house.WriteAsync(house.Annelies, 6, "Van Annelies"), StringComparison.Ordinal);
        Assert.Equal("Van Annelies", (await house.ContentAsync()).Vision);
    }

    [Fact]
    public async Task Who_changes_a_goal_that_a_colleague_took_out_keeps_the_text_and_can_put_it_back()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await house.SubmitAsync(house.Bram, ActionPlanVerbs.Remove, new PlanRemove(PlanHouse.Year, 4, "Goal", "g1"));

        var gone = await house.SubmitAsync(house.Annelies, ActionPlanVerbs.SaveGoal, house.Goal(4, "g1", "Scherper gezegd"));
        Assert.Contains("haalde dit weg terwijl jij typte", gone, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Scherper gezegd\"", gone, StringComparison.Ordinal);
        Assert.Empty((await house.ContentAsync()).Goals);

        await house.SubmitAsync(house.Annelies, ActionPlanVerbs.SaveGoal, house.Goal(5, "g1", "Scherper gezegd"));
        Assert.Equal(
            new GoalRecord("g1", GoalKind.StartNew, "Scherper gezegd", "motivatie"), Assert.Single((await house.ContentAsync()).Goals));
    }

    [Fact]
    public async Task Who_takes_out_what_a_colleague_changed_meanwhile_reads_the_newer_text_first()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await house.SubmitAsync(house.Bram, ActionPlanVerbs.SaveGoal, house.Goal(4, "g1", "Nu veel beter"));

        var shown = await house.SubmitAsync(house.Annelies, ActionPlanVerbs.Remove, new PlanRemove(PlanHouse.Year, 4, "Goal", "g1"));

        Assert.Contains("Nu veel beter", shown, StringComparison.Ordinal);
        Assert.Single((await house.ContentAsync()).Goals);
    }

    [Fact]
    public async Task A_choice_from_an_old_list_says_that_it_is_gone()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await house.SubmitAsync(house.Bram, ActionPlanVerbs.Remove, new PlanRemove(PlanHouse.Year, 4, "Activity", "a3"));

        var picked = await house.SubmitAsync(house.Annelies, ActionPlanVerbs.Pick, new PlanPick(PlanHouse.Year, "Activity", "a3"));
        var again = await house.SubmitAsync(house.Annelies, ActionPlanVerbs.Remove, new PlanRemove(PlanHouse.Year, 4, "Activity", "a3"));
        var nothing = await house.SubmitAsync(house.Annelies, ActionPlanVerbs.Pick, new PlanPick(PlanHouse.Year, "Goal"));

        Assert.Contains("Dit staat niet meer in het plan", picked, StringComparison.Ordinal);
        Assert.Contains(PlanFormTexts.SameAsBefore.Dutch, again, StringComparison.Ordinal);
        Assert.Contains("Je hebt nog niets gekozen", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_again_since_cannot_be_taken_back()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        await house.WriteAsync(house.Bram, 4, "Van Bram");
        await house.WriteAsync(house.Annelies, 5, "Van Annelies");

        var undone = await house.SubmitAsync(house.Bram, ActionPlanVerbs.Undo, new PlanUndo(PlanHouse.Year, 5));

        Assert.Equal(PlanRefusals.UndoTooLate.Sentence.Dutch, undone);
        Assert.Equal(("actionplan.undoTooLate", "Van Annelies"), (house.Bot.LastRefusal, (await house.ContentAsync()).Vision));
    }

    /// <summary>
    /// Three people save 200 changes each in random order from forms of any age: each text is in the plan, was overwritten by somebody who
    /// saw it, or was returned to its author.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void No_text_is_lost_unseen_in_any_order(int seed)
    {
        var random = new Random(seed);
        List<PlanContent> versions = [PlanContent.Empty];
        var (kept, handedBack) = (0, 0);
        for (var save = 0; save < 600; save++)
        {
            var seen = versions[Math.Max(0, versions.Count - 1 - random.Next(6))];
            var now = versions[^1];
            var places = seen.Goals.Select(goal => new PlanPlace(PlanPart.Goal, goal.Id))
                .Append(new PlanPlace(PlanPart.Vision))
                .Append(new PlanPlace(PlanPart.Budget))
                .ToList();
            var place = random.Next(3) == 0 && now.Goals.Count < 12
                ? new PlanPlace(PlanPart.Goal, PlanItems.NewId(now, PlanPart.Goal))
                : places[random.Next(places.Count)];
            PlanItem wanted = place.Part == PlanPart.Goal
                ? new PlanItem.Goal(new GoalRecord(place.Id, GoalKind.StartNew, $"tekst {save}"))
                : new PlanItem.Words($"tekst {save}");
            var isNew = PlanItems.Find(seen, place) is null;
            switch (isNew
                ? PlanDecision.Add(now, place, wanted)
                : PlanDecision.Of(seen, now, place, random.Next(8) == 0 && place.Part == PlanPart.Goal ? null : wanted))
            {
                case PlanDecision.Made made:
                    // What is replaced is exactly what the author of this change saw; everything else is unchanged.
                    Assert.True(isNew || PlanItems.Find(now, place) == PlanItems.Find(seen, place));
                    Assert.All(Others(now, place), other => Assert.Equal(PlanItems.Find(now, other), PlanItems.Find(made.Content, other)));
                    versions.Add(made.Content);
                    kept++;
                    break;
                case PlanDecision.Conflict:
                    handedBack++;
                    break;
                default:
                    Assert.Equal(PlanItems.Find(now, place), place.Part == PlanPart.Goal ? null : wanted);
                    break;
            }
        }

        Assert.True(kept > 100 && handedBack > 20, $"kept {kept}, handed back {handedBack}");
    }

    private static IEnumerable<PlanPlace> Others(PlanContent content, PlanPlace place) =>
        content.Goals.Select(goal => new PlanPlace(PlanPart.Goal, goal.Id))
        .Concat([new PlanPlace(PlanPart.Vision), new PlanPlace(PlanPart.Budget)])
        .Where(other => other != place);
}
