using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Retention;

/// <summary>A school has used the bot for years; what is past its term is erased, and nothing else.</summary>
public sealed class RetentionTests
{
    private static readonly SchoolId Linde = new("linde");

    [Theory]
    [InlineData("2027-08-01", 2025, 2026)]
    [InlineData("2029-07-31", 2025, 2027)]
    [InlineData("2029-08-01", 2026, 2028)]
    [InlineData("2031-02-03", 2027, 2029)]
    [InlineData("2040-01-02", 2036, 2038)]
    public async Task What_is_over_goes_whole_and_everything_else_stays_as_it_was(string today, int firstYear, int firstPoll)
    {
        await using var temp = await TempStore.OpenAsync();
        var (kept, date) = (await ManyYearsAsync(temp.Store), LocalDatePattern.Iso.Parse(today).Value);
        var before = await kept.DumpAsync();

        await KeptYears.EraseAsync(temp.Store, date);

        var expected = kept.Left(before, FirstKept);
        Assert.NotEqual(before.Count, expected.Count);
        Assert.Equal(expected, await kept.DumpAsync());
        Assert.Equal(0, await KeptYears.EraseAsync(temp.Store, date));

        int FirstKept(string feature) => feature switch
        {
            "catalogue" => 0,
            "skip" => SchoolYear.Of(date).From,
            "top3" => firstPoll,
            _ => firstYear,
        };
    }

    [Fact]
    public async Task An_erasing_that_is_cut_off_anywhere_is_finished_the_next_time()
    {
        var today = new LocalDate(2029, 8, 6);
        await using var whole = await TempStore.OpenAsync();
        await FewYearsAsync(whole.Store);
        var batches = await KeptYears.EraseAsync(whole.Store, today);
        Assert.True(batches > 15);

        for (var after = 1; after < batches; after++)
        {
            await using var temp = await TempStore.OpenAsync();
            var kept = await FewYearsAsync(temp.Store);
            var expected = kept.Left(await kept.DumpAsync(), feature => feature == "catalogue" ? 0 : 2029);
            var process = new CrashingStore(temp.Store);
            process.CrashAfter(after);
            await Assert.ThrowsAsync<ProcessCrashedException>(() => KeptYears.EraseAsync(process, today));

            await KeptYears.EraseAsync(temp.Store, today);

            Assert.Equal(expected, await kept.DumpAsync());
        }
    }

    [Fact]
    public void The_present_school_year_and_the_next_are_never_over()
    {
        for (var years = 1; years <= 7; years++)
        {
            var term = new SchoolYearTerm(Options.Create(new RetentionOptions { KeepSchoolYears = years }));
            for (var today = new LocalDate(2026, 8, 1); today.Year < 2040; today = today.PlusDays(1))
            {
                var present = SchoolYear.Of(today);
                Assert.False(term.IsOver(present, today) || term.IsOver(present.Next, today) || term.IsOver(present.After(-years), today));
                Assert.True(term.IsOver(present.After(-years - 1), today));
                Assert.DoesNotContain(term.Over(today), year => year.From >= present.From - years);
            }
        }
    }

    [Theory]
    [InlineData(0, 90, "Retention:KeepSchoolYears is 0; expected 1 to 7")]
    [InlineData(8, 90, "Retention:KeepSchoolYears is 8; expected 1 to 7")]
    [InlineData(3, 13, "Retention:LeftDays is 13; expected 14 to 400")]
    [InlineData(3, 401, "Retention:LeftDays is 401; expected 14 to 400")]
    public void A_term_that_will_not_do_is_refused_by_name(int years, int days, string says) =>
        Assert.StartsWith(
            says,
            new RetentionOptionsCheck().Validate(null, new RetentionOptions { KeepSchoolYears = years, LeftDays = days }).FailureMessage,
            StringComparison.Ordinal);

    /// <summary>School years 2025 to 2039 of the school, and of another that is not in the directory any more.</summary>
    private static async Task<KeptYears> ManyYearsAsync(ITableStore store)
    {
        var kept = new KeptYears(store);
        for (var year = new SchoolYear(2025); year.From < 2040; year = year.Next)
        {
            await kept.AddAsync(KeptYears.Esdoorn.Id, year, versions: year.From == 2025 ? 130 : 2);
            if (year.From < 2027)
            {
                await kept.AddAsync(Linde, year, versions: 1);
            }
        }

        return kept;
    }

    /// <summary>One year that is over, with a plan that fills several batches, and one that is not.</summary>
    private static async Task<KeptYears> FewYearsAsync(ITableStore store)
    {
        var kept = new KeptYears(store);
        await kept.AddAsync(KeptYears.Esdoorn.Id, new SchoolYear(2025), versions: 120);
        await kept.AddAsync(KeptYears.Esdoorn.Id, new SchoolYear(2029), versions: 1);
        return kept;
    }
}
