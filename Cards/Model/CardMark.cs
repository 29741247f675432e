namespace Welbevinden.Cards.Model;

/// <summary>
/// A place on a card for a mark that only the sent card carries: it is made in the moment the card is sent and is stored nowhere, so that
/// who holds it holds that very card.
/// </summary>
public static class CardMark
{
    /// <summary>Stands on a card that is made to be sent later, in the place of its mark.</summary>
    public const string Blank = "welbevinden.card-mark";
}
