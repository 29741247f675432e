using System.Text.Json;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Unit.Features.ActionPlan;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>The analysis team weighs a signal, and the leadership gets a recommendation.</summary>
public sealed class SignalTests
{
    private static readonly SignalAdvise Good = new(
        PollHouse.Round.Value, "school", "energie", "action", "everybody", "short", "both", "students,health");

    [Fact]
    public async Task What_the_analysis_team_makes_of_a_signal_goes_to_the_leadership_and_is_kept_for_the_plan()
    {
        await using var house = await ClosedAsync();
        Assert.Contains(
            "\"title\":\"Energie\"",
            PollHouse.Json(await house.Bot.PressAsync(house.Samira, SignalVerbs.Open, new SignalOpen(PollHouse.Round.Value, "school"))),
            StringComparison.Ordinal);

        await house.Bot.PressAsync(house.Samira, SignalVerbs.Advise, Good);
        await house.Bot.SettleAsync();

        var card = house.Bot.CardsTo(house.Bot.Named("Marjolein van der Velde"))[^1];
        Assert.Contains("Aanbeveling van het analyseteam", card, StringComparison.Ordinal);
        Assert.Contains("Vraagt om actie", card, StringComparison.Ordinal);
        var kept = Assert.Single(await house.Bot.Get<Top3Store>().AdviceAsync(PollHouse.Round, CancellationToken.None));
        Assert.Equal(("energie", "students,health"), (kept.Aspect, kept.Answers["partners"]));
        Assert.DoesNotContain(
            house.Samira.Id.Value, await house.Bot.StoredAsync(Schema.Top3, PollHouse.Round.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_of_the_core_team_puts_a_recommendation_into_the_plan_as_a_goal()
    {
        await using var house = await ClosedAsync();
        var (marjolein, hendrikJan) = (house.Bot.Named("Marjolein van der Velde"), house.Bot.Named("Hendrik-Jan Bökkerink"));
        await house.Bot.PressAsync(house.Samira, SignalVerbs.Advise, Good);
        await house.Bot.SettleAsync();
        Assert.DoesNotContain(ActionPlanVerbs.AddGoal.Name, house.Bot.CardsTo(hendrikJan)[^1], StringComparison.Ordinal);
        var goal = Goal(house.Bot.CardsTo(marjolein)[^1]);
        Assert.Equal("Energie: de hele school, alle leerlingen", goal.Text);

        var form = PlanHouse.Json(await house.Bot.SubmitAsync(marjolein, ActionPlanVerbs.AddGoal, goal));
        Assert.Contains("Energie: de hele school, alle leerlingen", form, StringComparison.Ordinal);
        await house.Bot.SubmitAsync(
            marjolein,
            ActionPlanVerbs.SaveGoal,
            new PlanSaveGoal(PlanHouse.Year, 0, "", "StartNew", "Elke dag buiten", goal.Aspect, goal.Recommendation));

        var kept = Assert.Single(
            (await house.Bot
                .Get<ActionPlanStore>()
                .CurrentAsync(house.Bot.School.Id, new SchoolYear(2026), CancellationToken.None))!.Content.Goals);
        var advice = Assert.Single(await house.Bot.Get<Top3Store>().AdviceAsync(PollHouse.Round, CancellationToken.None));
        Assert.Equal(("Elke dag buiten", "energie", advice.Id), (kept.Text, kept.Aspect, kept.Recommendation));
        Assert.Contains(
            "uit een aanbeveling van de top 3",
            PlanHouse.Json(await house.Bot.PressAsync(marjolein, ActionPlanVerbs.Show, new PlanShow(PlanHouse.Year))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_that_passes_by_itself_asks_for_no_goal()
    {
        await using var house = await ClosedAsync();

        await house.Bot.PressAsync(house.Samira, SignalVerbs.Advise, Good with { Outlook = "passes" });
        await house.Bot.SettleAsync();

        Assert.DoesNotContain(
            ActionPlanVerbs.AddGoal.Name, house.Bot.CardsTo(house.Bot.Named("Marjolein van der Velde"))[^1], StringComparison.Ordinal);
    }

    private static PlanAddGoal Goal(string card)
    {
        var button = JsonDocument.Parse(card).RootElement
            .GetProperty("body")
            .EnumerateArray()
            .Concat([JsonDocument.Parse(card).RootElement])
            .Where(part => part.TryGetProperty("actions", out _))
            .SelectMany(part => part.GetProperty("actions").EnumerateArray())
            .Single(action => action.GetProperty("data").GetProperty("verb").GetString() == ActionPlanVerbs.AddGoal.Name);
        return ActionPlanVerbs.AddGoal.Read(button.GetProperty("data"))!;
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "a question open", "top3.signalIncomplete" },
        { "made-up answer", "top3.signalIncomplete" },
        { "made-up partner", "top3.signalIncomplete" },
        { "aspect nobody named", "top3.signalIncomplete" },
        { "a class", "top3.signalHidden" },
        { "a year of too few", "top3.signalHidden" },
        { "made-up view", "top3.signalHidden" },
        { "forged poll", "top3.pollUnknown" },
        { "sent already", "top3.adviceSentAlready" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_recommendation_that_will_not_do_is_refused_by_name(string what, string code)
    {
        await using var house = await ClosedAsync();
        var advice = what switch
        {
            "a question open" => Good with { Term = null },
            "made-up answer" => Good with { Level = "kim" },
            "made-up partner" => Good with { Partners = "students,kim" },
            "aspect nobody named" => Good with { Aspect = "emoties" },
            "a class" => Good with { View = "class:6v" },
            "a year of too few" => Good with { View = "year:6" },
            "made-up view" => Good with { View = "year:9" },
            "forged poll" => Good with { Round = "top3-esdoorn-2020-01-01" },
            "sent already" => Good with { Term = "longer" },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
        if (what == "sent already")
        {
            await house.Bot.PressAsync(house.Samira, SignalVerbs.Advise, Good);
        }

        await house.Bot.PressAsync(house.Samira, SignalVerbs.Advise, advice);

        Assert.Equal(code, house.Bot.LastRefusal);
        Assert.Equal(
            what == "sent already" ? 1 : 0, (await house.Bot.Get<Top3Store>().AdviceAsync(PollHouse.Round, CancellationToken.None)).Count);
    }

    private static async Task<PollHouse> ClosedAsync()
    {
        var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.CloseAsync();
        return house;
    }
}
