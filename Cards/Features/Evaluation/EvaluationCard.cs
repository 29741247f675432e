using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>
/// The evaluation of a moment: who filled in something, and the way into each part. On the day itself and afterwards, it serves as the
/// reminder.
/// </summary>
public static class EvaluationCard
{
    public static AdaptiveCard Create(EvaluationView view, Language language) => Page.Of(
        language,
        MomentTexts.MomentHeading(view.Date),
        [
            .. MomentElements.Notice(view.Notice, language, isWrong: false),
            Page.Paragraph(Intro(view.Occasion).In(language)),
            Page.Paragraph(view.Lead.In(language)),
            .. MomentElements.InCalendar(view.IsInCalendar, language),
            .. view.HasPlan ? Array.Empty<Element>() : [Page.Paragraph(EvaluationTexts.NoPlan.In(language))],
            Page.Paragraph(
                (view.FilledBy.Count == 0
                    ? EvaluationTexts.NobodyYet
                    : EvaluationTexts.FilledBy(string.Join(", ", view.FilledBy))).In(language)),
            new ActionSet(
                [
                    Execute.Filled(
                        EvaluationVerbs.Part,
                        new PartPick(view.Id, view.FirstOpen),
                        EvaluationTexts.FillFirst.In(language)) with { Style = ActionStyle.Positive },
                ]),
            GoTo(view, language),
            new ActionSet(
                [
                    Execute.For(EvaluationVerbs.Part, new PartPick(view.Id), EvaluationTexts.GoToButton.In(language)),
                ]) { Spacing = Spacing.Small },
            .. view.Occasion == EvaluationOccasion.Asked
                ? []
                : MomentElements.Snooze(view.Id, view.Occasion.ToString(), view.SnoozeDays, language),
            Page.SmallPrint(EvaluationTexts.WhoSees.In(language)),
        ],
        [
            MomentElements.Button(EvaluationVerbs.Together, new TogetherPick(view.Id, 1), EvaluationTexts.TogetherButton, language),
            MomentElements.Button(EvaluationVerbs.AskClose, new MomentPick(view.Id), EvaluationTexts.CloseButton, language),
            .. ManageButtons(view, language),
        ]);

    private static Text Intro(EvaluationOccasion occasion) => occasion switch
    {
        EvaluationOccasion.Asked => EvaluationTexts.How,
        EvaluationOccasion.Day => EvaluationTexts.Today,
        EvaluationOccasion.After => EvaluationTexts.NotDone,
    };

    private static IEnumerable<CardAction> ManageButtons(EvaluationView view, Language language) =>
        view.Occasion == EvaluationOccasion.Asked
            ? [MomentElements.Button(MomentVerbs.Pick, new MomentPick(view.Id), EvaluationTexts.Arrange, language)]
            :
            [
                MomentElements.Button(MomentVerbs.AskMove, new MomentPick(view.Id), MomentTexts.MoveButton, language),
                MomentElements.Button(MomentVerbs.AskHandOver, new MomentPick(view.Id), MomentTexts.HandOverButton, language),
                .. CalendarLink.ButtonUnless(view.IsInCalendar, view.Date, language),
            ];

    private static ChoiceInput GoTo(EvaluationView view, Language language) => new(
        "chosen",
        EvaluationTexts.GoTo.In(language),
        EvaluationTexts.GoToError.In(language),
        [.. view.Parts.Select(part => new Choice(part.IsFilled ? $"✓ {part.Name.In(language)}" : part.Name.In(language), part.Code))])
    {
        Value = view.Chosen ?? view.FirstOpen,
        Spacing = Spacing.Medium,
    };
}

/// <summary>Why somebody sees the evaluation.</summary>
public enum EvaluationOccasion
{
    Asked,

    /// <summary>The reminder on the day.</summary>
    Day,

    /// <summary>The reminder a week later.</summary>
    After,
}

/// <summary>The progress of an evaluation, for one reader.</summary>
public sealed record EvaluationView
{
    /// <summary>The part that was chosen to go to; null when nothing was chosen yet.</summary>
    public string? Chosen { get; init; }

    /// <summary>When to remind again, as chosen; null when nothing was chosen yet.</summary>
    public string? SnoozeDays { get; init; }

    public required string Id { get; init; }

    public required LocalDate Date { get; init; }

    public required Text Lead { get; init; }

    public EvaluationOccasion Occasion { get; init; }

    /// <summary>The bot keeps it in this reader's calendar, so the card does not offer to put it there.</summary>
    public bool IsInCalendar { get; init; }

    public required IReadOnlyList<PartLine> Parts { get; init; }

    /// <summary>The part to continue with.</summary>
    public required string FirstOpen { get; init; }

    /// <summary>Names of those who filled in something.</summary>
    public required IReadOnlyList<string> FilledBy { get; init; }

    /// <summary>False when there is no plan, or nothing in it to look back on.</summary>
    public required bool HasPlan { get; init; }

    public Text? Notice { get; init; }
}

/// <summary>A part of the form.</summary>
/// <param name="Code">For example <c>goals-2</c>.</param>
/// <param name="Name">As people read it.</param>
/// <param name="IsFilled">Whether the reader filled in something in it.</param>
public sealed record PartLine(string Code, Text Name, bool IsFilled);
