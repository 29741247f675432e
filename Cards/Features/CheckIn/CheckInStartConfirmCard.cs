using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// Shows the core team, before anything is sent, whom a check-in would reach, until when, and how many answers an outcome needs.
/// </summary>
public static class CheckInStartConfirmCard
{
    public static AdaptiveCard Create(CheckInStartConfirmView view, Language language) => Confirmation.Of(
        language,
        CheckInTeamTexts.StartHeading,
        [
            Page.Paragraph(CheckInTeamTexts.StartAudience(view.AudienceCount, view.SchoolName).In(language)),
            .. view.SendsAt is { } at ? [Page.Paragraph(CheckInTeamTexts.SentLater(at).In(language))] : Array.Empty<Element>(),
            new FactSet(Confirmation.Facts(view, CheckInTeamTexts.FromAnswers(view.Minimum), language)),
            Forms(view, language),
            .. Warning(view, language),
        ],
        Execute.For(
            CheckInVerbs.Start, new CheckInStart(view.SchoolId, Confirmation.DayOf(view)), CheckInTeamTexts.StartButton.In(language)),
        CheckInVerbs.Cancel);

    private static ChoiceInput Forms(CheckInStartConfirmView view, Language language) => new(
        nameof(CheckInStart.Form).ToLowerInvariant(),
        CheckInTeamTexts.FormAsk.In(language),
        CheckInTeamTexts.FormWrong.In(language),
        [.. CheckInForms.All.Select(form => new Choice(form.Question.In(language), form.Code))])
    {
        Style = ChoiceStyle.Compact,
        Value = view.Form.Code,
        IsRequired = true,
    };

    private static IReadOnlyList<Element> Warning(CheckInStartConfirmView view, Language language) => view.AudienceCount >= view.Minimum
        ? []
        : [Page.Paragraph(CheckInTeamTexts.TooSmallAudience(view.Minimum).In(language)) with { Color = TextColor.Attention }];
}

/// <summary>What would be started.</summary>
public sealed record CheckInStartConfirmView : RoundStartView
{
    public required int AudienceCount { get; init; }

    /// <summary>The form that is chosen until somebody chooses another.</summary>
    public required CheckInForm Form { get; init; }

    /// <summary>When the cards go out; null for at once.</summary>
    public LocalDateTime? SendsAt { get; init; }
}
