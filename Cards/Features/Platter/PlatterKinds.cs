namespace Welbevinden.Cards.Features.Platter;

/// <summary>
/// What the cards say about each of the seven kinds of time: what it is, a question to think about, and something small to try.
/// </summary>
/// <remarks>
/// The seven kinds are Rock and Siegel's (Healthy Mind Platter, 2011); the order is the source document's; the sentences are ours.
/// </remarks>
public static class PlatterKinds
{
    public static IReadOnlyList<KindOfTime> All { get; } = Enum.GetValues<KindOfTime>();

    public static Text Name(KindOfTime kind) => kind switch
    {
        KindOfTime.Focus => new("Focustijd", "Focus time"),
        KindOfTime.Play => new("Speeltijd", "Play time"),
        KindOfTime.Connecting => new("Verbindingstijd", "Connecting time"),
        KindOfTime.Physical => new("Fysieke tijd", "Physical time"),
        KindOfTime.Reflection => new("Reflectietijd", "Reflection time"),
        KindOfTime.Down => new("Downtijd", "Down time"),
        KindOfTime.Sleep => new("Slaaptijd", "Sleep time"),
    };

    public static Text Line(KindOfTime kind) => kind switch
    {
        KindOfTime.Focus => new("Met je hoofd bij één ding.", "Your mind on one thing."),
        KindOfTime.Play => new("Spelen, proberen, lachen om niets.", "Playing, trying things, laughing about nothing."),
        KindOfTime.Connecting => new("Echt even bij iemand zijn, of buiten in de natuur.", "Really being with somebody, or out in nature."),
        KindOfTime.Physical => new("Bewegen op een manier die bij je past.", "Moving in a way that suits you."),
        KindOfTime.Reflection => new(
            "Naar binnen kijken: wat voel je, wat denk je?", "Looking inside: what do you feel, what do you think?"),
        KindOfTime.Down => new("Niets hoeven, je gedachten laten gaan.", "Nothing to do, letting your thoughts wander."),
        KindOfTime.Sleep => new("De rust die je nodig hebt om bij te komen.", "The rest you need to recover."),
    };

    public static Text Question(KindOfTime kind) => kind switch
    {
        KindOfTime.Focus => new(
            "Wanneer kon je deze week ongestoord aan iets werken?", "When could you work on something undisturbed this week?"),
        KindOfTime.Play => new("Wat deed je deze week alleen omdat het leuk was?", "What did you do this week just because it was fun?"),
        KindOfTime.Connecting => new("Met wie had je deze week echt contact?", "With whom did you really connect this week?"),
        KindOfTime.Physical => new(
            "Op welk moment voelde je je lijf deze week prettig?", "At which moment did your body feel good this week?"),
        KindOfTime.Reflection => new(
            "Wanneer stond je deze week stil bij hoe het met je gaat?", "When did you stop this week to notice how you are?"),
        KindOfTime.Down => new("Wanneer hoefde je deze week even niets?", "When was there nothing you had to do this week?"),
        KindOfTime.Sleep => new("Wat helpt jou om uitgerust wakker te worden?", "What helps you to wake up rested?"),
    };

    public static Text Idea(KindOfTime kind) => kind switch
    {
        KindOfTime.Focus => new(
            "Zet één tussenuur je meldingen uit en doe één ding.", "Switch off notifications for one free period and do one thing."),
        KindOfTime.Play => new("Begin een overleg met iets waar jullie om lachen.", "Begin a meeting with something that makes you laugh."),
        KindOfTime.Connecting => new(
            "Vraag een collega hoe het gaat, en neem tijd voor het antwoord.",
            "Ask a colleague how they are, and take time for the answer."),
        KindOfTime.Physical => new("Loop in de pauze één rondje buiten.", "Walk one round outdoors during the break."),
        KindOfTime.Reflection => new("Schrijf vandaag drie regels op over je dag.", "Write three lines about your day today."),
        KindOfTime.Down => new(
            "Kijk vijf minuten uit het raam, zonder telefoon.", "Look out of the window for five minutes, without your phone."),
        KindOfTime.Sleep => new("Leg je scherm vanavond een half uur eerder weg.", "Put your screen away half an hour earlier tonight."),
    };

    public static Text Said(Amount amount) => amount switch
    {
        Amount.TooLittle => new("te weinig", "too little"),
        Amount.Enough => new("genoeg", "enough"),
        Amount.Plenty => new("ruim", "plenty"),
    };

    /// <summary>The name of a kind in ids and payloads; stays the same when the texts change.</summary>
    public static string WireName(KindOfTime kind) => kind switch
    {
        KindOfTime.Focus => "focus",
        KindOfTime.Play => "play",
        KindOfTime.Connecting => "connecting",
        KindOfTime.Physical => "physical",
        KindOfTime.Reflection => "reflection",
        KindOfTime.Down => "down",
        KindOfTime.Sleep => "sleep",
    };

    public static string WireName(Amount amount) => amount switch
    {
        Amount.TooLittle => "tooLittle",
        Amount.Enough => "enough",
        Amount.Plenty => "plenty",
    };

    /// <summary>Null for a word that is none of the three.</summary>
    public static Amount? AmountOf(string? wireName) => wireName switch
    {
        "tooLittle" => Amount.TooLittle,
        "enough" => Amount.Enough,
        "plenty" => Amount.Plenty,
        _ => null,
    };

    /// <summary>Null for a word that is none of the seven.</summary>
    public static KindOfTime? KindOf(string? wireName) =>
        All.Where(kind => string.Equals(WireName(kind), wireName, StringComparison.Ordinal))
        .Select(kind => (KindOfTime?)kind)
        .FirstOrDefault();
}
