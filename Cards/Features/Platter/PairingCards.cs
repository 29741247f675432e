using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>Asks for whom groups are made and of which size; nothing happens before it is confirmed.</summary>
public static class PairingFormCard
{
    private static readonly Text Heading = new("Samen over de Schijf van Zeven", "Together about the platter of seven");

    private static readonly Text How = new(
        "Ik maak groepjes bij toeval, van mensen die op dezelfde dag werken en die elkaar dit schooljaar nog niet troffen zolang dat "
            + "kan. Elk groepje krijgt een kaart met gespreksvragen.",
        "I make groups by chance, of people who work on the same day and who have not been together this school year, as long as that "
            + "can be. Each group gets a card with questions to talk about.");

    private static readonly Text Audience = new("Voor wie?", "For whom?");

    private static readonly Text AudienceMissing = new("Kies voor wie het is.", "Choose for whom it is.");

    private static readonly Text MyTeam = new("Mijn team", "My team");

    private static readonly Text WholeSchool = new("De hele school", "The whole school");

    private static readonly Text Size = new("Hoe groot?", "How large?");

    private static readonly Text SizeMissing = new("Kies tweetallen of drietallen.", "Choose pairs or threes.");

    private static readonly Text Pairs = new("Tweetallen", "Pairs");

    private static readonly Text Threes = new("Drietallen", "Threes");

    private static readonly Text Confirm = new("Verder", "Next");

    private static readonly Text Privacy = new(
        "Niemand meldt iets terug: niet aan jou, niet aan mij. Ik bewaar dit schooljaar alleen wie met wie was ingedeeld.",
        "Nobody reports back: not to you, not to me. This school year I keep only who was put together with whom.");

    public static AdaptiveCard Create(PairingFormView view, Language language) => Page.Of(
        language,
        Heading,
        [
            Page.Paragraph(How.In(language)),
            new ChoiceInput(
                "audience",
                Audience.In(language),
                AudienceMissing.In(language),
                [
                    .. view.Team is { } team ? [new Choice($"{MyTeam.In(language)} ({team})", "team")] : Array.Empty<Choice>(),
                    .. view.MayAskSchool ? [new Choice(WholeSchool.In(language), "school")] : Array.Empty<Choice>(),
                ])
            {
                IsRequired = true,
                Style = ChoiceStyle.Expanded,
                Value = view.Audience ?? (view.Team is null ? "school" : "team"),
            },
            new ChoiceInput(
                "size", Size.In(language), SizeMissing.In(language), [new(Pairs.In(language), "pairs"), new(Threes.In(language), "threes")])
            {
                IsRequired = true,
                Style = ChoiceStyle.Expanded,
                Value = view.Size ?? "pairs",
            },
            Page.SmallPrint(Privacy.In(language)),
        ],
        Execute.For(
            PlatterVerbs.Pair,
            new PlatterPairing(LocalDatePattern.Iso.Format(view.Date)),
            Confirm.In(language)) with
        { Style = ActionStyle.Positive });
}

/// <summary>The choices.</summary>
public sealed record PairingFormView
{
    public required LocalDate Date { get; init; }

    /// <summary>The person's own team; null when the directory names none.</summary>
    public required string? Team { get; init; }

    /// <summary>True for the core team.</summary>
    public required bool MayAskSchool { get; init; }

    /// <summary>For whom, as chosen; null when nothing was chosen yet.</summary>
    public string? Audience { get; init; }

    /// <summary>How large, as chosen; null when nothing was chosen yet.</summary>
    public string? Size { get; init; }
}

/// <summary>Says how many people would get a card, and in whose name, before anything is sent.</summary>
public static class PairingConfirmCard
{
    private static readonly Text Heading = new("Kaarten sturen?", "Send the cards?");

    private static readonly Text Send = new("Stuur de kaarten", "Send the cards");

    private static readonly Text Back = new("Terug", "Back");

    /// <summary>The card.</summary>
    /// <param name="view">What would be made.</param>
    /// <param name="chosen">As it was chosen on the form.</param>
    /// <param name="sender">The name of the person who asks.</param>
    /// <param name="language">Of the reader.</param>
    public static AdaptiveCard Create(PairsMadeView view, PlatterPairing chosen, string sender, Language language) => Page.Of(
        language,
        Heading,
        [
            Page.Paragraph(What(view, sender).In(language)),
            .. PairsMadeCard.Rest(view, language),
        ],
        Execute.For(PlatterVerbs.PairConfirmed, chosen, Send.In(language)) with { Style = ActionStyle.Positive },
        Execute.For(HelpVerbs.Run, new HelpRun(PlatterCommands.Pairs.Name.In(language)), Back.In(language)));

    private static Text What(PairsMadeView view, string sender)
    {
        var people = Words.Colleagues(view.People);
        var groups = Words.Count(view.Groups, new("groepje", "group"), new("groepjes", "groups"));
        return new(
            $"{people.Dutch} {(view.People == 1 ? "krijgt" : "krijgen")} meteen een bericht van mij, in {groups.Dutch}. Daarin staat dat "
                + $"{sender} het vroeg.",
            $"{people.English} will get a message from me at once, in {groups.English}. It says that {sender} asked for it.");
    }
}

/// <summary>Tells the person who asked for groups that they are made, and for whom no group could be found.</summary>
public static class PairsMadeCard
{
    private static readonly Text Heading = new("De groepjes zijn gemaakt", "The groups are made");

    private static readonly Text Privacy = new(
        "Wie met wie praat, weten alleen zij. Er komt niets terug.",
        "Who talks with whom is known to them alone. Nothing comes back.");

    public static AdaptiveCard Create(PairsMadeView view, Language language) => Page.Of(
        language,
        Heading,
        [
            Page.Paragraph(Made(view).In(language)),
            .. Rest(view, language),
            Page.SmallPrint(Privacy.In(language)),
        ]);

    /// <summary>Who would be, or is, without a group; nothing when nobody is.</summary>
    internal static IEnumerable<Element> Rest(PairsMadeView view, Language language) =>
        view.LeftOver.Count == 0 ? [] : [Page.Paragraph(Alone(view.LeftOver).In(language))];

    private static Text Made(PairsMadeView view)
    {
        var (groups, people) = (Words.Count(
            view.Groups, new("groepje", "group"), new("groepjes", "groups")), Words.Colleagues(view.People));
        return new(
            $"{people.Dutch} in {groups.Dutch}. Iedereen krijgt zo een kaart met namen en vragen.",
            $"{people.English} in {groups.English}. Everybody will get a card with names and questions.");
    }

    private static Text Alone(IReadOnlyList<string> names)
    {
        var listed = PlatterTexts.Listed([.. names.Select(name => new Text(name, name))]);
        return new(
            $"Niet ingedeeld, want niemand anders die vrij is werkt op dezelfde dag: {listed.Dutch}.",
            $"Not put together, because nobody else who is free works on the same day: {listed.English}.");
    }
}

/// <summary>What was made.</summary>
public sealed record PairsMadeView
{
    public required int Groups { get; init; }

    public required int People { get; init; }

    /// <summary>Names of those without a group.</summary>
    public required IReadOnlyList<string> LeftOver { get; init; }
}
