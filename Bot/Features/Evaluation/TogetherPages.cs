using System.Text;
using System.Text.Json;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Everything that everybody wrote, unabridged, on as many pages as needed to keep each card within its size limit. Pure.
/// </summary>
internal static class TogetherPages
{
    /// <summary>Leaves room for the rest of the card within 28 KB.</summary>
    private const int MaxBytes = 20_000;

    // What the card's own JSON adds to a block and to a line.
    private const int BytesOfBlock = 400;
    private const int BytesOfLine = 200;

    /// <summary>Returns at least one page, which may be empty.</summary>
    public static IReadOnlyList<IReadOnlyList<TogetherBlock>> Of(
        LoadedEvaluation evaluation, Func<PersonId, string?> nameOf, Language language)
    {
        var people = evaluation.ByPerson
            .Select(one => (Name: WrittenLine.NameOf(nameOf(one.Key)).In(language), Contribution: Contribution.Of(one)))
            .ToList();
        var pages = new List<List<TogetherBlock>> { new() };
        var bytes = 0;
        foreach (var block in EvaluationForm
            .All(evaluation.Plan, evaluation.Gone)
            .SelectMany(one => Blocks(one.Item, one.IsGone, people, language)))
        {
            if (bytes > 0 && bytes + Weight(block) > MaxBytes)
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].Add(block);
            bytes += Weight(block);
        }

        return pages;
    }

    /// <summary>One item; in several blocks when people wrote more about it than fits on a page.</summary>
    private static IEnumerable<TogetherBlock> Blocks(
        FormItem item, bool isGone, List<(string Name, Contribution Contribution)> people, Language language)
    {
        var lines = people
            .Select(one => (Who: one.Name, What: WrittenLine.About(one.Contribution, item)))
            .Where(line => line.What is not null)
            .Select(line => (line.Who, What: line.What!));
        var block = new TogetherBlock(Title(item, language), isGone ? WrittenTexts.Gone : null, []);
        foreach (var line in lines)
        {
            var longer = block with { Lines = [.. block.Lines, line] };
            if (block.Lines.Count > 0 && Weight(longer) > MaxBytes)
            {
                yield return block;
                longer = block with { Lines = [line] };
            }

            block = longer;
        }

        if (block.Lines.Count > 0)
        {
            yield return block;
        }
    }

    private static string Title(FormItem item, Language language) =>
        item.Number is { } number ? FormattableString.Invariant($"{number}. {item.Title.In(language)}") : item.Title.In(language);

    private static int Weight(TogetherBlock block) =>
        BytesOfBlock + Weight(block.Title) + block.Lines.Sum(line => BytesOfLine + Weight(line.Who) + Weight(line.What.Dutch));

    /// <summary>Assumes that JSON escapes every character that it may.</summary>
    private static int Weight(string text) =>
        Math.Max(
            Encoding.UTF8.GetByteCount(text),
            JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length);
}
