using Welbevinden.Bot.School;
using Welbevinden.Bot.School.File;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Levels as stored with a poll: by their names in the directory file, in the usual order of Dutch schools.</summary>
internal static class SchoolLevels
{
    private static readonly IReadOnlyList<string> InOrder = [.. Vocabulary.Levels.Keys];

    public static string NameOf(Level level) => Vocabulary.Levels.First(known => known.Value == level).Key;

    /// <summary>A level that is not in the list comes after all that are.</summary>
    public static int Rank(string level) => InOrder.TakeWhile(known => known != level).Count();

    public static Text Words(string level) => level switch
    {
        "mixed" => new("gemengd", "mixed"),
        "groep" => new("basisonderwijs", "primary school"),
        _ => new(level, level),
    };
}
