using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>One moment with everything that can be changed about it; also replaces a card on which something was changed.</summary>
public static class MomentCard
{
    public static AdaptiveCard Create(MomentView view, Language language) => Page.Of(
        language,
        MomentTexts.MomentHeading(view.Date),
        [
            .. MomentElements.Notice(view.Notice, language, view.NoticeIsWrong),
            Page.Paragraph(view.Lead.In(language)),
            .. MomentElements.InCalendar(view.IsInCalendar, language),
            .. view.Skipped.Select(skipped => new TextBlock(skipped.In(language)) { IsSubtle = true, Spacing = Spacing.Small }),
            Page.SmallPrint(MomentTexts.WhoSees.In(language)),
        ],
        [
            MomentElements.Button(
                EvaluationVerbs.Open, new MomentPick(view.Id), MomentTexts.OpenButton, language) with { Style = ActionStyle.Positive },
            .. CalendarLink.ButtonUnless(view.IsInCalendar, view.Date, language),
            .. view.UndoMove is { } before
                ? [
                    Execute.Filled(
                        MomentVerbs.Move,
                        new MomentMove(view.Id, LocalDatePattern.Iso.Format(view.Date), LocalDatePattern.Iso.Format(before)),
                        MomentTexts.UndoMove.In(language)),
                ]
                : new[] { MomentElements.Button(MomentVerbs.AskMove, new MomentPick(view.Id), MomentTexts.MoveButton, language) },
            MomentElements.Button(MomentVerbs.AskHandOver, new MomentPick(view.Id), MomentTexts.HandOverButton, language),
            MomentElements.Button(MomentVerbs.Remove, new MomentPick(view.Id), MomentTexts.RemoveButton, language),
            MomentElements.Button(MomentVerbs.Show, new MomentsShow(view.Year), MomentTexts.AllMoments, language),
        ]);
}

/// <summary>One moment.</summary>
public sealed record MomentView
{
    public required string Id { get; init; }

    public required string Year { get; init; }

    public required LocalDate Date { get; init; }

    /// <summary>Who prepares it, as a sentence.</summary>
    public required Text Lead { get; init; }

    /// <summary>The bot keeps it in this reader's calendar, so the card does not offer to put it there.</summary>
    public bool IsInCalendar { get; init; }

    /// <summary>Reminders that were not sent, and why.</summary>
    public IReadOnlyList<Text> Skipped { get; init; } = [];

    /// <summary>What was just changed.</summary>
    public Text? Notice { get; init; }

    public bool NoticeIsWrong { get; init; }

    /// <summary>The day before a move that was just made, when the move can be undone.</summary>
    public LocalDate? UndoMove { get; init; }
}
