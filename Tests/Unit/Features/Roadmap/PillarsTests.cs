using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Features.Roadmap;
using Welbevinden.Unit.Features.ActionPlan;
using Xunit;

namespace Welbevinden.Unit.Features.Roadmap;

/// <summary>The core team goes through the four pillars and adds to the plan what needs attention.</summary>
public sealed class PillarsTests
{
    [Fact]
    public async Task What_is_filled_in_shows_under_its_pillar_and_can_be_taken_away_again()
    {
        await using var house = await PlanHouse.OpenAsync();

        var judged = await JudgeAsync(house, new RoadmapJudge(PlanHouse.Year, "Education", ",,", "GoesWell", "CanBeBetter", "Needed"));
        Assert.Contains("Educatie: 3 van 3 ingevuld", judged, StringComparison.Ordinal);
        Assert.Contains("✓ Lessen over gevoelens en omgaan met elkaar: gaat goed", judged, StringComparison.Ordinal);
        Assert.Contains("Bewaard.", judged, StringComparison.Ordinal);

        var less = await JudgeAsync(
            house, new RoadmapJudge(PlanHouse.Year, "Education", "GoesWell,CanBeBetter,Needed", "", "CanBeBetter", "GoesWell"));
        Assert.Contains("Educatie: 2 van 3 ingevuld", less, StringComparison.Ordinal);
        Assert.Equal("in-every-subject=GoesWell proven-programmes=CanBeBetter", await StoredAsync(house));
    }

    [Fact]
    public async Task Two_who_fill_in_different_questions_of_a_pillar_at_once_both_get_in()
    {
        await using var house = await PlanHouse.OpenAsync();

        await JudgeAsync(house, new RoadmapJudge(PlanHouse.Year, "Education", ",,", "GoesWell"));
        await house.Bot.PressAsync(house.Annelies, RoadmapVerbs.Judge, new RoadmapJudge(PlanHouse.Year, "Education", ",,", P3: "NotYet"));

        Assert.Equal("emotional-learning=GoesWell in-every-subject=NotYet", await StoredAsync(house));
    }

    [Fact]
    public async Task Two_who_answer_one_question_otherwise_see_so_and_the_second_decides()
    {
        await using var house = await PlanHouse.OpenAsync();
        await JudgeAsync(house, new RoadmapJudge(PlanHouse.Year, "Education", ",,", "GoesWell", "NotYet"));

        var second = PlanHouse.Json(
            await house.Bot.PressAsync(house.Annelies, RoadmapVerbs.Judge, new RoadmapJudge(PlanHouse.Year, "Education", ",,", "Needed")));
        Assert.Contains("Een collega vulde hier intussen iets anders in", second, StringComparison.Ordinal);
        Assert.Contains("\"seen\":\"GoesWell,NotYet,\"", second, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Needed\"", second, StringComparison.Ordinal);
        Assert.Equal("emotional-learning=GoesWell proven-programmes=NotYet", await StoredAsync(house));

        await house.Bot.PressAsync(
            house.Annelies, RoadmapVerbs.Judge, new RoadmapJudge(PlanHouse.Year, "Education", "GoesWell,NotYet,", "Needed", "NotYet"));
        Assert.Equal("emotional-learning=Needed proven-programmes=NotYet", await StoredAsync(house));
    }

    [Fact]
    public async Task What_is_needed_becomes_a_goal_with_its_kind_and_first_words_filled_in()
    {
        await using var house = await PlanHouse.OpenAsync();
        await JudgeAsync(house, new RoadmapJudge(PlanHouse.Year, "Policy", ",,,,", P3: "Needed"));

        var form = PlanHouse.Json(
            await house.Bot.OpenAsync(house.Bram, RoadmapVerbs.MakeGoal, new RoadmapGoal(PlanHouse.Year, "student-voice")));
        Assert.Contains("\"value\":\"Leerlingen beslissen mee: \"", form, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"StartNew\"", form, StringComparison.Ordinal);

        await house.SubmitAsync(
            house.Bram,
            ActionPlanVerbs.SaveGoal,
            new PlanSaveGoal(PlanHouse.Year, 0, "", "StartNew", "Leerlingen beslissen mee: een leerlingenraad"));
        Assert.Equal(
            new GoalRecord("g1", GoalKind.StartNew, "Leerlingen beslissen mee: een leerlingenraad"),
            Assert.Single((await house.ContentAsync()).Goals));
    }

    [Theory]
    [InlineData(null, "roadmap.principleMissing")]
    [InlineData("verzonnen", "roadmap.principleMissing")]
    public async Task Without_a_choice_there_is_no_goal_to_make(string? principle, string code)
    {
        await using var house = await PlanHouse.OpenAsync();

        await house.Bot.OpenAsync(house.Bram, RoadmapVerbs.MakeGoal, new RoadmapGoal(PlanHouse.Year, principle));

        Assert.Equal(code, house.Bot.LastRefusal);
    }

    [Fact]
    public async Task Made_up_answers_and_pillars_are_not_kept()
    {
        await using var house = await PlanHouse.OpenAsync();

        await JudgeAsync(house, new RoadmapJudge(PlanHouse.Year, "Education", ",,", "1", "Geweldig", "needed", "GoesWell", "GoesWell"));
        await JudgeAsync(house, new RoadmapJudge(PlanHouse.Year, "Sport", ",,", "GoesWell"));

        Assert.Equal("roadmap.yearClosed", house.Bot.LastRefusal);
        Assert.Equal("", await StoredAsync(house));
    }

    [Fact]
    public void Sixteen_principles_stand_under_four_pillars_and_no_code_means_two_things()
    {
        Assert.Equal(
            "Education 3, Environment 5, Signalling 3, Policy 5",
            string.Join(
                ", ",
                LeadingPrinciples.All
                    .GroupBy(principle => principle.Pillar, StringComparer.Ordinal)
                    .Select(pillar => $"{pillar.Key} {pillar.Count()}")));
        Assert.Equal(16, LeadingPrinciples.All.Select(principle => principle.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            string.Join(' ', Enum.GetNames<PrincipleRating>()), string.Join(' ', LeadingPrinciples.Ratings.Select(rating => rating.Code)));
        Assert.All(
            LeadingPrinciples.Ratings,
            rating => Assert.True(
                LeadingPrinciples.GoalKind(rating.Code) is null
                    || PlanWords.GoalKinds.Any(kind => kind.Code == LeadingPrinciples.GoalKind(rating.Code))));
    }

    private static async Task<string> JudgeAsync(PlanHouse house, RoadmapJudge judged) =>
        PlanHouse.Json(await house.Bot.PressAsync(house.Bram, RoadmapVerbs.Judge, judged));

    private static async Task<string> StoredAsync(PlanHouse house) => string.Join(
        ' ',
        (await house.Bot
            .Get<RoadmapStore>()
            .PrinciplesAsync(house.Bot.School.Id, new SchoolYear(2026), default)).Select(one => $"{one.Principle}={one.Rating}"));
}
