using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// A press that no card of ours made is refused, by every verb and for every field: nothing is stored, nothing breaks, and nobody waits.
/// The same on both channels; what is pressed is spread over the ways in which Teams sends a press.
/// </summary>
public abstract class SpoiltPressTests(string channel) : IAsyncLifetime
{
    private const int AtOnce = 16;

    /// <summary>
    /// Each field of each button in each way, and that again until there are so many: WELBEVINDEN_GENERATE=100000 makes it 10,000.
    /// </summary>
    private static readonly int AtLeast = int.Parse(
        Environment.GetEnvironmentVariable("WELBEVINDEN_GENERATE") ?? "25000", CultureInfo.InvariantCulture) / 10;

    /// <summary>Teams gives up on a press after this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly string[] Ways = ["adaptiveCard/action", "task/submit", "task/fetch", "message"];

    private DoorHouse _house = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await DoorHouse.OpenAsync(channel);
        var (bot, lead) = (_house.Bot, _house.Lead);
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        await bot.PressAsync(lead, Top3Verbs.Start, new Top3Start("esdoorn", "2026-11-23"));
        await bot.SubmitAsync(lead, ActionPlanVerbs.SaveText, new PlanSaveText("2026-2027", 0, "Vision", "Iedereen doet mee."));
        await bot.SubmitAsync(lead, ActionPlanVerbs.SaveGoal, new PlanSaveGoal("2026-2027", 1, "", "Strengthen", "Meer rust."));
        await bot.SubmitAsync(
            lead, ActionPlanVerbs.SaveActivity, new PlanSaveActivity("2026-2027", 2, "", "Wandelen", "Base", "Education"));
        await bot.SubmitAsync(lead, ActionPlanVerbs.SaveRole, new PlanSaveRole("2026-2027", 3, "", "Coach", lead.Id.Value));
        await bot.PressAsync(
            lead, MomentVerbs.Accept, new MomentsAccept("2026-2027", "2026-12-01", "2027-03-09", "2027-06-01", "team", "team", "team"));
        await bot.SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_field_of_every_button_is_refused_when_no_card_of_ours_filled_it()
    {
        var once = SpoiltPresses.All.ToList();
        var presses = Enumerable.Range(0, (AtLeast + once.Count - 1) / once.Count).SelectMany(round => once.Select((press, index) =>
            (Press: press, Way: Ways[(index + round) % (round == 0 ? 3 : Ways.Length)])));
        var answers = new ConcurrentBag<(SpoiltPress Press, string Way, int Status, string Body, TimeSpan Took)>();

        foreach (var ofVerb in presses.GroupBy(one => one.Press.Verb, StringComparer.Ordinal))
        {
            var before = _house.Bot.Stored();
            await Parallel.ForEachAsync(ofVerb, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) =>
            {
                var (status, body, took) = await _house.PostAsync(activity => Press(activity, one), json => Filled(json, one.Press));
                answers.Add((one.Press, one.Way, status, body, took));
            });
            Assert.Equal(before, _house.Bot.Stored());
        }

        Tell(answers);
        Assert.True(answers.Count >= AtLeast);
        Assert.Equal(Declared.Verbs.Count, answers.DistinctBy(one => one.Press.Verb, StringComparer.Ordinal).Count());
        Assert.DoesNotContain(answers, one => one.Status >= 500);
        Assert.DoesNotContain(answers, one => one.Body.Length == 0 && one.Way != "message");
        Assert.DoesNotContain(answers, one => one.Took > Patience);
        Assert.DoesNotContain(answers, one => !IsRefused(one.Press, one.Way, one.Status, one.Body));
        Assert.DoesNotContain(_house.Bot.Log, line => line.Contains("A request failed", StringComparison.Ordinal));
    }

    /// <summary>Each verb where it may be pressed: what is for several people, in a group chat.</summary>
    private void Press(JsonObject activity, (SpoiltPress Press, string Way) one)
    {
        var way = one.Way;
        if (_house.Bot.Get<Routes>().Verb(one.Press.Verb)?.Admission.IsFor(ConversationKind.Personal) == false)
        {
            var there = activity["conversation"]!.AsObject();
            (there["id"], there["conversationType"], there["isGroup"]) = ("19:overleg@thread.v2", "groupChat", true);
        }

        (activity["type"], activity["replyToId"]) = (way == "message" ? "message" : "invoke", "card-1");
        activity.Remove("text");
        activity["value"] = "VALUE";
        if (way != "message")
        {
            activity["name"] = way;
        }
    }

    private static string Filled(string json, SpoiltPress press)
    {
        var whole = press.Json.StartsWith('{');
        var data = whole ? $"{{\"verb\":\"{press.Verb}\"{(press.Json == "{}" ? "}" : "," + press.Json[1..])}" : press.Json;
        var value = json.Contains("adaptiveCard/action", StringComparison.Ordinal) || !whole
            ? $"{{\"action\":{{\"type\":\"Action.Execute\",\"verb\":\"{press.Verb}\",\"data\":{press.Json}}}}}"
            : json.Contains("\"message\"", StringComparison.Ordinal) ? data : $"{{\"data\":{data}}}";
        return json.Replace("\"VALUE\"", value, StringComparison.Ordinal);
    }

    /// <summary>
    /// A date at either end of the calendar is a date: the use case refuses it in its own words, or keeps to the day on another field.
    /// What came as a message is answered by one.
    /// </summary>
    private static bool IsRefused(SpoiltPress press, string way, int status, string body) =>
        status is 400 or 413
        || way == "message"
        || press.Kind == SpoiltPresses.Extreme
        || body.Contains("\"statusCode\":400", StringComparison.Ordinal);

    private static void Tell(ConcurrentBag<(SpoiltPress Press, string Way, int Status, string Body, TimeSpan Took)> answers)
    {
        var told = TestContext.Current.TestOutputHelper;
        told?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{answers.Count} presses of {Declared.Verbs.Count} verbs: {answers.Count(one => one.Status >= 500)} x 500, 0 stored, "
                + $"{answers.Count(one => one.Body.Length == 0 && one.Way != "message")} without an answer, "
                + $"longest {answers.Max(one => one.Took).TotalMilliseconds:F0} ms"));
        foreach (var kind in answers.GroupBy(one => one.Press.Kind, StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            told?.WriteLine($"{kind.Key}: {kind.Count()}, refused at the door or by the verb {kind.Count(one =>
                one.Status is 400 or 413 || one.Body.Contains("\"statusCode\":400", StringComparison.Ordinal))}");
        }

        foreach (var verb in answers.GroupBy(one => one.Press.Verb, StringComparer.Ordinal)
            .OrderBy(verb => verb.Key, StringComparer.Ordinal))
        {
            told?.WriteLine($"{verb.Key}: {string.Join(", ", verb.GroupBy(one => one.Press.Kind, StringComparer.Ordinal)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => $"{kind.Count()} {kind.Key}"))}");
        }

        foreach (var wrong in answers.Where(one => one.Status >= 500 || !IsRefused(one.Press, one.Way, one.Status, one.Body)).Take(40))
        {
            told?.WriteLine($"not refused: {wrong.Press.Verb} {wrong.Press.Field} {wrong.Press.Kind} {wrong.Way} {wrong.Status}");
        }
    }
}

/// <summary>With our own wire as the channel.</summary>
public sealed class DirectSpoiltPressTests() : SpoiltPressTests("Direct");

/// <summary>With the Bot Framework SDK as the channel.</summary>
public sealed class BotFrameworkSpoiltPressTests() : SpoiltPressTests("BotFramework");
