using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Everything that everybody wrote, side by side and unabridged, one page at a time.</summary>
public static class TogetherCard
{
    public static AdaptiveCard Create(TogetherView view, Language language) => Page.Of(
        language,
        EvaluationTexts.TogetherHeading,
        [
            Page.Paragraph(MomentTexts.MomentHeading(view.Date).In(language)),
            .. view.Blocks.Count == 0
                ? [Page.Paragraph(EvaluationTexts.NothingYet.In(language))]
                : view.Blocks.SelectMany(block => Block(block, language)),
            .. view.Pages > 1 ? [Page.Paragraph(EvaluationTexts.PageOf(view.Page, view.Pages).In(language))] : Array.Empty<Element>(),
            Page.SmallPrint(EvaluationTexts.WhoSees.In(language)),
        ],
        [
            .. view.Page < view.Pages
                ? [
                    MomentElements.Button(
                        EvaluationVerbs.Together, new TogetherPick(view.Id, view.Page + 1), EvaluationTexts.NextPage, language),
                ]
                : Array.Empty<Execute>(),
            .. view.Page > 1
                ? [
                    MomentElements.Button(
                        EvaluationVerbs.Together, new TogetherPick(view.Id, view.Page - 1), EvaluationTexts.PreviousPage, language),
                ]
                : Array.Empty<Execute>(),
            MomentElements.Button(EvaluationVerbs.Open, new MomentPick(view.Id), EvaluationTexts.Back, language),
        ]);

    private static IEnumerable<Element> Block(TogetherBlock block, Language language) =>
    [
        TypedText.Title(block.Title) with { Separator = true, Spacing = Spacing.Medium },
        .. block.Remark is { } remark
            ? [new TextBlock(remark.In(language)) { IsSubtle = true, Spacing = Spacing.Small }]
            : Array.Empty<Element>(),
        .. block.Lines.Select(line => TypedText.Said(line.Who, line.What.In(language))),
    ];
}

/// <summary>One page.</summary>
public sealed record TogetherView
{
    public required string Id { get; init; }

    public required LocalDate Date { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    public required int Pages { get; init; }

    public required IReadOnlyList<TogetherBlock> Blocks { get; init; }
}

/// <summary>One goal, activity or question with what everybody wrote.</summary>
/// <param name="Title">In the school's own words.</param>
/// <param name="Remark">A remark, for example that it was removed from the plan.</param>
/// <param name="Lines">Per person.</param>
public sealed record TogetherBlock(string Title, Text? Remark, IReadOnlyList<(string Who, Text What)> Lines);
