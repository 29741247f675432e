using System.Globalization;
using System.Text;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The result of a search for tips.</summary>
internal abstract record TipsFound
{
    private TipsFound()
    {
    }

    /// <summary>Tips that match all words that were typed, best first.</summary>
    internal sealed record Matching(IReadOnlyList<Tip> Tips) : TipsFound;

    /// <summary>Nothing matched; these tips have the most similar word of the library.</summary>
    internal sealed record Near(string Word, IReadOnlyList<Tip> Tips) : TipsFound;

    /// <summary>Nothing matched, and no word is similar.</summary>
    internal sealed record Nothing : TipsFound;
}

/// <summary>Finds tips by the beginnings of words, in both languages, ignoring case and accents. What was typed is not stored.</summary>
internal sealed class TipSearch
{
    /// <summary>Nobody searches with more; the rest is cut off first.</summary>
    private const int MaxQueryLength = 80;
    private const int MaxWords = 6;

    /// <summary>A shorter word is similar to everything.</summary>
    private const int MinLengthToGuess = 3;

    private readonly (Tip Tip, HashSet<string> Words)[] _index;
    private readonly string[] _vocabulary;

    public TipSearch(TipLibrary library)
    {
        _index = [.. library.Tips.Select(tip => (tip, WordsOf(tip)))];
        _vocabulary = [
            .. library.Tips.SelectMany(SearchableTexts)
                .SelectMany(Split)
                .Where(w => w.Length > MinLengthToGuess)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    public TipsFound Find(string typed)
    {
        var words = Split(typed.Length > MaxQueryLength ? typed[..MaxQueryLength] : typed).Take(MaxWords).ToArray();
        if (words.Length == 0)
        {
            return new TipsFound.Nothing();
        }

        var tips = Matching(words);
        return tips.Count > 0 ? new TipsFound.Matching(tips) : Guess(words);
    }

    private List<Tip> Matching(string[] words) =>
    [
        .. _index.Select(entry => (entry.Tip, Score: words.Min(word => Score(entry.Words, word))))
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score)
            .Select(found => found.Tip),
    ];

    /// <summary>2 for the word itself, 1 for a word that begins with it, 0 for neither.</summary>
    private static int Score(HashSet<string> words, string word) =>
        words.Contains(word) ? 2 : words.Any(w => w.StartsWith(word, StringComparison.Ordinal)) ? 1 : 0;

    private TipsFound Guess(string[] typed)
    {
        var guesses =
            from word in typed
            where word.Length >= MinLengthToGuess
            from known in _vocabulary
            let distance = EditDistance.Between(word, known)
            where distance * 2 <= word.Length
            orderby distance
            select known;
        var nearest = guesses.FirstOrDefault();
        return nearest is null ? new TipsFound.Nothing() : new TipsFound.Near(nearest, Matching([nearest]));
    }

    private static HashSet<string> WordsOf(Tip tip) => SearchableTexts(tip)
        .Concat(Both(tip.Section))
        .Concat(tip.Time is { } time ? Both(PlatterKinds.Name(time)) : [])
        .Concat(CircleWords(tip.Circle))
        .SelectMany(Split)
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> SearchableTexts(Tip tip) =>
        Both(tip.Words).Concat(tip.Time is { } time ? Both(PlatterKinds.Name(time)) : []);

    private static string[] Both(Text text) => [text.Dutch, text.English];

    private static string[] CircleWords(int circle) => circle switch
    {
        1 => ["leraar teacher zelf myself"],
        2 => ["leerling leerlingen student students"],
        3 => ["klas groep class group"],
        4 => ["team collega's colleagues"],
        5 => ["school schoolklimaat climate"],
        _ => ["omgeving ouders surroundings parents"],
    };

    /// <summary>Words of letters and digits, in lower case and without accents.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text
            .Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
