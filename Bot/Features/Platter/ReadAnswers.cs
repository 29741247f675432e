using System.Globalization;
using System.Text;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The result of reading a filled-in form.</summary>
internal abstract record AnswersRead
{
    private AnswersRead()
    {
    }

    internal sealed record Whole(SevenAmounts Amounts, string? Intention) : AnswersRead;

    internal sealed record Wrong(Refusal Refusal) : AnswersRead;
}

/// <summary>Reads what a person filled in, and finds what their platter asks of them. Pure: nothing of it leaves this class.</summary>
internal static class ReadAnswers
{
    public static AnswersRead Of(PlatterAnswers answers)
    {
        var intention = Plain(answers.Intention);
        var length = intention is null ? 0 : new StringInfo(intention).LengthInTextElements;
        var missing = PlatterKinds.All.Where(kind => string.IsNullOrEmpty(answers[kind])).ToList();
        var unknown = PlatterKinds.All.Where(kind => PlatterKinds.AmountOf(answers[kind]) is null).Except(missing).ToList();
        return (missing, unknown, length) switch
        {
            ({ Count: > 0 }, _, _) => new AnswersRead.Wrong(PlatterRefusals.MissingKinds(missing)),
            (_, [var first, ..], _) => new AnswersRead.Wrong(PlatterRefusals.UnknownAmount(first)),
            (_, _, > PlatterFormCard.MaxIntentionLength) => new AnswersRead.Wrong(PlatterRefusals.IntentionTooLong(length)),
            _ => new AnswersRead.Whole(
                SevenAmounts.InOrder([.. PlatterKinds.All.Select(kind => PlatterKinds.AmountOf(answers[kind]) ?? Amount.Enough)]),
                intention),
        };
    }

    /// <summary>The kind with the least attention; in a tie, the first in the order of the document.</summary>
    public static KindOfTime Least(SevenAmounts amounts) => PlatterKinds.All.MinBy(kind => amounts[kind]);

    /// <summary>
    /// An intention as plain text: one line, without control or direction characters, and with web addresses broken by a zero-width space,
    /// so that no client turns them into links. Markdown needs no escaping: the card draws this text as it is.
    /// </summary>
    private static string? Plain(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var line = new StringBuilder(typed.Length);
        foreach (var rune in typed.Trim().EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            line.Append(category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " "
                : category == UnicodeCategory.Format && rune.Value != 0x200D ? string.Empty
                : rune.ToString());
        }

        return line.ToString()
            .Replace("://", ":\u200B//", StringComparison.Ordinal)
            .Replace("www.", "www\u200B.", StringComparison.OrdinalIgnoreCase)
            .Replace("@", "@\u200B", StringComparison.Ordinal);
    }
}
