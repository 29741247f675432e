using System.Text.Json.Nodes;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>The forms in which clients send lines and presses: none of them ends in silence. The same on both channels.</summary>
public abstract class ClientFormTests(string channel) : IAsyncLifetime
{
    private const string Help = "Waar kan ik je mee helpen?";
    private DoorHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DoorHouse.OpenAsync(channel);

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("hulp\uFFFE", Help)]
    [InlineData("<div><p>hulp</p></div>", Help)]
    [InlineData("&#8203;hulp&#8203;", Help)]
    [InlineData("<quoted messageId=\"1\"/><p>hulp</p>", Help)]
    [InlineData("👍 tip pauze", "Tip")]
    [InlineData("tip aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa😀", "tip")]
    public async Task A_line_is_answered_whatever_stands_in_or_around_it(string text, string answer) =>
        Assert.Contains(answer, Assert.Single(await _house.SayAsync(activity => activity["text"] = text)), StringComparison.Ordinal);

    [Fact]
    public async Task Two_lines_without_an_id_are_two_lines()
    {
        for (var line = 0; line < 2; line++)
        {
            Assert.Single(await _house.SayAsync(activity =>
            {
                activity.Remove("id");
                activity["text"] = "hulp";
            }));
        }
    }

    [Fact]
    public async Task A_line_that_is_changed_is_answered_once_when_its_words_changed()
    {
        var edit = (string text) => _house.SayAsync(activity =>
        {
            (activity["type"], activity["text"]) = ("messageUpdate", text);
            activity["channelData"]!["eventType"] = "editMessage";
        });

        Assert.Contains("Dat woord ken ik niet", Assert.Single(await _house.SayAsync(a => a["text"] = "hlup")), StringComparison.Ordinal);
        Assert.Empty(await edit("<p>Hlup!</p>"));
        Assert.Contains(Help, Assert.Single(await edit("hulp")), StringComparison.Ordinal);
        Assert.Empty(await edit("hulp"));
        Assert.Contains("Tip", Assert.Single(await edit("tip")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("messageUpdate", "undeleteMessage")]
    [InlineData("messageDelete", "softDeleteMessage")]
    public async Task A_line_that_is_deleted_or_comes_back_is_acknowledged(string type, string what) =>
        Assert.Empty(await _house.SayAsync(activity =>
        {
            (activity["type"], activity["text"]) = (type, "hulp");
            activity["channelData"]!["eventType"] = what;
        }));

    [Theory]
    [InlineData("""{"verb":"help.run","command":"hulp"}""", Help)]
    [InlineData("""{"data":{"verb":"help.run","command":"hulp"}}""", Help)]
    [InlineData("""{"action":{"verb":"help.run","data":{"command":"hulp"}}}""", Help)]
    [InlineData("""{"verb":"mydata.show"}""", "Dit bewaar ik over jou")]
    [InlineData("""{"verb":"pause.set","until":"31-12-2026"}""", "31 december")]
    [InlineData("""{"verb":"pause.set","until":" 2026-12-31T00:00:00Z "}""", "31 december")]
    [InlineData("""{"verb":"pause.set","until":"morgen"}""", "Deze datum kan ik niet lezen")]
    [InlineData("""{"verb":"pause.gone"}""", "Deze kaart is oud")]
    [InlineData("""{"verb":"checkin.answer","round":1}""", "Deze knop begrijp ik niet")]
    public async Task A_press_that_comes_as_a_message_acts_as_the_button_and_is_answered_by_one(string value, string answer)
    {
        void Press(JsonObject activity)
        {
            activity.Remove("text");
            activity["value"] = JsonNode.Parse(value);
        }

        Assert.Contains(answer, Assert.Single(await _house.SayAsync(Press)), StringComparison.Ordinal);
        Assert.Empty(await _house.SayAsync(Press));
    }

    /// <summary>Letters that take more than themselves in a key, in ids of every length near the longest.</summary>
    [Fact]
    public async Task A_line_in_a_chat_with_a_long_id_is_answered()
    {
        var (random, chats) = (new Random(13), new HashSet<string>(StringComparer.Ordinal));
        for (var number = 0; number < 60; number++)
        {
            var letter = "aé/|%_ #😀"[random.Next(8)..][..1];
            var there = $"19:{number}{string.Concat(Enumerable.Repeat(letter, random.Next(350, 500)))}";
            var id = $"{number}{string.Concat(Enumerable.Repeat(letter, random.Next(300, 500)))}";
            var kind = random.Next(3);
            var (status, body, _) = await _house.PostAsync(activity =>
            {
                activity["conversation"]!["id"] = there;
                activity["conversation"]!["conversationType"] = kind == 0 ? "channel" : "groupChat";
                (activity["id"], activity["replyToId"], activity["text"]) = (id, id, random.Next(2) == 0 ? "hulp" : "teamagenda");
                if (kind == 2)
                {
                    (activity["type"], activity["action"]) = ("installationUpdate", "add");
                }
            });

            Assert.True(status == 200, $"{status} {body} for '{letter}'");
            chats.Add(there);
        }

        await _house.Bot.SettleAsync();
        Assert.Equal(chats, _house.Bot.Teams.Delivered.Select(one => one.Conversation).ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>With our own wire as the channel.</summary>
public sealed class DirectClientFormTests() : ClientFormTests("Direct");

/// <summary>With the Bot Framework SDK as the channel.</summary>
public sealed class BotFrameworkClientFormTests() : ClientFormTests("BotFramework");
