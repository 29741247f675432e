using System.Globalization;
using Welbevinden.Cards;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// The views of a poll, with the names and codes that cards use: <c>school</c>, <c>year:3</c>, <c>level:havo</c>, <c>cell:3:havo</c>,
/// <c>class:3hb</c>.
/// </summary>
internal static class Top3Views
{
    public const string School = "school";

    public static (string Value, Text Name) OfSchool { get; } = (School, new("de hele school", "the whole school"));

    public static (string Value, Text Name) OfYear(int year) =>
        (string.Create(CultureInfo.InvariantCulture, $"year:{year}"), new($"leerjaar {year}", $"year {year}"));

    public static (string Value, Text Name) OfLevel(string level) =>
        ($"level:{level}", new($"niveau {SchoolLevels.Words(level).Dutch}", $"level {SchoolLevels.Words(level).English}"));

    public static (string Value, Text Name) OfCell(int year, string level) =>
        (string.Create(
            CultureInfo.InvariantCulture,
            $"cell:{year}:{level}"), new(
                $"leerjaar {year}, {SchoolLevels.Words(level).Dutch}", $"year {year}, {SchoolLevels.Words(level).English}"));

    public static (string Value, Text Name) OfClass(ClassRecord asked) =>
        ($"class:{asked.ClassId}", new($"klas {asked.Name}", $"class {asked.Name}"));

    /// <summary>True for a view of one class.</summary>
    public static bool IsClass(string view) => view.StartsWith("class:", StringComparison.Ordinal);

    /// <summary>True for a view of one year and one level.</summary>
    public static bool IsCell(string view) => view.StartsWith("cell:", StringComparison.Ordinal);

    /// <summary>All views of these classes that others may see: the school, the years, the levels, and the years by level.</summary>
    public static IReadOnlyList<(string Value, Text Name)> Shared(IReadOnlyList<ClassRecord> classes) =>
    [
        OfSchool,
        .. classes.Select(asked => asked.Year).Distinct().Order().Select(OfYear),
        .. classes.Select(asked => asked.Level).Distinct(StringComparer.Ordinal).OrderBy(SchoolLevels.Rank).Select(OfLevel),
        .. classes.Select(asked => (asked.Year, asked.Level))
            .Distinct()
            .OrderBy(cell => cell.Year)
            .ThenBy(cell => SchoolLevels.Rank(cell.Level))
            .Select(cell => OfCell(cell.Year, cell.Level)),
    ];
}
