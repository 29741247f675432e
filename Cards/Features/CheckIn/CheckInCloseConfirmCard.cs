using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Shows the core team what closing now would mean, before it is done.</summary>
public static class CheckInCloseConfirmCard
{
    public static AdaptiveCard Create(CheckInCloseConfirmView view, Language language) => Page.Of(
        language,
        CheckInTeamTexts.CloseHeading,
        [
            Page.Paragraph(CheckInTeamTexts.SoFar(view.Asked).In(language)),
            Page.Paragraph(Consequence(view).In(language)),
            .. view.IsEnough ? [Page.Paragraph(CheckInTeamTexts.LookFirst.In(language))] : Array.Empty<Element>(),
        ],
        [
            Execute.For(CheckInVerbs.Close, new CheckInClose(view.RoundId), CheckInTeamTexts.CloseButton.In(language)) with
            {
                Style = ActionStyle.Positive,
            },
            .. view.IsEnough
                ? [
                    Execute.For(
                        CheckInVerbs.CloseToLook,
                        new CheckInClose(view.RoundId),
                        CheckInTeamTexts.LookFirstButton.In(language)),
                ]
                : Array.Empty<CardAction>(),
            Execute.For(CheckInVerbs.Cancel, new NoPayload(), RoundTexts.DoNot.In(language)),
        ]);

    private static Text Consequence(CheckInCloseConfirmView view) => view.IsEnough
        ? CheckInTeamTexts.WillPublish
        : CheckInTeamTexts.WillNotPublish(view.Minimum);
}

/// <summary>What would be closed.</summary>
public sealed record CheckInCloseConfirmView
{
    public required string RoundId { get; init; }

    /// <summary>Whether there are enough answers for an outcome; how many there are is not told while the round is open.</summary>
    public required bool IsEnough { get; init; }

    public required int Asked { get; init; }

    public required int Minimum { get; init; }
}
