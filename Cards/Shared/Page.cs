using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>The layout that all cards share: a heading, the content, who sees it in small print, and buttons.</summary>
internal static class Page
{
    /// <summary>A whole card.</summary>
    /// <param name="language">The language of all texts on it.</param>
    /// <param name="heading">Also shown in a notification, so it must not contain anything private.</param>
    /// <param name="body">The elements below the heading.</param>
    /// <param name="actions">In one row when they fit on a phone, otherwise each on its own line; at most six.</param>
    public static AdaptiveCard Of(Language language, Text heading, IReadOnlyList<Element> body, params IReadOnlyList<CardAction> actions) =>
        new()
        {
            Lang = language switch
            {
                Language.Dutch => "nl",
                Language.English => "en",
            },
            FallbackText = heading.In(language),
            Msteams = TeamsLayout.Wide,
            Body = [Heading(heading.In(language)), .. body, .. FitsOneRow(actions) ? [] : Stacked(actions)],
            Actions = actions.Count > 0 && FitsOneRow(actions) ? actions : null,
        };

    // Buttons in a row shrink and truncate their titles at 320 pixels; this many characters still fit (checked in Chromium).
    private static bool FitsOneRow(IReadOnlyList<CardAction> actions) =>
        actions.Count <= 2 && actions.Sum(action => action.Title.Length) <= 24;

    private static IEnumerable<Element> Stacked(IReadOnlyList<CardAction> actions) =>
        actions.Select((action, index) => new ActionSet([action]) { Spacing = index == 0 ? Spacing.Medium : Spacing.Small });

    public static TextBlock Heading(string text) => new(text)
    {
        Size = TextSize.Large,
        Weight = TextWeight.Bolder,
        Style = TextRole.Heading,
    };

    public static TextBlock Subheading(string text) => new(text)
    {
        Weight = TextWeight.Bolder,
        Spacing = Spacing.Medium,
    };

    public static TextBlock Paragraph(string text) => new(text) { Spacing = Spacing.Small };

    /// <summary>Who sees this and what is kept: below a line, less prominent than the rest, never left out.</summary>
    public static TextBlock SmallPrint(string text) => new(text)
    {
        Size = TextSize.Small,
        IsSubtle = true,
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
