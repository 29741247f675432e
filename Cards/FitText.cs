using System.Globalization;
using System.Text;

namespace Welbevinden.Cards;

/// <summary>
/// Text from outside, made fit for whatever reads it next: half a surrogate pair and noncharacters (U+FFFE and the like) can be neither
/// normalised nor stored, and a cut must not make new ones.
/// </summary>
public static class FitText
{
    /// <summary>True when every character is a character.</summary>
    public static bool IsFit(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune) || IsNoncharacter(rune.Value))
            {
                return false;
            }

            at += rune.Utf16SequenceLength;
        }

        return true;
    }

    /// <summary>The text without what is no character.</summary>
    public static string Of(string text)
    {
        if (IsFit(text))
        {
            return text;
        }

        var fit = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
            {
                at++;
                continue;
            }

            if (!IsNoncharacter(rune.Value))
            {
                fit.Append(text, at, rune.Utf16SequenceLength);
            }

            at += rune.Utf16SequenceLength;
        }

        return fit.ToString();
    }

    /// <summary>
    /// At most <paramref name="max"/> UTF-16 units, cut between what people see as characters; where one is longer than that (letters under
    /// a heap of accents), within it, but never within a surrogate pair.
    /// </summary>
    public static string Cut(string text, int max)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text.AsSpan(end)) is var next && end + next <= max)
        {
            end += next;
        }

        if (end > 0)
        {
            return text[..end];
        }

        return text[..(max > 0 && char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];
    }

    /// <summary>The last two of each plane, and U+FDD0 to U+FDEF (Unicode, section 23.7).</summary>
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
