using NodaTime;
using Welbevinden.Bot.Features.Calendar;
using Welbevinden.Bot.Features.Evaluation;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Calendar;

/// <summary>What is done about one moment in one calendar, case by case.</summary>
public sealed class CalendarDecisionTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly LocalDate Day = new(2027, 1, 19);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    private const int Minute = 1;
    private const int Hour = 60;
    private const int Week = 7 * 24 * Hour;

    // Wish, state of the mark (empty: no mark), whether the id of the event is known, minutes since, step.
    [Theory]
    [InlineData("stand", "", false, 0, nameof(CalendarStep.Put))]
    [InlineData("gone", "", false, 0, nameof(CalendarStep.Nothing))]
    [InlineData("asIs", "", false, 0, nameof(CalendarStep.Nothing))]
    [InlineData("stand", "There", true, Week, nameof(CalendarStep.Nothing))]
    [InlineData("moved", "There", true, Minute, nameof(CalendarStep.Move))]
    [InlineData("gone", "There", true, Minute, nameof(CalendarStep.Remove))]
    [InlineData("asIs", "There", true, Week, nameof(CalendarStep.Nothing))]
    [InlineData("stand", "Asked", false, 14 * Minute, nameof(CalendarStep.Nothing))]
    [InlineData("gone", "Asked", false, 14 * Minute, nameof(CalendarStep.Nothing))]
    [InlineData("stand", "Asked", false, 15 * Minute, nameof(CalendarStep.Put))]
    [InlineData("moved", "Asked", false, 15 * Minute, nameof(CalendarStep.Put))]
    [InlineData("gone", "Asked", false, 15 * Minute, nameof(CalendarStep.Put))]
    [InlineData("asIs", "Asked", false, Week, nameof(CalendarStep.Nothing))]
    [InlineData("stand", "Asked", true, 15 * Minute, nameof(CalendarStep.Move))]
    [InlineData("gone", "Asked", true, 15 * Minute, nameof(CalendarStep.Remove))]
    [InlineData("stand", "Declined", false, Week, nameof(CalendarStep.Nothing))]
    [InlineData("moved", "Declined", false, Week, nameof(CalendarStep.Nothing))]
    [InlineData("gone", "Declined", false, Minute, nameof(CalendarStep.Forget))]
    [InlineData("stand", "NoMailbox", false, Week - 1, nameof(CalendarStep.Nothing))]
    [InlineData("stand", "NoMailbox", false, Week, nameof(CalendarStep.Put))]
    [InlineData("moved", "NoMailbox", true, Week, nameof(CalendarStep.Move))]
    [InlineData("stand", "Refused", false, Hour - 1, nameof(CalendarStep.Nothing))]
    [InlineData("stand", "Refused", false, Hour, nameof(CalendarStep.Put))]
    [InlineData("gone", "Refused", true, Hour - 1, nameof(CalendarStep.Nothing))]
    [InlineData("gone", "Refused", true, Hour, nameof(CalendarStep.Remove))]
    public void A_step_follows_from_what_should_stand_and_what_was_done(string wish, string state, bool known, int minutes, string step) =>
        Assert.Equal(step, CalendarDecision.Decide(Wish(wish), state.Length == 0 ? null : Mark(state, known, minutes), Now).ToString());

    [Theory]
    [InlineData("There", true, Minute, nameof(CalendarStep.Remove))]
    [InlineData("Declined", false, Minute, nameof(CalendarStep.Forget))]
    [InlineData("Asked", false, Minute, nameof(CalendarStep.Nothing))]
    [InlineData("Asked", false, Hour, nameof(CalendarStep.Put))]
    [InlineData("Refused", true, Minute, nameof(CalendarStep.Nothing))]
    [InlineData("Refused", true, Hour, nameof(CalendarStep.Remove))]
    public void Who_asked_to_be_forgotten_has_the_event_taken_away_whatever_should_stand(
        string state, bool known, int minutes, string step) =>
        Assert.All(
            ["stand", "moved", "gone", "asIs"],
            wish => Assert.Equal(
                step, CalendarDecision.Decide(Wish(wish), Mark(state, known, minutes) with { Leaves = true }, Now).ToString()));

    [Theory]
    [InlineData(MomentState.Planned, 0, true, "Stand")]
    [InlineData(MomentState.Planned, 57, true, "Stand")]
    [InlineData(MomentState.Planned, 57, false, "Gone")]
    [InlineData(MomentState.Planned, -1, true, "AsIs")]
    [InlineData(MomentState.Planned, -1, false, "AsIs")]
    [InlineData(MomentState.Done, 57, true, "AsIs")]
    [InlineData(MomentState.Done, 57, false, "AsIs")]
    [InlineData(MomentState.Removed, 57, true, "Gone")]
    [InlineData(MomentState.Removed, 57, false, "Gone")]
    public void What_should_stand_follows_from_the_moment_and_the_core_team(MomentState state, int days, bool isMember, string wish)
    {
        var moment = new MomentRecord(Some.School, "2026-2027-1", new SchoolYear(2026), Today.PlusDays(days)) { State = state };

        Assert.Equal(wish, CalendarWish.Of(MomentDays.Of(moment), isMember, mark: null, Today).GetType().Name);
    }

    [Fact]
    public void What_passed_stays_also_when_the_moment_is_taken_out_or_the_person_leaves()
    {
        var past = Mark("There", known: true, Week) with { Date = Today.PlusDays(-1) };

        Assert.IsType<CalendarWish.AsIs>(CalendarWish.Of(null, isMember: false, past, Today));
        Assert.IsType<CalendarWish.Gone>(CalendarWish.Of(null, isMember: true, past with { Date = Today }, Today));
    }

    private static CalendarWish Wish(string wish) => wish switch
    {
        "stand" => new CalendarWish.Stand(Day),
        "moved" => new CalendarWish.Stand(Day.PlusDays(2)),
        "gone" => new CalendarWish.Gone(),
        _ => new CalendarWish.AsIs(),
    };

    private static CalendarMark Mark(string state, bool known, int minutes) =>
        new(Some.Lead, Some.School, "2026-2027-1", Day, Enum.Parse<CalendarState>(state), Now - Duration.FromMinutes(minutes))
        {
            Transaction = "t",
            Language = "nl",
            EventId = known ? "e" : "",
        };
}
