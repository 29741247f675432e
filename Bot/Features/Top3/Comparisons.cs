using System.Runtime.InteropServices;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>In how many of the classes with an answer an aspect was named.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Share(int Named, int Of)
{
    public double Fraction => Of == 0 ? 0 : (double)Named / Of;

    internal static Share In(TopFigures figures, string aspect, bool amongConcerns) => new(
        (amongConcerns ? figures.Concerns : figures.Strengths).FirstOrDefault(f => f.Aspect == aspect)?.Classes ?? 0,
        figures.ClassesAnswered);
}

/// <summary>How often an aspect was named in this poll and in the previous one, in the same view.</summary>
internal sealed record AspectChange(string Aspect, Share Before, Share Now)
{
    /// <summary>
    /// Aspects that both polls asked, in the order of the list. Empty when one of the two has no answers: there is nothing to compare.
    /// </summary>
    public static IReadOnlyList<AspectChange> Between(
        TopFigures before, IReadOnlyList<AspectRecord> askedBefore, TopFigures now, IReadOnlyList<AspectRecord> askedNow,
        bool amongConcerns) =>
        before.ClassesAnswered == 0 || now.ClassesAnswered == 0
            ? []
            :
            [
                .. askedNow
                    .Where(aspect => askedBefore.Any(other => other.Id == aspect.Id))
                    .Select(
                        aspect => new AspectChange(
                            aspect.Id, Share.In(before, aspect.Id, amongConcerns), Share.In(now, aspect.Id, amongConcerns))),
            ];
}

/// <summary>How far apart the years are on an aspect: where it is named most and least.</summary>
internal sealed record YearDifference(string Aspect, int MostYear, Share Most, int LeastYear, Share Least)
{
    public double Apart => Most.Fraction - Least.Fraction;

    /// <summary>The aspects on which the given years differ, the furthest apart first. Only pass years that the reader may see.</summary>
    public static IReadOnlyList<YearDifference> Among(
        IReadOnlyList<(int Year, TopFigures Figures)> years, IReadOnlyList<AspectRecord> aspects, bool amongConcerns)
    {
        List<(int Year, TopFigures Figures)> answered = [.. years.Where(year => year.Figures.ClassesAnswered > 0)];
        return answered.Count < 2
            ? []
            : [
                .. aspects.Select(aspect => Of(aspect.Id, answered, amongConcerns))
                    .Where(difference => difference.Apart > 0)
                    .OrderByDescending(difference => difference.Apart),
            ];
    }

    private static YearDifference Of(string aspect, IReadOnlyList<(int Year, TopFigures Figures)> years, bool amongConcerns)
    {
        var shares = years.Select(year => (year.Year, Share: Share.In(year.Figures, aspect, amongConcerns))).ToList();
        var (most, least) = (shares.MaxBy(year => year.Share.Fraction), shares.MinBy(year => year.Share.Fraction));
        return new YearDifference(aspect, most.Year, most.Share, least.Year, least.Share);
    }
}
