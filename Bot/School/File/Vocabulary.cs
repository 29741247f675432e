using System.Collections.Frozen;
using NodaTime;
using Welbevinden.Cards;

namespace Welbevinden.Bot.School.File;

/// <summary>The words of the directory file (contract), each list closed, in the order in which messages name them.</summary>
internal static class Vocabulary
{
    public static IReadOnlyDictionary<string, Role> Roles { get; } = new OrderedDictionary<string, Role>(StringComparer.Ordinal)
    {
        ["staff"] = Role.Staff,
        ["mentor"] = Role.Mentor,
        ["coreTeam"] = Role.CoreTeam,
        ["analysisTeam"] = Role.AnalysisTeam,
        ["leadership"] = Role.Leadership,
        ["administrator"] = Role.Administrator,
    };

    public static IReadOnlyDictionary<string, HolidayRegion> Regions { get; } =
        new OrderedDictionary<string, HolidayRegion>(StringComparer.Ordinal)
        {
            ["noord"] = HolidayRegion.Noord,
            ["midden"] = HolidayRegion.Midden,
            ["zuid"] = HolidayRegion.Zuid,
        };

    public static IReadOnlyDictionary<string, IsoDayOfWeek> Weekdays { get; } =
        new OrderedDictionary<string, IsoDayOfWeek>(StringComparer.Ordinal)
        {
            ["monday"] = IsoDayOfWeek.Monday,
            ["tuesday"] = IsoDayOfWeek.Tuesday,
            ["wednesday"] = IsoDayOfWeek.Wednesday,
            ["thursday"] = IsoDayOfWeek.Thursday,
            ["friday"] = IsoDayOfWeek.Friday,
            ["saturday"] = IsoDayOfWeek.Saturday,
            ["sunday"] = IsoDayOfWeek.Sunday,
        };

    public static IReadOnlyDictionary<string, Language> Languages { get; } = new OrderedDictionary<string, Language>(StringComparer.Ordinal)
    {
        ["nl"] = Language.Dutch,
        ["en"] = Language.English,
    };

    public static IReadOnlyDictionary<string, Level> Levels { get; } = new OrderedDictionary<string, Level>(StringComparer.Ordinal)
    {
        ["vmbo-bb"] = Level.VmboBb,
        ["vmbo-kb"] = Level.VmboKb,
        ["vmbo-gt"] = Level.VmboGt,
        ["havo"] = Level.Havo,
        ["vwo"] = Level.Vwo,
        ["gymnasium"] = Level.Gymnasium,
        ["mixed"] = Level.Mixed,
        ["groep"] = Level.Groep,
        ["go"] = Level.Go,
    };

    public static FrozenSet<IsoDayOfWeek> MondayToFriday { get; } =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    /// <summary>The last year that a class of this level can have: leerjaar 1-6; groep 1-8 in primary and specialised education.</summary>
    public static int LastYear(Level level) => level switch
    {
        Level.Groep or Level.Go => 8,
        Level.VmboBb or Level.VmboKb or Level.VmboGt => 4,
        Level.Havo => 5,
        Level.Vwo or Level.Gymnasium or Level.Mixed => 6,
    };
}
