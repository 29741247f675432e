using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// What one person filled in, computed from that person's saves. A save replaces a field's value only when its form showed that value; a
/// value saved in the meantime from another form is kept beside it. A field can therefore have several values, and none disappears unless
/// its author saw it. Pure.
/// </summary>
internal sealed class Contribution
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values;

    private Contribution(int newest, Dictionary<string, IReadOnlyList<string>> values) => (Newest, _values) = (newest, values);

    /// <summary>The number of the newest save; 0 when there is none.</summary>
    public int Newest { get; }

    /// <summary>The fields that have a value.</summary>
    public IEnumerable<string> Fields => _values.Keys;

    public bool IsEmpty => _values.Count == 0;

    /// <summary>The result of these saves of one person.</summary>
    public static Contribution Of(IEnumerable<SaveRecord> saves)
    {
        var standing = new Dictionary<string, List<(int Number, string Value)>>(StringComparer.Ordinal);
        var newest = 0;
        foreach (var save in saves.OrderBy(save => save.Number))
        {
            newest = save.Number;
            foreach (var (field, value) in save.Fields)
            {
                var values = standing.TryGetValue(field, out var known) ? known : standing[field] = [];
                values.RemoveAll(one => one.Number <= save.Seen);
                values.Add((save.Number, value));
            }
        }

        return new Contribution(newest, standing
            .Select(field => (field.Key, Values: Distinct(field.Value)))
            .Where(field => field.Values.Count > 0)
            .ToDictionary(field => field.Key, field => field.Values, StringComparer.Ordinal));
    }

    /// <summary>As a form shows it: the latest choice, or all texts below each other; empty when nothing is filled in.</summary>
    public string Shown(string field)
    {
        if (!_values.TryGetValue(field, out var values))
        {
            return "";
        }

        return EvaluationFields.ChoicesOf(EvaluationFields.Parse(field).Kind) is null ? string.Join('\n', values) : values[^1];
    }

    /// <summary>The fields that differ from what the form showed, with their new values.</summary>
    public Dictionary<string, string> Changed(IReadOnlyDictionary<string, string> filled) =>
        filled
            .Where(field => field.Value != Shown(field.Key))
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    private static IReadOnlyList<string> Distinct(List<(int Number, string Value)> values) =>
        [.. values.Select(one => one.Value).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
}
