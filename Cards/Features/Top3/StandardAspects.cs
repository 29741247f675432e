namespace Welbevinden.Cards.Features.Top3;

/// <summary>The aspects that every school starts with, in our own short words.</summary>
public static class StandardAspects
{
    public const string ContactWithPeers = "contact-medeleerlingen";
    public const string ContactWithTeachers = "contact-docenten";
    public const string SocialSkills = "sociale-vaardigheden";

    /// <summary>
    /// The fourteen of the "Praktijkkaart" (step 2), in its order; 1-6 and 9 can be observed, the others are estimates (step 3).
    /// </summary>
    public static IReadOnlyList<AspectWords> Fourteen { get; } =
    [
        new(
            "aanwezigheid-school",
            new("Aanwezigheid op school", "Attendance at school"),
            new("Leerlingen zijn er, op tijd en de hele dag.", "Students are there, on time and all day."),
            IsObservable: true),
        new(
            "aanwezigheid-online",
            new("Aanwezigheid bij online lessen", "Attendance in online lessons"),
            new("Leerlingen loggen in en doen mee als de les online is.", "Students log in and take part when a lesson is online."),
            IsObservable: true),
        new(
            "energie",
            new("Energie", "Energy"),
            new("Leerlingen zijn uitgerust en hebben fut voor de dag.", "Students are rested and have pep for the day."),
            IsObservable: true),
        new(
            "concentratie",
            new("Concentratie", "Concentration"),
            new("Leerlingen houden hun aandacht bij wat ze doen.", "Students keep their mind on what they are doing."),
            IsObservable: true),
        new(
            ContactWithPeers,
            new("Contact met medeleerlingen", "Contact with fellow students"),
            new("Leerlingen zoeken elkaar op en gaan prettig met elkaar om.", "Students seek each other out and get along well."),
            IsObservable: true),
        new(
            ContactWithTeachers,
            new("Contact met docenten", "Contact with teachers"),
            new(
                "Leerlingen en docenten weten elkaar te vinden, ook als het lastig is.",
                "Students and teachers know how to find each other, also when things are hard."),
            IsObservable: true),
        new(
            "motivatie",
            new("Motivatie voor school", "Motivation for school"),
            new("Leerlingen willen leren en weten waarvoor.", "Students want to learn and know what for."),
            IsObservable: false),
        new(
            "emoties",
            new("Omgaan met emoties", "Dealing with emotions"),
            new("Leerlingen merken wat ze voelen en kunnen ermee verder.", "Students notice what they feel and can move on with it."),
            IsObservable: false),
        new(
            "stemming",
            new("Algemene stemming", "General mood"),
            new(
                "Hoe de klas er door de week bij zit: vrolijk, stil, somber.",
                "How the class comes across through the week: cheerful, quiet, gloomy."),
            IsObservable: true),
        new(
            "self-efficacy",
            new("Vertrouwen in eigen kunnen (self-efficacy)", "Self-efficacy"),
            new("Leerlingen vertrouwen erop dat wat ze aanpakken hun lukt.", "Students trust that they can bring off what they take on."),
            IsObservable: false),
        new(
            "veerkracht-leerling",
            new("Veerkracht bij de leerling", "Resilience of the student"),
            new("Leerlingen krabbelen op na stress, verandering of tegenslag.", "Students get back up after stress, change or a setback."),
            IsObservable: false),
        new(
            "veerkracht-gezin",
            new("Veerkracht in het gezin", "Resilience of the family"),
            new(
                "Thuis vangen ze stress, verandering en tegenslag samen op.",
                "At home they cope with stress, change and setbacks together."),
            IsObservable: false,
            IsOutsideSchool: true),
        new(
            "stress",
            new("Ervaren stress bij de leerling", "Stress the student feels"),
            new(
                "Hoeveel druk leerlingen voelen, van school of van daarbuiten.",
                "How much pressure students feel, from school or from elsewhere."),
            IsObservable: false),
        new(
            "veiligheid",
            new("Ervaren sociale veiligheid", "Social safety the student feels"),
            new(
                "Leerlingen voelen zich op hun gemak en zijn niet bang om buiten de groep te vallen.",
                "Students feel at ease and are not afraid of being left out."),
            IsObservable: false),
    ];

    /// <summary>
    /// What a school can add with one tick: the name that may replace both contacts, and the points of the "Stappenplan" (step 2).
    /// </summary>
    public static IReadOnlyList<AspectWords> Extra { get; } =
    [
        new(
            SocialSkills,
            new("Sociale vaardigheden", "Social skills"),
            new("Leerlingen kunnen met klasgenoten en met docenten overweg.", "Students can get on with classmates and with teachers."),
            IsObservable: true),
        new(
            "welbevinden-team",
            new("Welbevinden van het schoolteam", "Wellbeing of the school team"),
            new("De collega’s rond deze klas zitten goed in hun vel.", "The colleagues around this class are doing well."),
            IsObservable: false),
        new(
            "thuisomgeving",
            new("Ondersteunende thuisomgeving", "Supportive home"),
            new("Thuis is er rust, aandacht en hulp.", "At home there is calm, attention and help."),
            IsObservable: false,
            IsOutsideSchool: true),
        new(
            "verzuim",
            new("Verzuim", "Absence"),
            new("Hoe vaak leerlingen lessen of dagen missen.", "How often students miss lessons or days."),
            IsObservable: true),
        new(
            "conflicten",
            new("Conflicten", "Conflicts"),
            new("Hoe vaak er ruzie is en hoe die afloopt.", "How often there are rows and how they end."),
            IsObservable: true),
        new(
            "leren-presteren",
            new("Leren en presteren", "Learning and results"),
            new("Hoe het leren gaat en wat het oplevert.", "How learning goes and what comes of it."),
            IsObservable: true),
    ];
}
