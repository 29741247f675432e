using NodaTime;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>The school years whose plan can be changed: the current one, and from May on the next.</summary>
internal static class PlanYears
{
    private const int FirstMonthOfNext = 5;

    public static bool CanChange(SchoolYear year, LocalDate today) =>
        year == SchoolYear.Of(today) || (year == SchoolYear.Of(today).Next && IsNextOpen(today));

    /// <summary>The other years one can go to: those with a plan, the current one, and the next once it can be started.</summary>
    public static IEnumerable<SchoolYear> OtherYears(SchoolYear year, IEnumerable<SchoolYear> planned, LocalDate today) =>
        planned.Append(SchoolYear.Of(today))
            .Concat(IsNextOpen(today) ? [SchoolYear.Of(today).Next] : [])
            .Where(other => other != year)
            .Distinct()
            .OrderBy(other => other.From);

    private static bool IsNextOpen(LocalDate today) => today.Month is >= FirstMonthOfNext and < 8;
}
