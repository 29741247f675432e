using System.Globalization;
using NodaTime;
using Welbevinden.Bot.School;
using Xunit;

namespace Welbevinden.Unit.Features.Evaluation;

/// <summary>The promise about reminders over a whole school year, whatever happens to the bot.</summary>
public sealed class SchoolYearTests(ITestOutputHelper output)
{
    private static readonly string[] Kinds = ["Prepare", "Day", "After"];
    private static readonly LocalTime Earliest = new(7, 30);
    private static readonly LocalTime Latest = new(17, 30);

    [Theory]
    [InlineData(HolidayRegion.Noord, 1)]
    [InlineData(HolidayRegion.Midden, 2)]
    [InlineData(HolidayRegion.Zuid, 3)]
    public async Task Every_reminder_reaches_everybody_once_or_is_skipped_with_a_reason_and_none_comes_on_a_free_day_or_in_quiet_hours(
        object region,
        int seed)
    {
        await using var year = await SimulatedYear.RunAsync((HolidayRegion)region, seed);

        var skipped = await AccountAsync(year);

        Assert.All(year.Delivered, one => Assert.True(year.Calendar.IsSchoolDay(one.At.Date), $"{one} is no school day"));
        Assert.All(year.Delivered, one => Assert.InRange(one.At.TimeOfDay, Earliest, Latest));
        Assert.True(
            year.Delivered.Count > 10 && year.Crashes > 3 && year.Outages > 3,
            $"{year.Delivered.Count} delivered, {year.Crashes} crashes, {year.Outages} outages");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{region}: {year.Planned.Count} days planned, {year.Delivered.Count} reminders delivered, {skipped} skipped; "
                + $"{year.Restarts} restarts, {year.Outages} outages, {year.Crashes} crashes."));
    }

    /// <summary>
    /// Checks every date a moment was given, each of its reminders, and everybody; returns how many reminders were skipped.
    /// </summary>
    private static async Task<int> AccountAsync(SimulatedYear year)
    {
        var skips = 0;
        foreach (var (moment, date, since) in year.Planned)
        {
            var skipped = await year.SkippedAsync(moment);
            foreach (var kind in Kinds)
            {
                var why = skipped.FirstOrDefault(one => one.Kind == kind && one.Date == date && one.Since == since)?.Reason;
                skips += why is null ? 0 : 1;
                foreach (var person in year.CoreTeam)
                {
                    var came = year.Delivered.Count(one => one.Person == person.Id && one.Kind == kind && one.Date == date);
                    var ended = await year.OutboxStateAsync(moment, person.Id, kind, date);
                    Assert.True(came <= 1, $"{kind} of {date} came {came} times");
                    Assert.True(
                        came == 1 || why is not null || ended is "Expired" or "Unconfirmed" or "Cancelled",
                        $"{kind} of {date} (since {since}) did not come, and nothing says why: {ended}");
                }
            }
        }

        return skips;
    }
}
