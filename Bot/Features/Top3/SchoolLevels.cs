using Welbevinden.Bot.School;
using Welbevinden.Bot.School.File;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Levels as a poll keeps them: by the name of the directory file, in the order in which Dutch schools name them.</summary>
internal static class SchoolLevels
{
    private static readonly IReadOnlyList<string> InOrder = [.. Vocabulary.Levels.Keys];

    public static string NameOf(Level level) => Vocabulary.Levels.First(known => known.Value == level).Key;

    /// <summary>A level that is not in the list comes after those that are.</summary>
    public static int Rank(string level) => InOrder.TakeWhile(known => known != level).Count();

    public static Text Words(string level) => level switch
    {
        "mixed" => new("gemengd", "mixed"),
        "groep" => new("basisonderwijs", "primary school"),
        _ => new(level, level),
    };
}
