namespace Welbevinden.Cards.Model;

/// <summary>
/// On a card with fields every button says whether it sends them (<see cref="Inputs"/>); on any other that would be noise, and is left out.
/// </summary>
internal static class FormButtons
{
    public static AdaptiveCard Of(AdaptiveCard card) => CardMap.Leaves(card).Any(element => element is Input)
        ? card
        : CardMap.Of(
            card,
            element => element,
            button => button switch
            {
                Execute execute => execute with { AssociatedInputs = null },
                Submit submit => submit with { AssociatedInputs = null },
                _ => button,
            });
}
