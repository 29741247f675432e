using System.Globalization;

namespace Welbevinden.Storage.Features.ActionPlan;

/// <summary>
/// Where plans live: one partition per school. Of each school year a row that names the version in force, and of each version a row with
/// who and when and a row with what it says, so that the list of versions is read without their texts.
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
