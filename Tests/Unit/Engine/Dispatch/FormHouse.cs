using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Features.CheckIn;
using Welbevinden.Unit.Features.Top3;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Engine.Dispatch;

/// <summary>
/// The demo school with something to fill in behind every form: a closed top 3 and an open one, a plan, evaluation moments, judged
/// principles.
/// </summary>
internal sealed class FormHouse : IAsyncDisposable
{
    private const string Year = "2026-2027";
    private const string Open = "top3-esdoorn-2026-11-24";
    private const string CheckIn = "checkin-esdoorn-2026-11-24";

    private readonly PollHouse _house;

    /// <summary>The seal on the thank-you card of a check-in that is open.</summary>
    private readonly string _receipt;

    private FormHouse(PollHouse house, string receipt) => (_house, _receipt) = (house, receipt);

    private string Answered =>
        $$"""{"round":"{{CheckIn}}","for":"{{_house.Bram.Id.Value}}","receipt":"{{_receipt}}"}""";

    public TestBot Bot => _house.Bot;

    /// <summary>Every form by its verb: who fills it in, and what its button carries.</summary>
    public IReadOnlyDictionary<string, (Person Person, string Data)> Forms =>
        new Dictionary<string, (Person, string)>(StringComparer.Ordinal)
        {
            ["checkin.start"] = (_house.Bram, """{"school":"esdoorn","date":"2026-11-24"}"""),
            ["checkin.publish"] = (_house.Bram, $$"""{"round":"{{CheckInRound.MondaysRound.Value}}"}"""),
            ["checkin.needs"] = (_house.Bram, Answered),
            ["checkin.words"] = (_house.Bram, Answered),
            ["pause.set"] = (_house.Bram, "{}"),
            ["platter.make"] = (_house.Bram, "{}"),
            ["platter.pair"] = (_house.Bram, """{"date":"2026-11-24"}"""),
            ["top3.finish"] = (_house.Bram, $$"""{"round":"{{Open}}","class":"1a","version":0}"""),
            ["top3.keep"] = (_house.Bram, $$"""{"round":"{{Open}}","class":"1a","version":0}"""),
            ["top3.show"] = (_house.Samira, $$"""{"round":"{{PollHouse.Round.Value}}"}"""),
            ["top3.advise"] = (_house.Samira, $$"""{"round":"{{PollHouse.Round.Value}}","view":"school"}"""),
            ["top3.askAspects"] = (_house.Samira, "{}"),
            ["top3.newAspect"] = (_house.Samira, "{}"),
            ["top3.mergeContact"] = (_house.Samira, "{}"),
            ["top3.pickAspect"] = (_house.Samira, "{}"),
            ["top3.saveAspect"] = (_house.Samira, """{"id":""}"""),
            ["evaluation.propose"] = (_house.Bram, $$"""{"year":"{{Year}}"}"""),
            ["evaluation.accept"] = (_house.Bram, """{"year":"2027-2028"}"""),
            ["evaluation.add"] = (_house.Bram, $$"""{"year":"{{Year}}"}"""),
            ["evaluation.move"] = (_house.Bram, $$"""{"moment":"{{Year}}-1","was":"2027-01-12"}"""),
            ["evaluation.handOver"] = (_house.Bram, $$"""{"moment":"{{Year}}-1"}"""),
            ["evaluation.snooze"] = (_house.Bram, $$"""{"moment":"{{Year}}-1","kind":"Prepare"}"""),
            ["evaluation.part"] = (_house.Bram, $$"""{"moment":"{{Year}}-1"}"""),
            ["evaluation.save"] = (_house.Bram, $$"""{"moment":"{{Year}}-1","part":"goals-1","plan":2,"seen":0,"items":["g1"]}"""),
            ["evaluation.saveNext"] = (_house.Bram, $$"""{"moment":"{{Year}}-1","part":"needs","plan":2,"seen":0,"items":[""]}"""),
            ["evaluation.close"] = (_house.Bram, $$"""{"moment":"{{Year}}-1"}"""),
            ["plan.read"] = (_house.Bram, $$"""{"year":"{{Year}}","version":1}"""),
            ["plan.pick"] = (_house.Bram, $$"""{"year":"{{Year}}","part":"Goal"}"""),
            ["plan.saveText"] = (_house.Bram, $$"""{"year":"{{Year}}","version":2,"part":"Vision"}"""),
            ["plan.saveGoal"] = (_house.Bram, $$"""{"year":"{{Year}}","version":2,"id":""}"""),
            ["plan.saveActivity"] = (_house.Bram, $$"""{"year":"{{Year}}","version":2,"id":""}"""),
            ["plan.saveRole"] = (_house.Bram, $$"""{"year":"{{Year}}","version":2,"id":""}"""),
            ["plan.findPeople"] = (_house.Bram, $$"""{"year":"{{Year}}","version":2,"id":""}"""),
            ["roadmap.setStep"] = (_house.Bram, $$"""{"year":"{{Year}}","step":2,"seen":""}"""),
            ["roadmap.judge"] = (_house.Bram, $$"""{"year":"{{Year}}","pillar":"{{PlanWords.Pillars[0].Code}}","seen":",,,,"}"""),
            ["roadmap.makeGoal"] = (_house.Bram, $$"""{"year":"{{Year}}"}"""),
        };

    public static async Task<FormHouse> BuildAsync()
    {
        var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.CloseAsync();
        await house.Bot.AnswerAllAsync("sunny", "sunny", "cloudy", "cloudy", "rainy", "stormy");
        await house.Bot.PressAsync(house.Bram, CheckInVerbs.CloseToLook, new CheckInClose(CheckInRound.MondaysRound.Value));
        await house.Bot.SettleAsync();
        await house.Bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 9, 0);
        await house.Bot.PressAsync(house.Bram, Top3Verbs.Start, new Top3Start("esdoorn", "2026-11-24"));
        await house.Bot.SettleAsync();
        await house.SubmitAsync(house.Bram, ActionPlanVerbs.SaveGoal, new PlanSaveGoal(Year, 0, "", "Strengthen", "Rust in de gang"));
        await house.SubmitAsync(house.Bram, ActionPlanVerbs.SaveRole, new PlanSaveRole(Year, 1, "", "Zorgcoördinator"));
        await house.Bot.PressAsync(
            house.Bram, MomentVerbs.Accept, new MomentsAccept(Year, Date1: "2027-01-12", Owner1: "team"));
        var pillar = PlanWords.Pillars[0].Code;
        await house.Bot.PressAsync(house.Bram, RoadmapVerbs.Judge, new RoadmapJudge(Year, pillar, ",,,,", P1: "Needed", P2: "NotYet"));
        return new FormHouse(house, await AnsweredAsync(house));
    }

    /// <summary>The check-in of Monday waits for the core team's look; in that of Tuesday Bram has answered.</summary>
    private static async Task<string> AnsweredAsync(PollHouse house)
    {
        await house.Bot.PressAsync(house.Bram, CheckInVerbs.Start, new CheckInStart("esdoorn", "2026-11-24", "workday"));
        await house.Bot.SettleAsync();
        return CheckInRound.ReceiptOn(
            await house.Bot.PressAsync(house.Bram, CheckInVerbs.Answer, new CheckInAnswer(CheckIn, house.Bram.Id.Value, "quiet")));
    }

    /// <summary>What the bot makes of a press, before anything of it is done.</summary>
    public (Asked Asked, Caller Caller) Asked(string verb, JsonObject data)
    {
        var (person, _) = Forms[verb];
        var press = new Inbound.CardAction(Bot.From(person, null), verb, JsonSerializer.SerializeToElement(data));
        return (
            Bot.Get<Routes>().Resolve(press)!,
            new Caller(person, person, Bot.School, Bot.Time.GetCurrentInstant(), press.From));
    }

    /// <summary>The form as it stands, with the inputs that its own button sends; null when it is no more.</summary>
    public async Task<FilledForm?> DrawAsync(string verb)
    {
        var data = JsonNode.Parse(Forms[verb].Data)!.AsObject();
        var (asked, caller) = Asked(verb, data);
        return await asked.DrawnAgain!(caller, CancellationToken.None) is { } card
            ? new FilledForm(data, JsonNode.Parse(CardJson.ToJson(card))!)
            : null;
    }

    public Task<Answer> PressAsync(string verb, JsonObject data)
    {
        // What is recorded with its moment, such as a change of the aspects, happens once at each.
        Bot.Time.Jump(Bot.Time.GetCurrentInstant() + Duration.FromSeconds(1));
        var from = Bot.From(Forms[verb].Person, null);
        var sent = JsonSerializer.SerializeToElement(data);
        return Bot.ReceiveAsync(
            verb.StartsWith("plan.", StringComparison.Ordinal) && verb != "plan.read"
                ? new Inbound.DialogSubmitted(from, verb, sent)
                : new Inbound.CardAction(from, verb, sent));
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();
}
