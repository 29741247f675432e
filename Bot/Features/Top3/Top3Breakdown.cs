using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Every view of one poll: the school, per year, per level, per year and level, per class. For the analysis team only.</summary>
/// <param name="School">All classes together.</param>
/// <param name="Years">Per school year, the lowest first.</param>
/// <param name="Levels">Per level, in the usual order of schools.</param>
/// <param name="Cells">Per year and level where there are classes.</param>
/// <param name="Classes">Per class, ordered by year and level, never by outcome: classes and mentors are not ranked.</param>
internal sealed record Top3Breakdown(
    TopFigures School,
    IReadOnlyList<(int Year, TopFigures Figures)> Years,
    IReadOnlyList<(string Level, TopFigures Figures)> Levels,
    IReadOnlyList<(int Year, string Level, TopFigures Figures)> Cells,
    IReadOnlyList<(ClassRecord Class, TopFigures Figures)> Classes)
{
    /// <summary>All views, for a member of the analysis team of the poll's school; null for everybody else.</summary>
    public static Confidential<Top3Breakdown>? ForAnalysisTeam(Person reader, PollRecord poll, IReadOnlyList<ClassRecord> classes) =>
        Confidential<Top3Breakdown>.ForAnalysisTeam(reader, poll.School, () => Of(poll, classes));

    /// <summary>The views that others may see, by the threshold of the poll: no class, and no group with too few mentors.</summary>
    public static CrossedPublication<int, string, TopFigures> ForOthers(PollRecord poll, IReadOnlyList<ClassRecord> classes) =>
        CrossedPublication.Of(
            Ordered(classes), ByYearAndLevel(poll), MinimumGroup.Frozen(poll.Minimum), view => TopFigures.Of(view, poll.Aspects));

    /// <summary>The figures of a class, for one of its mentors; null for everybody else.</summary>
    public static Confidential<TopFigures>? ForOwnMentor(Person reader, PollRecord poll, SchoolClass mentored, ClassRecord asked) =>
        mentored.Id == asked.ClassId
            ? Confidential<TopFigures>.ForOwnMentor(reader, mentored, () => TopFigures.Of([asked], poll.Aspects))
            : null;

    private static Crossing<ClassRecord, int, string, Storage.PersonId> ByYearAndLevel(PollRecord poll) => new(
        asked => asked.Year,
        asked => asked.Level,
        asked => asked.State == BallotState.Finished ? asked.FilledBy : [],
        TopFigures.Summed(poll.Aspects));

    private static Top3Breakdown Of(PollRecord poll, IReadOnlyList<ClassRecord> classes)
    {
        var ordered = Ordered(classes);
        return new Top3Breakdown(
            Figures(ordered),
            [.. ordered.GroupBy(c => c.Year).Select(year => (year.Key, Figures([.. year])))],
            [
                .. ordered.GroupBy(c => c.Level, StringComparer.Ordinal)
                    .OrderBy(level => SchoolLevels.Rank(level.Key))
                    .Select(level => (level.Key, Figures([.. level]))),
            ],
            [.. ordered.GroupBy(c => (c.Year, c.Level)).Select(cell => (cell.Key.Year, cell.Key.Level, Figures([.. cell])))],
            [.. ordered.Select(asked => (asked, Figures([asked])))]);

        TopFigures Figures(IReadOnlyList<ClassRecord> view) => TopFigures.Of(view, poll.Aspects);
    }

    /// <summary>By year, then level, then name.</summary>
    private static List<ClassRecord> Ordered(IReadOnlyList<ClassRecord> classes) =>
    [
        .. classes.OrderBy(c => c.Year)
            .ThenBy(c => SchoolLevels.Rank(c.Level))
            .ThenBy(c => c.Level, StringComparer.Ordinal)
            .ThenBy(c => c.Name, StringComparer.Ordinal),
    ];
}
