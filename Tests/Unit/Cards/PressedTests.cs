using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Cards;

/// <summary>
/// A card stays in a chat for months. So every button that a card ever had, as it was sent, is kept in a list, and must be readable as long
/// as its verb exists.
/// </summary>
public sealed class PressedTests
{
    private const string Way = "Tests/Unit/Cards/pressed.json";
    private static readonly string ListFile = Path.Combine(Repository.Root, Way);
    private static readonly JsonSerializerOptions Lines = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Every_button_that_a_card_ever_had_is_still_read()
    {
        var list = Listed();
        var unread = list.Where(
            button => Declared.Verbs.Any(verb => verb.Name == (string?)button["verb"] && !IsRead(verb.Verb, button["data"]!)));

        Assert.True(list.Count > 50);
        Assert.True(!unread.Any(), $"""
            Cards with these buttons lie in people's chats, and this code does not read them.
            Give a new place in the payload a default, or the new meaning a verb of its own:
            a verb that is gone is refused with "this card is old".
            Never edit an old line of {Way}.
            {string.Join('\n', unread.Select(button => button.ToJsonString(Lines)))}
            """);
    }

    [Fact]
    public void Every_button_that_a_card_has_today_stands_in_the_list()
    {
        var listed = Listed();
        var known = listed.Select(Shape).ToHashSet(StringComparer.Ordinal);
        var missing = CardSample.All
            .SelectMany(sample => Buttons(JsonNode.Parse(CardJson.ToJson(sample.Make(Language.Dutch)))!))
            .DistinctBy(Shape, StringComparer.Ordinal)
            .Where(button => !known.Contains(Shape(button)))
            .ToList();
        if (Environment.GetEnvironmentVariable("WELBEVINDEN_APPROVE") == "1" && missing.Count > 0)
        {
            var lines = listed.Concat(missing).OrderBy(Shape, StringComparer.Ordinal).Select(button => $"  {button.ToJsonString(Lines)}");
            File.WriteAllText(ListFile, $"[\n{string.Join(",\n", lines)}\n]\n");
            return;
        }

        Assert.True(missing.Count == 0, $"""
            Buttons of another shape than any before.
            WELBEVINDEN_APPROVE=1 adds them to {Way}; older lines stay, so that older cards go on working.
            {string.Join('\n', missing.Select(button => button.ToJsonString(Lines)))}
            """);
    }

    [Fact]
    public async Task A_button_that_is_no_more_gets_a_sentence_that_the_card_is_old()
    {
        await using var bot = await TestBot.StartAsync(3);
        using var data = JsonDocument.Parse("""{"round":"r1"}""");
        var from = bot.From(bot.Staff[0], null);
        Inbound[] presses = [
            new Inbound.CardAction(from, "checkin.gone", data.RootElement),
            new Inbound.DialogOpened(from, "checkin.gone", data.RootElement),
            new Inbound.DialogSubmitted(from, "checkin.gone", data.RootElement),
        ];

        foreach (var press in presses)
        {
            Assert.Equal(
                CommonRefusals.CardTooOld.Sentence.In(Language.Dutch),
                Assert.IsType<Answer.Message>(await bot.ReceiveAsync(press)).Sentence);
        }
    }

    private static List<JsonObject> Listed() =>
        File.Exists(ListFile) ? [.. JsonNode.Parse(File.ReadAllText(ListFile))!.AsArray().Select(button => button!.AsObject())] : [];

    private static bool IsRead(object verb, JsonNode data) =>
        verb
            .GetType()
            .GetMethod(
                nameof(CardVerb<NoPayload>.Read),
                BindingFlags.Public | BindingFlags.Instance)!.Invoke(
                    verb, [JsonDocument.Parse(data.ToJsonString()).RootElement]) is not null;

    /// <summary>The verb and the names of what the button itself sends.</summary>
    private static string Shape(JsonObject button) => $"{button["verb"]} {button["own"]}";

    /// <summary>The buttons of a card as Teams sends them: the button's own data, overwritten by what was filled in.</summary>
    private static IEnumerable<JsonObject> Buttons(JsonNode card)
    {
        var inputs = Objects(card)
            .Where(one => one["type"]?.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal) == true)
            .ToList();
        foreach (var action in Objects(card).Where(one => one["type"]?.ToString() is "Action.Execute" or "Action.Submit"))
        {
            var data = action["data"]?.DeepClone().AsObject() ?? [];
            if ((action["verb"] ?? data["verb"])?.GetValue<string>() is { } verb)
            {
                data.Remove("verb");
                data.Remove("msteams");
                var own = string.Join(' ', data.Select(value => value.Key).Order(StringComparer.Ordinal));
                foreach (var input in inputs.Where(input => !data.ContainsKey(input["id"]!.GetValue<string>())))
                {
                    data[input["id"]!.GetValue<string>()] = FilledIn(input);
                }

                yield return new JsonObject { ["verb"] = verb, ["own"] = own, ["data"] = data };
            }
        }
    }

    private static string FilledIn(JsonObject input) => input["type"]!.GetValue<string>() switch
    {
        "Input.ChoiceSet" => input["choices"]?.AsArray().FirstOrDefault()?["value"]?.GetValue<string>() ?? "",
        "Input.Toggle" => "true",
        "Input.Date" => "2026-11-23",
        "Input.Time" => "08:00",
        "Input.Number" => input["min"]?.ToString() ?? "1",
        _ => "x",
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(property => Objects(property.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
