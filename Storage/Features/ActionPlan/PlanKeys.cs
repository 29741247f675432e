using System.Globalization;

namespace Welbevinden.Storage.Features.ActionPlan;

/// <summary>
/// The keys of plans: one partition per school. Each school year has a row that names the version in force; each version has a row with who
/// and when, and a row with its content, so that the list of versions is read without the texts.
/// </summary>
internal static class PlanKeys
{
    public const string CurrentPrefix = "current|";

    public static string Partition(SchoolId school) => $"plan|{school.Value}";

    public static string CurrentRow(SchoolYear year) => $"{CurrentPrefix}{year}";

    public static string VersionsOf(SchoolYear year) => $"version|{year}|";

    public static string VersionRow(SchoolYear year, int number) => VersionsOf(year) + Number(number);

    public static string ContentRow(SchoolYear year, int number) => $"content|{year}|{Number(number)}";

    public static int NumberOf(string row) =>
        int.Parse(row.AsSpan(row.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
