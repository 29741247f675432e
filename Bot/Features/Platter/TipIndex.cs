using System.Globalization;
using System.Text;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The words of the tips in one language.</summary>
internal sealed class TipIndex
{
    /// <summary>Words that say nothing of what somebody looks for.</summary>
    private static readonly Text Small = new(
        "over voor met een de het en of in op aan van bij om te als ik mijn wat iets",
        "about for with a an the and or in on of to at i my some");

    private readonly Language _language;
    private readonly (Tip Tip, HashSet<string> Words)[] _tips;
    private readonly HashSet<string> _small;

    public TipIndex(TipLibrary library, Language language)
    {
        _language = language;
        _tips = [.. library.Tips.Select(tip => (tip, WordsOf(tip)))];
        _small = [.. Small.In(language).Split(' ')];
        Words = [.. _tips.SelectMany(entry => entry.Words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every word by which a tip is found.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool IsSmall(string word) => _small.Contains(word);

    /// <summary>True when a tip is found by a word.</summary>
    public bool Has(string word) => Array.Exists(_tips, entry => Score(entry.Words, word) > 0);

    /// <summary>The tips that match all words, best first.</summary>
    public IReadOnlyList<Tip> Matching(IReadOnlyList<string> words) =>
    [
        .. _tips.Select(entry => (entry.Tip, Score: words.Min(word => Score(entry.Words, word))))
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score)
            .Select(found => found.Tip),
    ];

    /// <summary>Words of letters and digits, in lower case and without accents.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in FitText.Of(text)
            .Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>2 for the word itself, 1 for a word that begins with it, 0 for neither.</summary>
    private static int Score(HashSet<string> words, string word) =>
        words.Contains(word) ? 2 : words.Any(w => w.StartsWith(word, StringComparison.Ordinal)) ? 1 : 0;

    private HashSet<string> WordsOf(Tip tip)
    {
        string[] texts =
        [
            tip.Words.In(_language),
            tip.Section.In(_language),
            tip.Time is { } time ? PlatterKinds.Name(time).In(_language) : "",
            CircleWords(tip.Circle).In(_language),
        ];
        return texts.SelectMany(Split).ToHashSet(StringComparer.Ordinal);
    }

    private static Text CircleWords(int circle) => circle switch
    {
        1 => new("leraar zelf", "teacher myself"),
        2 => new("leerling leerlingen", "student students"),
        3 => new("klas groep", "class group"),
        4 => new("team collega's", "team colleagues"),
        5 => new("school schoolklimaat", "school climate"),
        _ => new("omgeving ouders", "surroundings parents"),
    };
}
