using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Pause;

/// <summary>Buttons that ask for a pause, for cards of other features: for some weeks, or until a day of one's own choice.</summary>
public static class PauseOffer
{
    /// <summary>A short pause, and one about as long as the stretch between two holidays.</summary>
    private static readonly (int Weeks, Text Title)[] Lengths =
    [
        (2, new("Twee weken rust", "Two weeks of rest")), (6, new("Zes weken rust", "Six weeks of rest")),
    ];

    private static readonly Text UntilADay = new("Tot een dag die ik kies", "Until a day I choose");

    public static IReadOnlyList<CardAction> Buttons(Language language) =>
    [
        .. Lengths.Select(length => Execute.For(PauseVerbs.Weeks, new PauseWeeks(length.Weeks), length.Title.In(language))),
        CommandButtons.For(new Onward(PauseCommands.Pause, UntilADay), language),
    ];
}
