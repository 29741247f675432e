using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Export;

/// <summary>What this person can take along as a file: each outcome in two formats.</summary>
public static class ExportChoiceCard
{
    /// <summary>As many as fit well on one card on a phone; the newest are shown.</summary>
    public const int Max = 8;

    public static AdaptiveCard Create(ExportChoiceView view, Language language) => Page.Of(
        language,
        ExportTexts.Heading,
        [
            .. view.Choices.Count == 0
                ? [Page.Paragraph(ExportTexts.Nothing.In(language))]
                : view.Choices.Take(Max)
                    .SelectMany(choice => Choice(choice, language))
                    .Prepend(Page.Paragraph(ExportTexts.Intro.In(language))),
            Page.SmallPrint(ExportTexts.WhoSees.In(language)),
        ]);

    private static IEnumerable<Element> Choice(ExportChoice choice, Language language) =>
    [
        Page.Subheading(choice.Title.In(language)),
        new ActionSet([Button(choice, ExportFormat.Html, ExportTexts.ToPrint, language)]) { Spacing = Spacing.Small },
        new ActionSet([Button(choice, ExportFormat.Csv, ExportTexts.ForSpreadsheet, language)]) { Spacing = Spacing.Small },
    ];

    private static Execute Button(ExportChoice choice, ExportFormat format, Text title, Language language) =>
        Execute.For(ExportVerbs.Offer, new ExportAsk(choice.Kind, choice.Parameters, format), title.In(language)) with
        {
            Tooltip = $"{choice.Title.In(language)}: {title.In(language)}",
        };
}

/// <summary>The choices, newest first.</summary>
public sealed record ExportChoiceView
{
    public required IReadOnlyList<ExportChoice> Choices { get; init; }
}

/// <summary>One report that can be handed over.</summary>
/// <param name="Kind">The kind of report.</param>
/// <param name="Parameters">Which one of that kind.</param>
/// <param name="Title">What people read.</param>
public sealed record ExportChoice(string Kind, string Parameters, Text Title);
