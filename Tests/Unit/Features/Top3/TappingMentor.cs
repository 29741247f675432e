using System.Text.Json;
using System.Text.Json.Nodes;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Engine.Dispatch;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>
/// A mentor at Microsoft's client, who fills in the card that is there and counts the taps: two for a choice, one for a button. A card that
/// is answered with a sentence is drawn anew, without what was filled in.
/// </summary>
internal sealed class TappingMentor(PollHouse house, Person mentor)
{
    private static readonly string[] Fields = ["concern1", "concern2", "concern3", "strength1", "strength2", "strength3"];

    private readonly Dictionary<string, string> _held = new(StringComparer.Ordinal);
    private JsonNode _card = new JsonObject();
    private bool _isRefused;

    public int Taps { get; private set; }

    /// <summary>Of those, how many a refusal cost.</summary>
    public int TapsAfterRefusal { get; private set; }

    public async Task OpenAsync(string classId) =>
        Show(await house.Bot.PressAsync(mentor, Top3Verbs.Open, new Top3Open(PollHouse.Round.Value, classId)));

    /// <summary>Chooses what is not there yet.</summary>
    public Task FillAsync(params string[] aspects)
    {
        foreach (var (field, aspect) in Fields.Zip(aspects).Where(one => _held.GetValueOrDefault(one.First) != one.Second))
        {
            _held[field] = aspect;
            Tap(2);
        }

        return Task.CompletedTask;
    }

    public Task DoneAsync() => PressAsync("Klaar");

    public async Task PressAsync(string title)
    {
        Tap(1);
        var button = Objects(_card).First(one => ((string?)one["type"]) == "Action.Execute"
            && ((string)one["title"]!).StartsWith(title, StringComparison.Ordinal));
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (field, value) in _held)
        {
            data[field] = value;
        }

        house.Bot.LastRefusal = null;
        var answer = await house.Bot.ReceiveAsync(
            new Inbound.CardAction(house.Bot.From(mentor, "card"), (string)button["verb"]!, JsonSerializer.SerializeToElement(data)));
        _isRefused = house.Bot.LastRefusal is not null;
        Show(answer);
    }

    private void Tap(int taps)
    {
        Taps += taps;
        TapsAfterRefusal += _isRefused ? taps : 0;
    }

    private void Show(Answer answer)
    {
        _card = answer is Answer.Card card ? JsonNode.Parse(CardJson.ToJson(card.Content))! : _card;
        _held.Clear();
        foreach (var input in FilledForm.InputsOf(_card).Where(input => input["value"] is not null))
        {
            _held[(string)input["id"]!] = (string)input["value"]!;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(property => Objects(property.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
