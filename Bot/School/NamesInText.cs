using System.Globalization;
using System.Text;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School;

/// <summary>
/// Finds names of people of a school in a text, by the words of their names: whole words, whatever the capitals and accents. Small words of
/// a name ("van", "de") and initials find nothing. It may find too much ("Roos" is also a flower): it warns, and forbids nothing.
/// </summary>
internal sealed class NamesInText(IDirectory directory)
{
    private const int ShortestName = 3;

    private static readonly HashSet<string> SmallWords =
        new(StringComparer.Ordinal) { "van", "der", "den", "het", "ter", "ten", "von", "bin" };

    /// <summary>The words of the text that are part of somebody's name, as written, each once.</summary>
    public IReadOnlyList<string> In(string text, SchoolId school)
    {
        var known = (directory.Current?.People.Values ?? [])
            .Where(person => person.School == school)
            .SelectMany(person => WordsOf(person.Name))
            .Select(Bare)
            .Where(word => word.Length >= ShortestName && !SmallWords.Contains(word))
            .ToHashSet(StringComparer.Ordinal);
        return [.. WordsOf(text).Where(word => known.Contains(Bare(word))).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        foreach (var one in text)
        {
            if (char.IsLetter(one) || CharUnicodeInfo.GetUnicodeCategory(one) == UnicodeCategory.NonSpacingMark)
            {
                word.Append(one);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    /// <summary>In small letters, without accents.</summary>
    private static string Bare(string word) => new(
        [
            .. word.Normalize(NormalizationForm.FormD)
                .Where(one => CharUnicodeInfo.GetUnicodeCategory(one) != UnicodeCategory.NonSpacingMark)
                .Select(char.ToLowerInvariant),
        ]);
}
