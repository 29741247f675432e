using System.Globalization;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>
/// A person's own platter, returned in the reply itself: the picture, the same in words, one question and one tip. No score and no norm.
/// </summary>
public static class MyPlatterCard
{
    private static readonly Text Heading = new("Jouw Schijf van Zeven", "Your platter of seven");

    private static readonly Text Notice = new(
        "Dit is niet bewaard en niet meegeteld. Wil je het houden? Maak een schermafdruk: alleen jij hebt deze kaart.",
        "This was not kept and not counted. Would you like to have it later? Take a screenshot: only you have this card.");

    private static readonly Text Kept = new(
        "Deze schijf staat nu in je eigen geschiedenis. " + PlatterHistoryTexts.WhoSees.Dutch,
        "This platter is in your own history now. " + PlatterHistoryTexts.WhoSees.English);

    private static readonly Text MayKeep = new(
        "“Bewaar voor mij” zet deze schijf versleuteld in je eigen geschiedenis. "
            + "Alleen jij kunt die openen; na een jaar wist hij zichzelf.",
        "“Keep it for me” puts this platter, encrypted, in your own history. Only you can open it; after a year it erases itself.");

    private static readonly Text Keep = new("Bewaar voor mij", "Keep it for me");

    private static readonly Text Again = new("Opnieuw", "Again");

    private static readonly Text AskYourself = new("Een vraag voor jou", "A question for you");

    private static readonly Text Intention = new("Jij wilt proberen", "You want to try");

    public static AdaptiveCard Create(MyPlatterView view, Language language) => Page.Of(
        language,
        Heading,
        [
            WheelImage.Of(WheelPicture.Draw(view.Amounts), InWords(view.Amounts).In(language)),
            new FactSet([.. PlatterKinds.All.Select(kind => Line(kind, view.Amounts, language))]),
            Page.Paragraph(Balance(view.Amounts).In(language)),
            Page.Subheading(AskYourself.In(language)),
            Page.Paragraph(PlatterKinds.Question(view.AskAbout).In(language)),
            .. view.Intention is { } intention
                ? [Page.Subheading(Intention.In(language)), TypedText.Line(intention)]
                : Array.Empty<Element>(),
            .. TipElements.Of(view.Tip, language),
            Page.SmallPrint((view.IsKept ? Kept : Notice).In(language)),
            .. view is { MayKeep: true, IsKept: false }
                ? [new TextBlock(MayKeep.In(language)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small }]
                : Array.Empty<Element>(),
        ],
        [
            .. view switch
            {
                { IsKept: true } => [Execute.For(PlatterVerbs.History, new NoPayload(), PlatterHistoryTexts.Show.In(language))],
                { MayKeep: true } => [Execute.For(PlatterVerbs.Save, PlatterAnswers.Of(view.Amounts, view.Intention), Keep.In(language))],
                _ => Array.Empty<CardAction>(),
            },
            Execute.For(PlatterVerbs.Form, new NoPayload(), Again.In(language)),
        ]);

    /// <summary>The picture in one sentence, for those who cannot see it.</summary>
    internal static Text InWords(SevenAmounts amounts) => new(Words(amounts, Language.Dutch), Words(amounts, Language.English));

    private static string Words(SevenAmounts amounts, Language language) =>
        string.Join(
            "; ",
            PlatterKinds.All.Select(kind => $"{PlatterKinds.Name(kind).In(language)}: {PlatterKinds.Said(amounts[kind]).In(language)}"))
            + ".";

    private static Fact Line(KindOfTime kind, SevenAmounts amounts, Language language) => new(
        string.Create(CultureInfo.InvariantCulture, $"{(int)kind + 1} {PlatterKinds.Name(kind).In(language)}"),
        PlatterKinds.Said(amounts[kind]).In(language));

    private static Text Balance(SevenAmounts amounts)
    {
        var balanced = PlatterKinds.All.Where(kind => amounts[kind] == Amount.Enough).Select(PlatterKinds.Name).ToList();
        var names = PlatterTexts.Listed(balanced);
        return balanced.Count switch
        {
            0 => new("Je koos nergens “genoeg”. Wat zegt dat jou?", "You chose “enough” nowhere. What does that tell you?"),
            7 => new("Volgens jou is alles in balans.", "According to you everything is in balance."),
            _ => new($"Volgens jou in balans: {names.Dutch}.", $"In balance, according to you: {names.English}."),
        };
    }
}

/// <summary>A platter that was just made; it exists only while the reply is made.</summary>
public sealed record MyPlatterView
{
    public required SevenAmounts Amounts { get; init; }

    /// <summary>The kind with the least attention.</summary>
    public required KindOfTime AskAbout { get; init; }

    /// <summary>As plain text; null when none was given.</summary>
    public string? Intention { get; init; }

    public required TipView Tip { get; init; }

    /// <summary>Whether the school lets people keep a history of their own.</summary>
    public required bool MayKeep { get; init; }

    /// <summary>The person has just kept it.</summary>
    public bool IsKept { get; init; }
}
