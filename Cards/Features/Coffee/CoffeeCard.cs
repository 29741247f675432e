using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Coffee;

/// <summary>How many coffees somebody has had today, with a button for one more.</summary>
public static class CoffeeCard
{
    private static readonly Text Heading = new("Koffie", "Coffee");
    private static readonly Text WhoSees = new("Wie ziet dit? Alleen jij.", "Who sees this? Only you.");
    private static readonly Text OneMore = new("Nog een", "One more");

    public static AdaptiveCard Create(CoffeeView view, Language language) => Page.Of(
        language,
        Heading,
        [Page.Paragraph(Drunk(view.Today).In(language)), Page.SmallPrint(WhoSees.In(language))],
        [.. view.MayHaveMore ? [Execute.For(CoffeeVerbs.Drink, new NoPayload(), OneMore.In(language))] : Array.Empty<CardAction>()]);

    /// <summary>What is kept, for "mijn gegevens".</summary>
    public static MyDataLine Kept(LocalDate date, int cups) => new(Heading, new(
        $"{cups} op {Words.Date(date).Dutch}.", $"{cups} on {Words.Date(date).English}."));

    private static Text Drunk(int cups) => new($"Vandaag: {cups}.", $"Today: {cups}.");
}

/// <summary>Today's coffees.</summary>
public sealed record CoffeeView(int Today, bool MayHaveMore);
