using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Shows somebody their own words, and who would see them, before they are shared. Nothing is kept of them yet.</summary>
public static class CheckInWordsCard
{
    public static AdaptiveCard Create(CheckInWordsView view, Language language) => Page.Of(
        language,
        CheckInTexts.WordsHeading,
        [
            TypedText.Title(view.Words),
            .. view.Names.Count > 0
                ? [
                    new Container([new TextBlock(CheckInTexts.WordsName(string.Join(", ", view.Names)).In(language))])
                    {
                        Style = ContainerStyle.Attention,
                    },
                ]
                : Array.Empty<Element>(),
            Page.SmallPrint(CheckInTexts.WordsWhoSees(view.Minimum).In(language)),
        ],
        Button(CheckInVerbs.Share, view, view.Words, CheckInTexts.WordsShare, language) with
        {
            Style = view.Names.Count > 0 ? ActionStyle.Default : ActionStyle.Positive,
        },
        Button(CheckInVerbs.Back, view, view.Words, CheckInTexts.WordsEdit, language),
        Button(CheckInVerbs.Back, view, null, CheckInTexts.WordsDrop, language));

    private static Execute Button(Verb<CheckInShare> verb, CheckInWordsView view, string? words, Text title, Language language) =>
        Execute.For(verb, new CheckInShare(view.RoundId, view.For, view.Receipt, words), title.In(language));
}

/// <summary>Words that somebody typed.</summary>
public sealed record CheckInWordsView
{
    public required string RoundId { get; init; }

    /// <summary>The id of the person the card is made for.</summary>
    public required string For { get; init; }

    /// <summary>The sealed answer, which only the server can open.</summary>
    public required string Receipt { get; init; }

    /// <summary>As they would be shared.</summary>
    public required string Words { get; init; }

    /// <summary>Names of people of the school that occur in them.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>How many answers the school wants for counts; texts take more.</summary>
    public required int Minimum { get; init; }
}
