using System.Globalization;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Shows the core team, before anything is sent, whom a top 3 would reach, until when, and who will see what.</summary>
public static class Top3StartConfirmCard
{
    public static AdaptiveCard Create(Top3StartConfirmView view, Language language) => Confirmation.Of(
        language,
        Top3TeamTexts.StartHeading,
        [
            Page.Paragraph(Top3TeamTexts.Audience(view.Mentors, view.Classes, view.SchoolName).In(language)),
            new FactSet(
            [
                new Fact(Top3TeamTexts.Aspects.In(language), view.Aspects.ToString(CultureInfo.InvariantCulture)),
                .. Confirmation.Facts(view, Top3TeamTexts.FromMentors(view.Minimum), language),
            ]),
        ],
        Execute.For(Top3Verbs.Start, new Top3Start(view.SchoolId, Confirmation.DayOf(view)), Top3TeamTexts.StartButton.In(language)),
        Top3Verbs.Cancel);
}

/// <summary>What would be started.</summary>
public sealed record Top3StartConfirmView : RoundStartView
{
    public required int Mentors { get; init; }

    public required int Classes { get; init; }

    /// <summary>How many aspects can be named.</summary>
    public required int Aspects { get; init; }
}
