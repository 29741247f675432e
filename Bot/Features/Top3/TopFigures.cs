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
}

/// <summary>The result of an aspect in one of the two lists.</summary>
/// <param name="Aspect">Its id.</param>
/// <param name="Points">Three for a first place, two for a second, one for a third.</param>
/// <param name="Classes">The number of classes in which it was named.</param>
/// <param name="Mentors">The number of distinct mentors who named it.</param>
/// <param name="Rank">1 for the most points; equal points share a rank, and the following ranks are skipped.</param>
/// <param name="IsTied">True when another aspect has the same number of points.</param>
internal sealed record AspectFigure(string Aspect, int Points, int Classes, int Mentors, int Rank, bool IsTied)
{
    private const int PointsForFirst = 3;

    /// <summary>Every aspect that was named, by points; ties are in the order of the list.</summary>
    internal static IReadOnlyList<AspectFigure> Ranked(
        IReadOnlyList<ClassRecord> answered, Func<ClassRecord, IReadOnlyList<string>> list, IReadOnlyList<AspectRecord> aspects)
    {
        var named = answered
            .SelectMany(filled => list(filled).Select((aspect, place) => (Aspect: aspect, Points: PointsForFirst - place, filled.FilledBy)))
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
                aspect.Votes.SelectMany(vote => vote.FilledBy).Distinct().Count(),
                1 + counted.FindIndex(other => other.Points == aspect.Points),
                perPoints[aspect.Points] > 1)),
        ];
    }
}
