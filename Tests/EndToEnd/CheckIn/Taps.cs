using System.Text.Json.Nodes;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.EndToEnd.CheckIn;

/// <summary>Answers of colleagues without a browser in the test: a press on the button of their own card, as Teams sends it.</summary>
internal static class Taps
{
    /// <summary>Presses, on somebody's newest check-in card, the button with this weather.</summary>
    /// <param name="school">Where.</param>
    /// <param name="person">Who taps.</param>
    /// <param name="weather">As on the wire: <c>sunny</c>, <c>partlyCloudy</c>, <c>cloudy</c>, <c>rainy</c>, <c>stormy</c>.</param>
    public static Task<InvokeResult> TapAsync(this School school, Colleague person, string weather) => school.Aimed(person, weather)();

    /// <summary>The same press on the card as it is now, to be made later: somebody whose screen still shows it.</summary>
    public static Func<Task<InvokeResult>> Aimed(this School school, Colleague person, string weather)
    {
        var chat = school.Teams.Workspace.PersonalChat(person);
        var message = school.Teams.Workspace
            .Messages(chat)
            .Last(one => one.Card?.Contains("checkin.answer", StringComparison.Ordinal) == true);
        var action = Actions(JsonNode.Parse(message.Card!)!).Single(one => one["data"]?["weather"]?.ToString() == weather);
        return () => school.Teams.People.PressAsync(
            person, chat, message, action["verb"]!.ToString(), action["data"]!.DeepClone().AsObject());
    }

    private static IEnumerable<JsonObject> Actions(JsonNode node) => node switch
    {
        JsonObject one when one["type"]?.ToString() == "Action.Execute" => [one],
        JsonObject one => one.Where(property => property.Value is not null).SelectMany(property => Actions(property.Value!)),
        JsonArray many => many.OfType<JsonNode>().SelectMany(Actions),
        _ => [],
    };
}
