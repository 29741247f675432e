using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>The reminder two weeks before a moment: prepare, with what polls and check-ins showed since the previous one.</summary>
public static class PrepareCard
{
    public static AdaptiveCard Create(PrepareView view, Language language) => Page.Of(
        language,
        MomentTexts.PrepareHeading(view.Date),
        [
            Page.Paragraph(view.Lead.In(language)),
            .. MomentElements.InCalendar(view.IsInCalendar, language),
            Page.Paragraph(MomentTexts.PrepareIntro.In(language)),
            Page.Subheading(MomentTexts.SinceLast.In(language)),
            .. view.Findings.Count == 0
                ? [Page.Paragraph(MomentTexts.NothingShown.In(language))]
                : view.Findings.Select(
                    finding => Page.Paragraph($"{Words.Sentence(Words.Day(finding.Date).In(language))}: {finding.What.In(language)}")),
            .. MomentElements.Snooze(view.Id, view.Kind, view.SnoozeDays, language),
            Page.SmallPrint($"{MomentTexts.FindingsRule.In(language)} {MomentTexts.WhoSees.In(language)}"),
        ],
        [
            MomentElements.Button(
                EvaluationVerbs.Open, new MomentPick(view.Id), MomentTexts.OpenButton, language) with { Style = ActionStyle.Positive },
            .. CalendarLink.ButtonUnless(view.IsInCalendar, view.Date, language),
            MomentElements.Button(MomentVerbs.AskMove, new MomentPick(view.Id), MomentTexts.MoveButton, language),
            MomentElements.Button(MomentVerbs.AskHandOver, new MomentPick(view.Id), MomentTexts.HandOverButton, language),
            MomentElements.Button(EvaluationVerbs.AskClose, new MomentPick(view.Id), EvaluationTexts.CloseButton, language),
        ]);
}

/// <summary>What to prepare.</summary>
public sealed record PrepareView
{
    public required string Id { get; init; }

    /// <summary>The code of this reminder.</summary>
    public required string Kind { get; init; }

    public required LocalDate Date { get; init; }

    public required Text Lead { get; init; }

    /// <summary>The bot keeps it in this reader's calendar, so the card does not offer to put it there.</summary>
    public bool IsInCalendar { get; init; }

    /// <summary>When to remind again, as chosen; null when nothing was chosen yet.</summary>
    public string? SnoozeDays { get; init; }

    /// <summary>In chronological order.</summary>
    public required IReadOnlyList<(LocalDate Date, Text What)> Findings { get; init; }
}
