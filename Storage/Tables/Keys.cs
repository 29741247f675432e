using System.Globalization;
using System.Text;

namespace Welbevinden.Storage.Tables;

/// <summary>
/// Escapes any text as a partition or row key that both engines accept: ASCII without <c>/ \ # ? %</c>, spaces and control characters, in
/// the same ordinal order as the text, character by character.
/// </summary>
/// <remarks>
/// Letters, digits and <c>- : @</c> stand for themselves. Every other UTF-16 unit becomes a lead character and four hexadecimal digits. The
/// lead of a unit is the one among <c>! . = _ ~</c> that sorts where the unit sorts among the characters that stand for themselves, so that
/// escaped keys sort as the texts do (<see cref="string.CompareOrdinal(string, string)"/>), and a prefix of a text escapes to a prefix of
/// its key. A percent sign is not used as a lead, because Azure Tables and proxies in front of it sometimes decode paths twice. The empty
/// text becomes a lead without digits, which sorts first; an empty key would be fragile in paths.
/// </remarks>
internal static class Keys
{
    /// <summary>The longest escaped key: Azurite's limit; Azure's own is 1 KiB, which is the same in UTF-16.</summary>
    public const int MaxLength = 512;

    private const string EmptyText = "!";
    private const string AfterAll = "\u007f";
    private const int EscapeLength = 5;

    /// <summary>The key of a text; never empty.</summary>
    public static string Escape(string text) => text.Length == 0 ? EmptyText : EscapePrefix(text);

    /// <summary>The beginning of the keys of all texts that begin with <paramref name="text"/>; empty for the empty text.</summary>
    public static string EscapePrefix(string text)
    {
        var key = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            if (StandsForItself(unit))
            {
                key.Append(unit);
            }
            else
            {
                key.Append(LeadOf(unit)).Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return key.ToString();
    }

    /// <summary>The text that was escaped to this key.</summary>
    /// <exception cref="FormatException">The key was not created by <see cref="Escape"/>.</exception>
    public static string Restore(string key)
    {
        if (string.Equals(key, EmptyText, StringComparison.Ordinal))
        {
            return "";
        }

        var text = new StringBuilder(key.Length);
        for (var at = 0; at < key.Length; at++)
        {
            if (StandsForItself(key[at]))
            {
                text.Append(key[at]);
                continue;
            }

            text.Append(UnitAt(key, at));
            at += EscapeLength - 1;
        }

        return text.ToString();
    }

    /// <summary>The first text after all keys that begin with <paramref name="prefix"/> (escaped; empty for all keys).</summary>
    public static string AfterPrefix(string prefix) =>
        prefix.Length == 0 ? AfterAll : string.Concat(prefix.AsSpan(0, prefix.Length - 1), [(char)(prefix[^1] + 1)]);

    private static char UnitAt(string key, int at)
    {
        if (at + EscapeLength <= key.Length
            && ushort.TryParse(
                key.AsSpan(at + 1, EscapeLength - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            && !StandsForItself((char)unit)
            && LeadOf((char)unit) == key[at])
        {
            return (char)unit;
        }

        throw new FormatException($"A stored key has no valid escape at position {at}; it was not written by this store.");
    }

    private static bool StandsForItself(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '-' or ':' or '@';

    private static char LeadOf(char unit) => unit switch
    {
        < '-' => '!',
        < '0' => '.',
        < '@' => '=',
        < 'a' => '_',
        _ => '~',
    };
}
