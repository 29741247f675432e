namespace Welbevinden.Cards.Model;

/// <summary>
/// A placeholder on a card for a mark that only the sent card carries: it is made when the card is sent and stored nowhere, so that having
/// the mark proves having that card.
/// </summary>
public static class CardMark
{
    /// <summary>The placeholder on a card that will be sent later.</summary>
    public const string Blank = "welbevinden.card-mark";
}
