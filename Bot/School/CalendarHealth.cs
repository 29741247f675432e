using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School;

/// <summary>Warns in good time before the national holidays that ship run out: without them nothing happens on schedule.</summary>
internal sealed class CalendarHealth(IDirectory directory, NationalHolidays holidays, TimeProvider time) : IHealthCheck
{
    /// <summary>A new version has to be installed before a summer, so the warning comes before one.</summary>
    private const int DaysAhead = 120;

    private const string Remedy = "(Days that are missing here go under freeDays of the school in the directory file; the bot reads them "
        + "at once.)";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Result([.. directory.Current?.Schools.Values ?? []], holidays, time.GetCurrentInstant()));

    /// <summary>What the log should say at start; null when all is well.</summary>
    public static string? Warning(IEnumerable<SchoolProfile> schools, NationalHolidays holidays, Instant now)
    {
        var year = SchoolYear.Of(now.InUtc().Date).ToString();
        return RunningOut(schools, holidays, now)
            ?? (holidays.Years.FirstOrDefault(y => string.Equals(y.Year, year, StringComparison.Ordinal))?.Unconfirmed is { } open
                ? $"{open} {Remedy}"
                : null);
    }

    public static HealthCheckResult Result(IReadOnlyCollection<SchoolProfile> schools, NationalHolidays holidays, Instant now)
    {
        if (RunningOut(schools, holidays, now) is { } trouble)
        {
            return HealthCheckResult.Degraded(trouble);
        }

        var shipped = $"national holidays ship up to {holidays.Years[^1].Year}";
        return HealthCheckResult.Healthy(Warning(schools, holidays, now) is { } open ? $"{shipped}; of this year: {open}" : shipped);
    }

    private static string? RunningOut(IEnumerable<SchoolProfile> schools, NationalHolidays holidays, Instant now)
    {
        var lacking = schools.Where(s => Lacks(s, holidays, now.InZone(s.TimeZone).Date))
            .Select(s => s.Id.Value)
            .Order(StringComparer.Ordinal)
            .ToList();
        return lacking.Count == 0
            ? null
            : $"national holidays ship up to {holidays.Years[^1].Year}; nothing is planned after that for "
                + $"{string.Join(", ", lacking)}: install a newer version, which brings the next years";
    }

    private static bool Lacks(SchoolProfile school, NationalHolidays holidays, LocalDate today)
    {
        var (from, to) = holidays.Known(school.Region);
        return today < from || today.PlusDays(DaysAhead) > to;
    }
}
