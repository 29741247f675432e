using System.Globalization;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.School;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>
/// The promise about the rhythm over a whole school year: everybody is asked once in each round, on a day they work and by day, or is not
/// for a reason.
/// </summary>
public sealed class RhythmYearTests(ITestOutputHelper output)
{
    private const int Staff = 60;

    private static readonly int Schools =
        int.TryParse(Environment.GetEnvironmentVariable("WELBEVINDEN_SCHOOLS"), CultureInfo.InvariantCulture, out var given) ? given : 8;

    [Theory]
    [InlineData(CheckInCadence.Week)]
    [InlineData(CheckInCadence.TwoWeeks)]
    [InlineData(CheckInCadence.TwiceAWeek)]
    [InlineData(CheckInCadence.OnDates)]
    public void In_a_school_year_everybody_is_asked_once_a_round_or_not_for_a_reason(string every)
    {
        var regions = Enum.GetValues<HolidayRegion>();
        var totals = regions.ToDictionary(region => region, region => Total(every, region));
        Assert.All(totals.Values, Account);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{every}: {Schools} schools of {Staff} people in each region, school year 2026-2027\n"
                + $"{string.Concat(regions.Select(one => $"{one,8}"))}"));
        var figures = totals.Values.SelectMany(total => total.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        output.WriteLine(string.Join('\n', figures.Select(
            what => $"{string.Concat(regions.Select(region => Padded(totals[region].GetValueOrDefault(what))))}  {what}")));
    }

    private static string Padded(int count) => string.Create(CultureInfo.InvariantCulture, $"{count,8}");

    private static SortedDictionary<string, int> Total(string every, HolidayRegion region)
    {
        var total = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < Schools; seed++)
        {
            var year = new RhythmYear(every, region, Staff, seed);
            year.Run();
            Assert.Empty(year.Faults);
            foreach (var (what, count) in year.Counts)
            {
                total[what] = total.GetValueOrDefault(what) + count;
            }
        }

        return total;
    }

    [Fact]
    public void Never_is_never()
    {
        var year = new RhythmYear(CheckInCadence.Never, HolidayRegion.Zuid, Staff, seed: 1);
        year.Run();
        Assert.Empty(year.Counts);
    }

    /// <summary>Nobody is missing, and every case that the promise is about has happened.</summary>
    private static void Account(SortedDictionary<string, int> total)
    {
        int Sum(string begins) => total.Where(one => one.Key.StartsWith(begins, StringComparison.Ordinal)).Sum(one => one.Value);
        Assert.Equal(total["rounds"] * Staff, total["asked"] + Sum("not asked"));
        Assert.Equal(total["asked"], total["reminders"] + Sum("no reminder"));
        Assert.Equal(total["asked"], Sum("asked at") + Sum("asked on"));
        Assert.All(
            [
                "not asked: pauses when it opens", "not asked: pauses on the day of the question", "asked on the first working day",
                "asked at the opening, without a working day in the round", "rounds moved to another day", "reminders",
            ],
            what => Assert.True(total.GetValueOrDefault(what) > 0, $"Nothing counted as: {what}"));
    }
}
