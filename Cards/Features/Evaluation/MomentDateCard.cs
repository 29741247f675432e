using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>
/// Asks for the day of a moment that is new or moves. A refused day stays in the field, with buttons for school days near it.
/// </summary>
public static class MomentDateCard
{
    public static AdaptiveCard Create(MomentDateView view, Language language) => Page.Of(
        language,
        view.Moment is null ? MomentTexts.AddHeading : MomentTexts.MoveHeading,
        [
            .. MomentElements.Notice(view.Notice, language),
            .. view.Near.Count == 0
                ? Array.Empty<Element>()
                : [Page.Paragraph(MomentTexts.NearIntro.In(language)), .. view.Near.Select(day => Near(view, day, language))],
            .. view.Moment is null
                ? Array.Empty<Element>()
                : [Page.Paragraph(Words.Sentence(Words.Date(view.Was).In(language)) + ". " + MomentTexts.MoveExplain.In(language))],
            MomentElements.Date(
                "date", MomentTexts.DateLabel, view.Date, (view.Earliest, view.Latest), language) with { IsRequired = true },
            .. view.Moment is null
                ? [MomentElements.Owner("owner", MomentTexts.OwnerLabel, view.Owners, view.Owner, language)]
                : Array.Empty<Element>(),
        ],
        Confirm(
            view,
            picked: null,
            (view.Moment is null ? MomentTexts.AddConfirm : MomentTexts.MoveConfirm).In(language)) with
        { Style = ActionStyle.Positive },
        view.Moment is { } moment
            ? MomentElements.Button(MomentVerbs.Pick, new MomentPick(moment), MomentTexts.Back, language)
            : MomentElements.Button(MomentVerbs.Show, new MomentsShow(view.Year), MomentTexts.Back, language));

    private static ActionSet Near(MomentDateView view, LocalDate day, Language language) =>
        new([Confirm(view, LocalDatePattern.Iso.Format(day), Words.Sentence(Words.Day(day).In(language)))]) { Spacing = Spacing.Small };

    private static Execute Confirm(MomentDateView view, string? picked, string title) => view.Moment is { } moment
        ? picked is null
            ? Execute.For(MomentVerbs.Move, new MomentMove(moment, LocalDatePattern.Iso.Format(view.Was)), title)
            : Execute.Filled(MomentVerbs.Move, new MomentMove(moment, LocalDatePattern.Iso.Format(view.Was), picked), title)
        : Execute.For(MomentVerbs.Add, new MomentAdd(view.Year, picked), title);
}

/// <summary>The day to ask for.</summary>
public sealed record MomentDateView
{
    public required string Year { get; init; }

    /// <summary>The moment that moves; null for a new one.</summary>
    public string? Moment { get; init; }

    /// <summary>The day it is on; meaningless for a new one.</summary>
    public LocalDate Was { get; init; }

    /// <summary>The value of the field.</summary>
    public LocalDate? Date { get; init; }

    public required LocalDate Earliest { get; init; }

    public required LocalDate Latest { get; init; }

    /// <summary>Days that are offered as buttons.</summary>
    public IReadOnlyList<LocalDate> Near { get; init; } = [];

    public IReadOnlyList<OwnerChoice> Owners { get; init; } = [];

    public string? Owner { get; init; }

    public Text? Notice { get; init; }
}
