using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// The figures of any set of classes: one class, a year, a level, a school. Answers that were only saved for later do not count.
/// </summary>
/// <param name="MentorsAsked">The number of distinct mentors of these classes.</param>
/// <param name="MentorsAnswered">The number of distinct mentors who contributed to a finished answer.</param>
/// <param name="ClassesAsked">Classes, answered or not.</param>
/// <param name="ClassesAnswered">Classes with a finished answer.</param>
/// <param name="ClassesWithoutConcerns">Classes for which a mentor said that there are no concerns.</param>
/// <param name="Concerns">Concerns that were named, most points first.</param>
/// <param name="Strengths">Strengths that were named, most points first.</param>
internal sealed record TopFigures(
    int MentorsAsked,
    int MentorsAnswered,
    int ClassesAsked,
    int ClassesAnswered,
    int ClassesWithoutConcerns,
    IReadOnlyList<AspectFigure> Concerns,
    IReadOnlyList<AspectFigure> Strengths)
{
    public static TopFigures Of(IReadOnlyList<ClassRecord> classes, IReadOnlyList<AspectRecord> aspects)
    {
        List<ClassRecord> answered = [.. classes.Where(asked => asked.State == BallotState.Finished)];
        return new TopFigures(
            classes.SelectMany(asked => asked.Mentors).Distinct().Count(),
            answered.SelectMany(filled => filled.FilledBy).Distinct().Count(),
            classes.Count,
            answered.Count,
            answered.Count(filled => filled.NoConcerns),
            AspectFigure.Ranked(answered, filled => filled.Concerns, aspects),
            AspectFigure.Ranked(answered, filled => filled.Strengths, aspects));
    }

    /// <summary>Everything of an answer that these figures tell a sum of, for the last audit.</summary>
    public static IReadOnlyList<SummedFigure<ClassRecord>> Summed(IReadOnlyList<AspectRecord> aspects) =>
    [
        new(filled => filled.NoConcerns ? 1 : 0, 1),
        .. aspects.Select(aspect => AspectFigure.Summed(aspect, filled => filled.Concerns)),
        .. aspects.Select(aspect => AspectFigure.Summed(aspect, filled => filled.Strengths)),
    ];
}

/// <summary>
/// The result of an aspect in one of the two lists. How many mentors named it is not in it: beside the number of classes it tells what a
/// class with two mentors answered (of 5,312 small schools, that fixed a sum of fewer than five mentors in 2,983).
/// </summary>
/// <param name="Aspect">Its id.</param>
/// <param name="Points">Three for a first place, two for a second, one for a third.</param>
/// <param name="Classes">The number of classes in which it was named.</param>
/// <param name="Rank">1 for the most points; equal points share a rank, and the following ranks are skipped.</param>
/// <param name="IsTied">True when another aspect has the same number of points.</param>
internal sealed record AspectFigure(string Aspect, int Points, int Classes, int Rank, bool IsTied)
{
    private const int PointsForFirst = 3;

    /// <summary>The points that a class gave an aspect in one of the lists.</summary>
    internal static SummedFigure<ClassRecord> Summed(AspectRecord aspect, Func<ClassRecord, IReadOnlyList<string>> list) => new(
        filled => Enumerable.Range(0, list(filled).Count)
            .Where(place => list(filled)[place] == aspect.Id)
            .Sum(place => PointsForFirst - place),
        PointsForFirst);

    /// <summary>Every aspect that was named, by points; ties are in the order of the list.</summary>
    internal static IReadOnlyList<AspectFigure> Ranked(
        IReadOnlyList<ClassRecord> answered, Func<ClassRecord, IReadOnlyList<string>> list, IReadOnlyList<AspectRecord> aspects)
    {
        var named = answered
            .SelectMany(filled => list(filled).Select((aspect, place) => (Aspect: aspect, Points: PointsForFirst - place)))
            .ToLookup(vote => vote.Aspect, StringComparer.Ordinal);
        var counted = aspects
            .Select(aspect => (aspect.Id, Points: named[aspect.Id].Sum(vote => vote.Points), Votes: named[aspect.Id]))
            .Where(aspect => aspect.Points > 0)
            .OrderByDescending(aspect => aspect.Points)
            .ToList();
        var perPoints = counted.CountBy(aspect => aspect.Points).ToDictionary();
        return
        [
            .. counted.Select(aspect => new AspectFigure(
                aspect.Id,
                aspect.Points,
                aspect.Votes.Count(),
                1 + counted.FindIndex(other => other.Points == aspect.Points),
                perPoints[aspect.Points] > 1)),
        ];
    }
}
