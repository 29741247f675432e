using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>Answers "tip" and "tip woord": up to three tips, by circle of influence.</summary>
public static class TipCard
{
    /// <summary>More than this is a list to scroll, not a tip.</summary>
    public const int Max = 3;

    private static readonly Text Heading = new("Tip", "Tip");

    private static readonly Text Another = new("Nog een tip", "Another tip");

    private static readonly Text HowToSearch = new(
        "Zoeken? Typ bijvoorbeeld “tip pauze” of “tip feedback”. Wat je zoekt, bewaar ik niet.",
        "Searching? Type “tip break” or “tip feedback”. I do not keep what you search for.");

    public static AdaptiveCard Create(TipsView view, Language language) => Page.Of(
        language,
        Heading,
        [
            .. view.Nearest is { } word ? [Page.Paragraph(InsteadOf(word).In(language))] : Array.Empty<Element>(),
            .. view.Tips.Take(Max).SelectMany(tip => One(tip, language)),
            Page.SmallPrint(HowToSearch.In(language)),
        ],
        Execute.For(PlatterVerbs.Tip, new PlatterTip(view.LastId), Another.In(language)));

    private static IEnumerable<Element> One(TipView tip, Language language) =>
    [
        Page.Subheading(PlatterTexts.Circle(tip.Circle).In(language)),
        Page.Paragraph(tip.Words.In(language)),
        new TextBlock(PlatterTexts.Source(tip).In(language)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small },
    ];

    private static Text InsteadOf(string word) => new(
        $"Dat woord vond ik niet. Dit past bij “{word}”:",
        $"I did not find that word. This goes with “{word}”:");
}

/// <summary>Tips to show.</summary>
public sealed record TipsView
{
    public required IReadOnlyList<TipView> Tips { get; init; }

    /// <summary>The id of the last tip shown, from which "another" goes on.</summary>
    public required string LastId { get; init; }

    /// <summary>A word of the library that is similar to what was typed, when that was not found; null otherwise.</summary>
    public string? Nearest { get; init; }
}
