using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The result of a search for tips.</summary>
internal abstract record TipsFound
{
    private TipsFound()
    {
    }

    /// <summary>Tips that match all words that were typed, best first.</summary>
    internal sealed record Matching(IReadOnlyList<Tip> Tips) : TipsFound;

    /// <summary>Something was mistyped; these tips match with the words as they are probably meant.</summary>
    /// <param name="Word">Those words, where they differ.</param>
    /// <param name="Tips">Best first.</param>
    internal sealed record Near(string Word, IReadOnlyList<Tip> Tips) : TipsFound;

    /// <summary>Nothing matched.</summary>
    internal sealed record Nothing : TipsFound;
}

/// <summary>
/// Finds tips by the beginnings of words, in one language, ignoring case and accents. No match is no match: only what is plainly a slip of
/// the fingers is read as another word. What was typed is not stored.
/// </summary>
internal sealed class TipSearch
{
    /// <summary>Nobody searches with more; the rest is cut off first.</summary>
    private const int MaxQueryLength = 80;
    private const int MaxWords = 6;

    /// <summary>A shorter word is one slip away from many others.</summary>
    private const int MinLengthToGuess = 5;

    private readonly Dictionary<Language, TipIndex> _indexes;

    public TipSearch(TipLibrary library) =>
        _indexes = Enum.GetValues<Language>().ToDictionary(language => language, language => new TipIndex(library, language));

    public TipsFound Find(string typed, Language language)
    {
        var index = _indexes[language];
        var typedWords = TipIndex.Split(FitText.Cut(typed, MaxQueryLength)).Take(MaxWords).ToList();
        var words = typedWords.Exists(word => !index.IsSmall(word)) ? typedWords.FindAll(word => !index.IsSmall(word)) : typedWords;
        var meant = words.ConvertAll(word => index.Has(word) ? word : Meant(word, index.Words));
        if (words.Count == 0 || meant.Contains(null) || index.Matching([.. meant.OfType<string>()]) is not { Count: > 0 } tips)
        {
            return new TipsFound.Nothing();
        }

        var other = meant.OfType<string>().Except(words, StringComparer.Ordinal).ToList();
        return other.Count == 0 ? new TipsFound.Matching(tips) : new TipsFound.Near(string.Join(' ', other), tips);
    }

    /// <summary>The word that somebody meant who slipped once: a letter too many, too few, another, or two in each other's place.</summary>
    private static string? Meant(string word, IEnumerable<string> known) => word.Length < MinLengthToGuess
        ? null
        : known.Where(one => one.Length >= MinLengthToGuess && one[0] == word[0])
            .Select(one => (Word: one, Steps: EditDistance.Between(word, one)))
            .Where(one => one.Steps == 1 || (one.Steps == 2 && one.Word.Order().SequenceEqual(word.Order())))
            .OrderBy(one => one.Steps)
            .FirstOrDefault()
            .Word;
}
