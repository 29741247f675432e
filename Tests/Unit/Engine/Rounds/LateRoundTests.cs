using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Rounds;

/// <summary>Rounds that cannot end when they should, and rounds that an earlier version left behind.</summary>
public sealed class LateRoundTests
{
    private static readonly LocalDate Monday = new(2026, 9, 14);

    [Fact]
    public async Task While_the_school_is_missing_a_round_closes_and_visibly_waits_and_then_everybody_gets_the_outcome_once()
    {
        await using var term = await BrokenAtClosingAsync();

        Assert.Equal(RoundState.Closed, (await RoundAsync(term, Some.School, Monday)).State);
        var late = Assert.Single(await term.Get<LateEndings>().NowAsync(Some.School, CancellationToken.None));
        Assert.Equal(("sharing the outcome of the check-in", Monday, "nobodyThere"), (late.What.English, late.Date, late.Cause));
        var health = await term.Get<HealthCheckService>().CheckHealthAsync(check => check.Name == "endings", CancellationToken.None);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.DoesNotContain("esdoorn", health.Entries["endings"].Description, StringComparison.OrdinalIgnoreCase);

        term.Break(Fault.None);
        await term.ReachAsync(Monday.PlusDays(12).At(new LocalTime(9, 0)));

        Assert.Equal(12, term.Delivered.Count(key => key.Kind == "result"));
        Assert.Equal("checkin-esdoorn-2026-09-14: Published, 0 asked, 0 counters, 0 messages", (await term.LeftAsync())[0]);
        Assert.Empty(await term.Get<LateEndings>().NowAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task When_the_school_stays_away_the_round_is_published_to_nobody_after_two_weeks_and_erased()
    {
        await using var term = await BrokenAtClosingAsync();
        await term.ReachAsync(Monday.PlusDays(17).At(new LocalTime(9, 0)));
        Assert.Equal(
            12,
            (await term.Get<CheckInStore>().ParticipationsAsync(CheckInKeys.RoundOf(Some.School, Monday), CancellationToken.None)).Count);

        await term.ReachAsync(Monday.PlusDays(19).At(new LocalTime(9, 0)));

        Assert.Equal("checkin-esdoorn-2026-09-14: Published, 0 asked, 0 counters, 0 messages", (await term.LeftAsync())[0]);
        Assert.Equal(12, (await RoundAsync(term, Some.School, Monday)).Answered);
        Assert.DoesNotContain(term.Delivered, key => key.Kind == "result");
    }

    [Fact]
    public async Task What_an_earlier_version_gave_up_is_finished_also_of_a_school_that_is_gone()
    {
        await using var term = await SimulatedTerm.BeginAsync();
        var store = term.Get<ITableStore>();
        var (stuck, closed, gone) = (new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 8), new LocalDate(2026, 6, 15));
        await LeaveAsync(store, Some.School, stuck, RoundState.Open);
        await LeaveAsync(store, Some.School, closed, RoundState.Closed);
        await LeaveAsync(store, new SchoolId("linde"), gone, RoundState.Published);
        var given = new[]
        {
            (CloseCheckIn.Kind, Some.School, stuck),
            (PublishCheckIn.Kind, Some.School, closed),
            (EraseCheckIn.Kind, new SchoolId("linde"), gone),
        };
        foreach (var (kind, school, date) in given)
        {
            await GiveUpAsync(term.Get<OccurrenceStore>(), new OccurrenceKey(kind.Name, school, date, ""));
        }

        await term.ReachAsync(new LocalDate(2026, 9, 13).At(new LocalTime(10, 0)));

        foreach (var (school, date) in new[] { (Some.School, stuck), (Some.School, closed), (new SchoolId("linde"), gone) })
        {
            Assert.Equal(RoundState.Published, (await RoundAsync(term, school, date)).State);
            Assert.Empty(await term.Get<CheckInStore>().ParticipationsAsync(CheckInKeys.RoundOf(school, date), CancellationToken.None));
        }
    }

    /// <summary>Everybody answered, and half an hour before the closing the school was lost; it is half an hour after now.</summary>
    private static async Task<SimulatedTerm> BrokenAtClosingAsync()
    {
        var term = await SimulatedTerm.BeginAsync();
        await term.ReachAsync(Monday.At(new LocalTime(8, 0)));
        await term.AnswerAllAsync();
        var closes = (await RoundAsync(term, Some.School, Monday)).ClosesAt.InZone(
            DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]).LocalDateTime;
        await term.ReachAsync(closes.PlusMinutes(-30));
        term.Break(Fault.SchoolMissing);
        await term.ReachAsync(closes);
        await term.ReachAsync(closes.PlusMinutes(30));
        return term;
    }

    private static async Task<RoundRecord> RoundAsync(SimulatedTerm term, SchoolId school, LocalDate date) =>
        (await term.Get<CheckInStore>().RoundAsync(school, date, CancellationToken.None))!;

    private static async Task LeaveAsync(ITableStore store, SchoolId school, LocalDate date, RoundState state)
    {
        var opened = date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var round = new RoundRecord(
            CheckInKeys.RoundOf(school, date), school, date, opened, opened + Duration.FromDays(4), 40, 5)
        { State = state };
        foreach (var batch in (Batch[])[
            CheckInRows.Open(round),
            CheckInRows.StartTally(round.Id),
            .. CheckInRows.Ask(round.Id, Enumerable.Range(1, 40).Select(Some.StaffMember)),
        ])
        {
            Assert.True((await store.WriteAsync(batch, CancellationToken.None)).IsWritten);
        }
    }

    private static async Task GiveUpAsync(OccurrenceStore occurrences, OccurrenceKey key)
    {
        var at = key.Date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        await occurrences.InsertAsync(key, at, performUntil: null, CancellationToken.None);
        var open = (await occurrences.OpenAsync(CancellationToken.None)).Single(one => one.Key == key);
        await occurrences.EndAsync(open, OccurrenceState.GaveUp, "InvalidOperationException", at, CancellationToken.None);
    }
}
