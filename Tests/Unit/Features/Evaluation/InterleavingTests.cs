using System.Text.Json;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Evaluation;
using Xunit;

namespace Welbevinden.Unit.Features.Evaluation;

/// <summary>
/// Two people, each on two devices, save the same evaluation a thousand times in random interleavings, through the real dispatcher on the
/// real embedded store. What a person typed may only disappear when that person saved the field again from a form that showed it.
/// </summary>
public sealed class InterleavingTests
{
    private const int Saves = 1000;
    private static readonly string[] Fields = ["note_a1", "note_a2", "note_a3"];

    [Theory]
    [InlineData(20261121)]
    public async Task No_text_is_lost_when_two_people_save_the_same_evaluation_a_thousand_times(int seed)
    {
        await using var house = await EvaluationHouse.OpenAsync();
        await house.PlanAsync(house.Plan(0, 3));
        await house.PressAsync(house.Bram, MomentVerbs.Accept, new MomentsAccept(EvaluationHouse.Year, "2027-01-19"));
        var random = new Random(seed);
        Device[] devices = [
            new(house, house.Bram, "B1"),
            new(house, house.Bram, "B2"),
            new(house, house.Ipek, "I1"),
            new(house, house.Ipek, "I2"),
        ];
        var together = 0;
        for (var saves = 0; saves < Saves;)
        {
            var chosen = devices.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).ToList();
            foreach (var closed in chosen.Where(device => !device.IsOpen))
            {
                await closed.OpenAsync();
            }

            // Some forms stay open while others save: those are stale when their turn comes.
            var saving = chosen.Where(_ => random.Next(3) > 0).Take(Saves - saves).ToList();
            var typed = saving.ToDictionary(
                device => device, _ => Fields.Where(_ => random.Next(3) == 0).DefaultIfEmpty(Fields[random.Next(3)]).ToList());
            await Task.WhenAll(saving.Select(device => device.SaveAsync(typed[device])));
            saves += saving.Count;
            together += saving.Count > 1 ? saving.Count : 0;
        }

        var shown = await ShownAsync(house);
        var lost = devices.SelectMany(device => device.Typed)
            .Except(devices.SelectMany(device => device.Replaced), StringComparer.Ordinal)
            .Where(text => !shown.Contains(text))
            .ToList();
        Assert.True(together > Saves / 4, $"Only {together} saves met another.");
        Assert.True(devices.Sum(device => device.Typed.Count) > Saves);
        Assert.Empty(lost);
    }

    /// <summary>Every text in the view of all that was written.</summary>
    private static async Task<IReadOnlySet<string>> ShownAsync(EvaluationHouse house)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 1; page <= 10; page++)
        {
            var card = await house.PressAsync(house.Annelies, EvaluationVerbs.Together, new TogetherPick(EvaluationHouse.First, page));
            shown.UnionWith(card.Split('"', '\\', ' ', '.').Select(word => word.TrimStart('n')));
        }

        return shown;
    }

    /// <summary>A phone or a laptop with a form that may be open.</summary>
    private sealed class Device(EvaluationHouse house, Person person, string name)
    {
        private Dictionary<string, string> _shown = [];
        private int _seen;

        public bool IsOpen { get; private set; }

        /// <summary>Every text that was saved here.</summary>
        public List<string> Typed { get; } = [];

        /// <summary>Every text that a form showed in a field that was then saved again from it.</summary>
        public List<string> Replaced { get; } = [];

        public async Task OpenAsync()
        {
            using var form = JsonDocument.Parse(
                await house.PressAsync(person, EvaluationVerbs.Part, new PartPick(EvaluationHouse.First, "activities-1")));
            _shown = Fields.ToDictionary(field => field, field => Input(form.RootElement, field), StringComparer.Ordinal);
            _seen = Seen(form.RootElement);
            IsOpen = true;
        }

        /// <summary>Sends the whole form, as a client does; the other fields as they were shown.</summary>
        public async Task SaveAsync(IReadOnlyCollection<string> changed)
        {
            var texts = changed.ToDictionary(field => field, _ => $"{name}x{Typed.Count + 1}", StringComparer.Ordinal);
            foreach (var field in changed)
            {
                texts[field] = $"{name}x{Typed.Count + 1}";
                Typed.Add(texts[field]);
                Replaced.AddRange(_shown[field].Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }

            await house.FillAsync(
                person, "activities-1", _seen, [.. Fields.Select(field => (field, texts.GetValueOrDefault(field) ?? _shown[field]))]);
            IsOpen = false;
        }

        private static string Input(JsonElement card, string id) =>
            Objects(card).Where(one => one.TryGetProperty("id", out var name) && name.GetString() == id)
                .Select(one => one.TryGetProperty("value", out var value) ? value.GetString()! : "")
                .Single();

        private static int Seen(JsonElement card) =>
            Objects(card).Where(one => one.TryGetProperty("seen", out _)).Select(one => one.GetProperty("seen").GetInt32()).First();

        private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
            _ => [],
        };
    }
}
