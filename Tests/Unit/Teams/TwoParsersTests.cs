using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Welbevinden.Bot.Teams.In;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// The SDK's parser judges ours: whatever comes in, both read the same from it, and what ours refuses the other channel refuses with the
/// same words.
/// </summary>
public sealed class TwoParsersTests
{
    private const int Generated = 10_000;

    [Fact]
    public void What_the_stand_in_for_Teams_sends_is_read_the_same_and_acted_on()
    {
        var read = Fixtures().Select(activity => TwoParsers.Of(Encoding.UTF8.GetBytes(activity.ToJsonString()))).ToList();

        Assert.All(read, one => Assert.True(one.Agree, $"{one}"));
        Assert.Equal(
            ["BotAdded", "BotRemoved", "CardAction", "DialogOpened", "DialogSubmitted", "FileAnswered", "Typed"],
            read.Select(one => one.Ours).OfType<ActivityReading.Act>()
                .Select(act => act.Inbound.GetType().Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_strangers_send_is_read_the_same()
    {
        await using var channel = await Channel.StartAsync();
        foreach (var stranger in Strangers.All)
        {
            var attempt = new Attempt(channel, new ManualTime().GetUtcNow());
            attempt.Activity["serviceUrl"] = TwoParsers.ServiceUrl;
            stranger.Spoil(attempt);
            var both = TwoParsers.Of(attempt.Body ?? Encoding.UTF8.GetBytes(attempt.Activity.ToJsonString()));

            Assert.True(both.Agree, $"{stranger.Name}: {both}");
        }
    }

    [Fact]
    public void Ten_thousand_activities_over_every_limit_are_read_the_same()
    {
        var outsized = new Outsized(28, TwoParsers.ServiceUrl, Attempt.Tenant, ["sanne-id"]);
        Compare(Enumerable.Range(0, Generated).Select(_ => outsized.Next()).Select(one => (one.Body, one.Bent)));
    }

    [Fact]
    public void Ten_thousand_generated_activities_are_read_the_same() =>
        Compare(AnyActivity.Text.Sample(Generated, Generated).Select(text => (Encoding.UTF8.GetBytes(text), text)));

    /// <summary>The one difference: a number beyond any double stays what it is with us and becomes a text in the SDK.</summary>
    [Fact]
    public void A_number_beyond_all_measure_is_no_number_for_the_SDK()
    {
        const string Press = """
            {"type":"invoke","name":"adaptiveCard/action","serviceUrl":"https://smba.trafficmanager.net/emea/","channelId":"msteams",
             "from":{"id":"29:x","aadObjectId":"x"},"conversation":{"id":"a:1","tenantId":"tenant-1"},
             "value":{"action":{"verb":"v","data":{"x":1e400}}}}
            """;

        var both = TwoParsers.Of(Encoding.UTF8.GetBytes(Press));

        Assert.Equal("1e400", Data(both.Ours));
        Assert.Equal("\"Infinity\"", Data(both.Theirs));

        static string Data(ActivityReading reading) =>
            Assert.IsType<Inbound.CardAction>(Assert.IsType<ActivityReading.Act>(reading).Inbound).Data.GetProperty("x").GetRawText();
    }

    private static void Compare(IEnumerable<(byte[] Body, string Told)> activities)
    {
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (body, told) in activities)
        {
            var both = TwoParsers.Of(body);
            Assert.True(both.Agree, $"{both}\n{told}");
            var outcome = both.Ours switch
            {
                ActivityReading.Act act => act.Inbound.GetType().Name,
                ActivityReading.Refuse refuse => refuse.Refusal.Code,
                _ => "ignored",
            };
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(
            ", ", outcomes.OrderByDescending(one => one.Value).Select(one => $"{one.Value} x {one.Key}")));
        Assert.True(outcomes.Where(one => char.IsUpper(one.Key[0])).Sum(one => one.Value) > 1000, "Too few were good.");
        Assert.True(outcomes.GetValueOrDefault("body.notJson") > 100, "Too few were bad.");
    }

    /// <summary>Everything that people can do in the stand-in, and every button that a card ever had.</summary>
    private static IEnumerable<JsonObject> Fixtures()
    {
        var activities = new Activities(new LocalTeamsOptions { AppId = Attempt.AppId }, () => Attempt.Tenant, () => TwoParsers.ServiceUrl);
        var workspace = new Workspace(new ManualTime());
        var person = SchoolFile.Read(Checkout.DemoSchool).People[0];
        workspace.AddTeam("Onderbouw", [person], "Algemeen");
        var chat = workspace.PersonalChat(person);
        var message = workspace.Post(chat, person.ObjectId, "hulp", card: null);
        yield return activities.Message(person, chat, message);
        yield return activities.Message(person, workspace.Channels(workspace.Teams[0].Id)[0], message);
        yield return activities.Again(activities.Message(person, chat, message));
        yield return activities.Reaction(person, chat, message, "like");
        foreach (var action in new[] { "add", "remove" })
        {
            yield return activities.InstallationUpdate(person, chat, action);
            yield return activities.ConversationUpdate(person, chat, action == "add");
            yield return activities.Invoke("fileConsent/invoke", person, chat, Consent(action == "add"), message);
        }

        foreach (var button in Buttons())
        {
            var (verb, data) = ((string)button["verb"]!, (JsonObject)button["data"]!);
            var pressed = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() };
            yield return activities.Invoke("adaptiveCard/action", person, chat, new JsonObject { ["action"] = pressed }, message);
            data["verb"] = verb;
            yield return activities.Invoke("task/fetch", person, chat, new JsonObject { ["data"] = data.DeepClone() }, null);
            yield return activities.Invoke("task/submit", person, chat, new JsonObject { ["data"] = data.DeepClone() }, null);
        }
    }

    private static IEnumerable<JsonObject> Buttons() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Tests/Unit/Cards/pressed.json")))!
            .AsArray()
            .Select(button => button!.AsObject());

    private static JsonObject Consent(bool allowed) => new()
    {
        ["type"] = "fileUpload",
        ["action"] = allowed ? "accept" : "decline",
        ["context"] = new JsonObject { ["offer"] = "sealed" },
        ["uploadInfo"] = new JsonObject
        {
            ["uploadUrl"] = "https://school-my.sharepoint.com/up",
            ["contentUrl"] = "https://school-my.sharepoint.com/file",
            ["uniqueId"] = "1",
            ["fileType"] = "csv",
            ["name"] = "beeld.csv",
        },
    };
}
