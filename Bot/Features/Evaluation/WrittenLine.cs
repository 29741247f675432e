using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>Turns what somebody wrote about one item into a readable line. Pure.</summary>
internal static class WrittenLine
{
    /// <summary>The choices by their names, then the texts; null when nothing was written.</summary>
    /// <param name="contribution">The contribution of one person.</param>
    /// <param name="item">What it is about.</param>
    /// <param name="longest">Longer texts are cut at this length; null shows them in full.</param>
    public static Text? About(Contribution contribution, FormItem item, int? longest = null)
    {
        var values = item.Kinds
            .Select(kind => (Kind: kind, Value: contribution.Shown(EvaluationFields.Name(kind, item.Id))))
            .Where(field => field.Value.Length > 0)
            .Select(field => Said(field.Kind, Cut(field.Value, longest)))
            .ToList();
        return values.Count == 0
            ? null
            : new Text(Sentences(values.Select(value => value.Dutch)), Sentences(values.Select(value => value.English)));
    }

    public static Text NameOf(string? name) => name is null ? WrittenTexts.SomebodyGone : new Text(name, name);

    /// <summary>The line that replaces those who are left out.</summary>
    public static (string Who, Text What) More(int count) => ($"+{count}", WrittenTexts.More);

    /// <summary>Joins sentences, each with its own punctuation.</summary>
    private static string Sentences(IEnumerable<string> words) =>
        words.Aggregate((before, next) => before[^1] is '.' or '!' or '?' or '…' ? $"{before} {next}" : $"{before}. {next}");

    private static Text Said(string kind, string value) =>
        kind == EvaluationFields.Asked ? WrittenTexts.Asked(value) : EvaluationFields.Words(kind, value);

    /// <summary>Never cuts in the middle of a character.</summary>
    private static string Cut(string text, int? longest)
    {
        if (longest is not { } most || text.Length <= most)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";
    }
}
