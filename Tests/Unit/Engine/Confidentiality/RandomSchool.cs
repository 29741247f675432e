using Welbevinden.Bot.Engine.Confidentiality;

namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>A school made up from a seed: classes over years and levels, mentors with one or more classes, and who answered.</summary>
internal static class RandomSchool
{
    /// <summary>A class: its row and column, and which mentors answered for it.</summary>
    internal sealed record Class(int Year, int Level, IReadOnlyList<int> Answered);

    public static IReadOnlyList<Class> Of(int seed)
    {
        var random = new Random(seed);
        var years = random.Next(1, 9);
        var levels = random.Next(1, 8);
        var mentors = random.Next(3, 70);
        var response = random.NextDouble();
        return
        [
            .. Enumerable.Range(0, random.Next(4, 61)).Select(_ => new Class(
                1 + random.Next(years),
                1 + random.Next(levels),
                [.. Enumerable.Range(0, random.Next(1, 3)).Where(_ => random.NextDouble() < response).Select(_ => random.Next(mentors))])),
        ];
    }

    public static Grid Grid(IReadOnlyList<Class> school)
    {
        var years = school.Max(c => c.Year);
        var levels = school.Max(c => c.Level);
        return new Grid(
            years,
            levels,
            [
                .. from year in Enumerable.Range(1, years)
                   from level in Enumerable.Range(1, levels)
                   select school.Where(c => c.Year == year && c.Level == level).SelectMany(c => c.Answered),
            ]);
    }
}
