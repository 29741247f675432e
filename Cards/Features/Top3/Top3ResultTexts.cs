using System.Globalization;
using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Texts of the outcome of a top 3.</summary>
public static class Top3ResultTexts
{
    public static Text Heading(Text view) => new($"Top 3: {view.Dutch}", $"Top 3: {view.English}");

    public static Text Poll(string school, LocalDate date) => new(
        $"{school}, top 3 van {Words.Date(date).Dutch}.",
        $"{school}, top 3 of {Words.Date(date).English}.");

    public static Text Response(int mentorsAnswered, int mentorsAsked, int classesAnswered, int classesAsked) =>
        (classesAsked, classesAnswered) switch
        {
            (1, 0) => new("Deze klas is niet ingevuld.", "This class was left open."),
            (1, _) => new("Deze klas is ingevuld.", "This class was filled in."),
            _ => new(
                $"{Words.Sentence(Top3Texts.MentorsOf(mentorsAnswered, mentorsAsked).Dutch)} "
                    + $"{(Words.IsOne(mentorsAnswered, mentorsAsked) ? "deed" : "deden")} mee, voor "
                    + $"{Top3Texts.ClassesOf(classesAnswered, classesAsked).Dutch}.",
                $"{Words.Sentence(Top3Texts.MentorsOf(mentorsAnswered, mentorsAsked).English)} took part, for "
                    + $"{Top3Texts.ClassesOf(classesAnswered, classesAsked).English}."),
        };

    /// <summary>Over how many of the classes there are no worries; the only one is this one.</summary>
    public static Text WithoutConcerns(int classes, int asked) => asked == 1
        ? new("Over deze klas zijn geen zorgen.", "There are no worries about this class.")
        : new(
            $"Geen zorgen over {Top3Texts.Classes(classes).Dutch}.",
            $"No worries about {Top3Texts.Classes(classes).English}.");

    public static Text Points { get; } = new(
        "Hoe langer de balk, hoe meer punten. Plek 1 telt voor 3, plek 2 voor 2, plek 3 voor 1.",
        "The longer the bar, the more points. Place 1 counts for 3, place 2 for 2, place 3 for 1.");

    public static Text NothingNamed { get; } = new("Hier is niets genoemd.", "Nothing was named here.");

    public static Text Row(int rank, bool isTied, string name) => new(
        string.Create(CultureInfo.InvariantCulture, $"Plek {rank}{(isTied ? " (gedeeld)" : "")}: {name}"),
        string.Create(CultureInfo.InvariantCulture, $"Place {rank}{(isTied ? " (shared)" : "")}: {name}"));

    /// <summary>
    /// "5 van de 14 klassen". Never in mentors beside this: the two together would tell what a class with two mentors answered.
    /// </summary>
    public static Text NamedIn(int classes, int answered) => Top3Texts.ClassesOf(classes, answered);

    public static Text PointsOf(int points) => Words.Count(points, new("punt", "point"), new("punten", "points"));

    public static Text SinceLast(LocalDate before) => new(
        $"Sinds de top 3 van {Words.Date(before).Dutch}",
        $"Since the top 3 of {Words.Date(before).English}");

    public static Text Shares(int namedBefore, int ofBefore, int namedNow, int ofNow) => new(
        $"eerst {Top3Texts.ClassesOf(namedBefore, ofBefore).Dutch}, nu {Top3Texts.ClassesOf(namedNow, ofNow).Dutch}",
        $"first {Top3Texts.ClassesOf(namedBefore, ofBefore).English}, now {Top3Texts.ClassesOf(namedNow, ofNow).English}");

    public static Text YearsApart { get; } = new("Zorgen waarin de leerjaren verschillen", "Worries in which the years differ");

    public static Text Apart(int mostYear, int mostNamed, int mostOf, int leastYear, int leastNamed, int leastOf) => new(
        $"leerjaar {mostYear}: {Top3Texts.ClassesOf(mostNamed, mostOf).Dutch}; leerjaar {leastYear}: "
            + $"{Top3Texts.ClassesOf(leastNamed, leastOf).Dutch}",
        $"year {mostYear}: {Top3Texts.ClassesOf(mostNamed, mostOf).English}; year {leastYear}: "
            + $"{Top3Texts.ClassesOf(leastNamed, leastOf).English}");

    public static Text Hidden(int minimum) => new(
        $"Dit beeld laat ik niet zien. Er deden minder dan {Top3Texts.Mentors(minimum).Dutch} mee, of je zou een te kleine groep "
            + "kunnen uitrekenen.",
        $"I do not show this picture. Fewer than {Top3Texts.Mentors(minimum).English} took part, or a group that is too small could "
            + "be worked out.");

    public static Text Another { get; } = new("Ander beeld", "Another picture");

    public static Text AnotherError { get; } = new("Kies een beeld uit de lijst.", "Choose a picture from the list.");

    public static Text Show { get; } = new("Laat zien", "Show");

    public static Text Weigh { get; } = new("Signalen wegen", "Weigh the signals");

    public static Text WhoSees(Top3Reader reader, int minimum) => reader switch
    {
        Top3Reader.AnalysisTeam => new(
            "Vertrouwelijk, voor het analyseteam. Antwoorden per klas zijn van een of twee mentoren: ze zijn niet anoniem. Laat deze "
                + "kaart aan anderen niet zien.",
            "Confidential, for the analysis team. Answers per class come from one or two mentors: there is no anonymity. Please keep "
                + "this card among yourselves."),
        Top3Reader.OwnMentor => new(
            "Vertrouwelijk, niet anoniem: de mentoren van deze klas en het analyseteam zien dit.",
            "Confidential, though without anonymity: the mentors of this class and the analysis team see it."),
        Top3Reader.Everybody => new(
            $"Iedereen die gevraagd is, ziet dit. Een leerjaar of niveau laat ik pas zien bij {minimum} of meer mentoren. Klassen en "
                + "mentoren zet ik niet op volgorde.",
            $"Everybody who was asked sees this. I show a year or level from {minimum} mentors on. Classes and mentors are never ranked."),
    };
}

/// <summary>The kind of reader of an outcome, which determines the small print.</summary>
public enum Top3Reader
{
    AnalysisTeam,
    OwnMentor,
    Everybody,
}
