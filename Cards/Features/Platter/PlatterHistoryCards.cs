using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>A person's own saved platters, newest first. It is only ever sent in the reply to a press of that person.</summary>
public static class PlatterHistoryCard
{
    /// <summary>More would not fit on a card; a platter every six weeks makes nine a year.</summary>
    public const int Max = 12;

    /// <summary>More pictures than this do not fit in the 28 KB of a card beside twelve platters in words.</summary>
    private const int MaxPictures = 6;

    private static readonly Text Heading = new("Jouw schijven", "Your platters");

    private static readonly Text None = new(
        "Je hebt nog geen schijf bewaard. Dat kan na “Maak mijn schijf”.",
        "You have not kept a platter yet. You can after “Make my platter”.");

    private static readonly Text Older = new(
        "Oudere schijven staan in je kopie bij “mijn gegevens”.", "Older platters are in your copy with “my data”.");

    private static readonly Text Forget = new("Wis mijn geschiedenis", "Erase my history");

    public static AdaptiveCard Create(PlatterHistoryView view, Language language) => Page.Of(
        language,
        Heading,
        [
            .. view.Kept.Count == 0
                ? [Page.Paragraph(None.In(language))]
                : view.Kept.Take(Max).SelectMany((kept, index) => One(kept, index < MaxPictures, language)),
            .. view.Kept.Count > Max ? [Page.Paragraph(Older.In(language))] : Array.Empty<Element>(),
            Page.SmallPrint(PlatterHistoryTexts.WhoSees.In(language)),
        ],
        view.Kept.Count == 0 ? [] : [Execute.For(PlatterVerbs.Forget, new NoPayload(), Forget.In(language))]);

    private static IEnumerable<Element> One(KeptPlatterView kept, bool withPicture, Language language)
    {
        var words = MyPlatterCard.InWords(kept.Amounts).In(language);
        Element[] said =
        [
            Page.Paragraph(words),
            .. kept.Intention is { } intention
                ? [new RichTextBlock([new TextRun(intention) { IsSubtle = true }]) { Spacing = Spacing.Small }]
                : Array.Empty<Element>(),
        ];
        return
        [
            Page.Subheading(Words.Date(kept.Date).In(language)),
            .. withPicture
                ? [new ColumnSet([new Column([WheelImage.Small(kept.Amounts, words)], "auto"), new Column(said)])]
                : said,
        ];
    }
}

/// <summary>Tells that the history was erased.</summary>
public static class PlatterForgottenCard
{
    private static readonly Text Forgotten = new("Je bewaarde schijven zijn gewist.", "Your kept platters are erased.");

    public static AdaptiveCard Create(Language language) =>
        Page.Of(language, PlatterTexts.Heading, [Page.Paragraph(Forgotten.In(language))]);
}

/// <summary>Everything that a person saved.</summary>
public sealed record PlatterHistoryView
{
    /// <summary>Newest first.</summary>
    public required IReadOnlyList<KeptPlatterView> Kept { get; init; }
}

/// <summary>One saved platter.</summary>
public sealed record KeptPlatterView(LocalDate Date, SevenAmounts Amounts, string? Intention);

/// <summary>Texts about a person's history.</summary>
public static class PlatterHistoryTexts
{
    public static Text WhoSees { get; } = new(
        "Alleen jij kunt dit openen. Het staat versleuteld opgeslagen en wordt na een jaar gewist.",
        "Only you can open this. It is stored encrypted and erased after a year.");

    public static Text Show { get; } = new("Mijn schijven", "My platters");

    public static Text What { get; } = new("Schijf van Zeven", "Platter of seven");

    public static Text StoppedWhat { get; } = new("Schijf: niet vanzelf sturen", "Platter: do not send by itself");

    public static Text StoppedKept { get; } = new("ja, tot je het weer aanzet", "yes, until you switch it on again");

    public static Text PairedWhat { get; } = new("Gesprekken over de schijf", "Conversations about the platter");

    /// <summary>How many times a person was grouped with others this school year.</summary>
    public static Text Paired(int times) => new(
        $"{times} keer ingedeeld dit schooljaar", $"put together {(times == 1 ? "once" : $"{times} times")} this school year");

    /// <summary>How many platters are saved.</summary>
    public static Text Kept(int count) => new($"{count} bewaard, versleuteld, elk een jaar", $"{count} kept, encrypted, each for a year");

    /// <summary>One saved platter in words, for the person's copy.</summary>
    public static Text Line(KeptPlatterView kept)
    {
        var (date, words) = (Words.Date(kept.Date), MyPlatterCard.InWords(kept.Amounts));
        var intention = kept.Intention is null ? "" : $" “{kept.Intention}”";
        return new($"{date.Dutch}: {words.Dutch}{intention}", $"{date.English}: {words.English}{intention}");
    }
}
