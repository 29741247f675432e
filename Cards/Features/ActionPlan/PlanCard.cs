using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>
/// The plan at a glance, each part with a button to change it; when there is no plan, an explanation and one button to start.
/// </summary>
public static class PlanCard
{
    private const int MaxTextLength = 200;
    private const int MaxLessonLength = 160;

    public static AdaptiveCard Create(PlanView view, Language language) => view.Version == 0 ? Empty(view, language) : Page.Of(
        language,
        PlanTexts.Heading(view.Year),
        [
            .. Notice(view, language),
            .. Lessons(view, language),
            .. PlanWords.Parts.SelectMany(part => Part(part, view, language)),
            .. view.Made is { } made
                ? [Page.SmallPrint(PlanTexts.Made(made.By, made.At, view.Version).In(language))]
                : Array.Empty<Element>(),
            new TextBlock(PlanTexts.WhoSees.In(language)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small },
        ],
        [.. Buttons(view, language)]);

    internal static IEnumerable<Element> Notice(PlanView view, Language language) =>
        view.Notice is { } notice ? [new TextBlock(notice.In(language)) { Weight = TextWeight.Bolder }] : [];

    internal static IEnumerable<Element> Lessons(PlanView view, Language language) => view.Lessons.Count == 0 ? [] :
    [
        new Container(
        [
            Page.Subheading(PlanTexts.Lessons.In(language)),
            .. view.Lessons.Select(
                lesson => TypedText.Line($"{lesson.About.In(language)}: {TypedText.Shortened(lesson.Words, MaxLessonLength)}")),
        ])
        {
            Style = ContainerStyle.Emphasis,
        },
    ];

    private static AdaptiveCard Empty(PlanView view, Language language) => Page.Of(
        language,
        PlanTexts.EmptyHeading(view.Year),
        [
            .. Notice(view, language),
            Page.Paragraph((view.CanEdit ? PlanTexts.WhatItIs : PlanTexts.NotYours).In(language)),
            .. Lessons(view, language),
            .. view.CanEdit ? [Page.SmallPrint(PlanTexts.WhoSees.In(language))] : Array.Empty<Element>(),
        ],
        [
            .. view.CanEdit
                ? [
                    Submit.ToOpen(
                        ActionPlanVerbs.Open,
                        new PlanOpen(view.Year, PlanWords.Vision.Code, PlanOpen.Here),
                        PlanTexts.Begin.In(language)) with { Style = ActionStyle.Positive },
                ]
                : Array.Empty<CardAction>(),
            .. Years(view, language),
        ]);

    private static IEnumerable<Element> Part(PlanWord part, PlanView view, Language language)
    {
        IReadOnlyList<Element> content = [.. Content(part, view, language)];
        return
        [
            view.CanEdit ? WithButton(part, view, content.Count > 0, language) : Page.Subheading(part.Name.In(language)),
            .. content.Count > 0
                ? content
                : [
                    new TextBlock(
                        (view.CanEdit ? part.Meaning : PlanTexts.Empty).In(language)) { IsSubtle = true, Spacing = Spacing.Small },
                ],
        ];
    }

    private static ColumnSet WithButton(PlanWord part, PlanView view, bool isFilled, Language language) => new(
    [
        new Column([Page.Subheading(part.Name.In(language))]) { VerticalContentAlignment = VerticalAlignment.Center },
        new Column(
        [
            new ActionSet(
            [
                Submit.ToOpen(
                    ActionPlanVerbs.Open,
                    new PlanOpen(view.Year, part.Code, PlanOpen.Here),
                    (isFilled ? PlanTexts.Change : PlanTexts.Write).In(language)) with
                {
                    Tooltip = PlanTexts.ChangeTip(part).In(language),
                },
            ]),
        ],
        "auto"),
    ])
    {
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<Element> Content(PlanWord part, PlanView view, Language language) => part.Code switch
    {
        nameof(PlanWords.Goal) => PlanSections.Goals(view, language),
        nameof(PlanWords.Activity) => view.Activities.Count == 0 ? [] : [Page.Paragraph(PlanSections.PerLayer(view, language))],
        nameof(PlanWords.RoleHolder) => PlanSections.Roles(view, language),
        _ => view.TextOf(part) is { Length: > 0 } text ? [TypedText.Line(TypedText.Shortened(text, MaxTextLength))] : [],
    };

    private static IEnumerable<CardAction> Buttons(PlanView view, Language language) =>
    [
        .. view.Activities.Count == 0
            ? Array.Empty<CardAction>()
            : [Execute.For(ActionPlanVerbs.Activities, new PlanRead(view.Year), PlanTexts.Activities.In(language))],
        Execute.Filled(ActionPlanVerbs.Read, new PlanRead(view.Year), PlanTexts.ReadAll.In(language)),
        Execute.For(ActionPlanVerbs.Versions, new PlanShow(view.Year), PlanTexts.Versions.In(language)),
        .. view.CanEdit
            ? [Execute.For(ActionPlanVerbs.UndoLast, new PlanUndo(view.Year, view.Version), PlanTexts.UndoLast.In(language))]
            : Array.Empty<CardAction>(),
        .. Years(view, language),
    ];

    private static IEnumerable<CardAction> Years(PlanView view, Language language) =>
        view.OtherYears
            .TakeLast(2)
            .Select(year => Execute.For(ActionPlanVerbs.Show, new PlanShow(year), PlanTexts.OtherYear(year).In(language)));
}
