using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Texts of the report of a top 3; where the cards say the same, the texts are shared.</summary>
public static class Top3ReportTexts
{
    public static Text Choice(LocalDate poll) => new($"Top 3 van {Words.Date(poll).Dutch}", $"Top 3 of {Words.Date(poll).English}");

    public static Text Title { get; } = new("Top 3 onder mentoren", "Top 3 among mentors");

    public static Text About(string school, LocalDate poll, LocalDate today, bool isConfidential) => new(
        $"{school} · top 3 van {Words.Date(poll).Dutch} · gemaakt op {Words.Date(today).Dutch}{(isConfidential ? " · vertrouwelijk" : "")}",
        $"{school} · top 3 of {Words.Date(poll).English} · made on {Words.Date(today).English}{(isConfidential ? " · confidential" : "")}");

    /// <summary>"Leerjaar 3", "De hele school".</summary>
    public static Text Heading(Text view) => new(Words.Sentence(view.Dutch), Words.Sentence(view.English));

    public static Text Concerns => Top3Texts.Concerns;

    public static Text Strengths => Top3Texts.Strengths;

    public static Text NoConcerns { get; } = new("Geen zorgen", "No worries");

    /// <summary>What the bars show, and what the numbers behind them mean.</summary>
    public static Text Chart(Text list) => new(
        $"{list.Dutch}: punten (3-2-1), en in hoeveel klassen dit genoemd is",
        $"{list.English}: points (3-2-1), and in how many classes it was named");

    /// <summary>"1 (gedeeld). Energie, 12 punten".</summary>
    public static Text Bar(AspectFigureView figure)
    {
        var (name, points) = (Top3ResultTexts.Row(figure.Rank, figure.IsTied, ""), Top3ResultTexts.PointsOf(figure.Points));
        return new($"{name.Dutch}{figure.Name.Dutch}, {points.Dutch}", $"{name.English}{figure.Name.English}, {points.English}");
    }

    /// <summary>"5 van de 14 klassen".</summary>
    public static Text NamedIn(int classes, int answered) => Top3ResultTexts.NamedIn(classes, answered);

    public static Text Response(Top3FiguresView figures) =>
        Top3ResultTexts.Response(figures.MentorsAnswered, figures.MentorsAsked, figures.ClassesAnswered, figures.ClassesAsked);

    public static Text WithoutConcerns(int classes, int asked) => Top3ResultTexts.WithoutConcerns(classes, asked);

    public static Text NothingNamed => Top3ResultTexts.NothingNamed;

    public static Text SinceLast(LocalDate before) => Top3ResultTexts.SinceLast(before);

    public static Text YearsApart => Top3ResultTexts.YearsApart;

    public static Text WhoSees(Top3Reader reader, int minimum) => Top3ResultTexts.WhoSees(reader, minimum);

    public static Text Cells { get; } = new("Per leerjaar en niveau", "Per year and level");

    public static Text Classes { get; } = new("Per klas", "Per class");

    public static Text FirstPlaces { get; } = new("De eerste drie plaatsen", "The first three places");

    public static Text ConfidentialClasses { get; } = new(
        "Vertrouwelijk: een of twee mentoren gaven deze antwoorden.",
        "Confidential: one or two mentors gave these answers.");

    public static Text Hidden { get; } = new("Niet getoond", "Withheld");

    /// <summary>Which views are not in the file, and why.</summary>
    public static Text NotShown(IReadOnlyList<Text> views, int minimum) => new(
        $"Niet getoond: {string.Join(", ", views.Select(view => view.Dutch))}. Er deden minder dan {Top3Texts.Mentors(minimum).Dutch} "
            + "mee, of je zou een te kleine groep kunnen uitrekenen.",
        $"Withheld: {string.Join(", ", views.Select(view => view.English))}. Fewer than {Top3Texts.Mentors(minimum).English} took "
            + "part, or a group that is too small could be worked out.");

    public static Text Aspect { get; } = new("Aspect", "Aspect");

    public static Text Difference { get; } = new("Verschil", "Difference");

    /// <summary>Columns of the tables per year and level, and per class.</summary>
    public static IReadOnlyList<Text> ShortColumns { get; } = [
        new("Beeld", "Picture"),
        new("Meegedaan", "Took part"),
        Top3Texts.Concerns,
        Top3Texts.Strengths,
    ];

    /// <summary>Columns of the table for a spreadsheet.</summary>
    public static IReadOnlyList<Text> Columns { get; } =
    [
        new("Beeld", "Picture"),
        new("Lijst", "List"),
        new("Plaats", "Place"),
        new("Gedeeld", "Shared"),
        Aspect,
        new("Punten", "Points"),
        new("Mentoren die meededen", "Mentors who took part"),
        new("Klassen waarin genoemd", "Classes in which named"),
        new("Klassen met antwoord", "Classes with an answer"),
        new("Opmerking", "Remark"),
    ];

    public static Text Shared { get; } = new("gedeeld", "shared");
}
