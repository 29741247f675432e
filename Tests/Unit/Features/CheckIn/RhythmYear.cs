using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Storage;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>
/// A school year of check-ins at one school, by the planning that the bot uses: when rounds open, whom each asks on which day, who is
/// reminded. The people are made up: a third works part-time, and everybody pauses now and then, also in the middle of a round.
/// </summary>
internal sealed class RhythmYear
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly QuietHours Quiet = new OutboxOptions().Quiet;

    private readonly Random _dice;
    private readonly SchoolProfile _school;
    private readonly SchoolCalendar _calendar;
    private readonly CheckInRhythm _rhythm;
    private readonly IReadOnlyList<Person> _staff;
    private readonly Dictionary<PersonId, List<(LocalDate From, LocalDate To)>> _pauses = [];

    public RhythmYear(string every, HolidayRegion region, int staff, int seed)
    {
        _dice = new Random(seed);
        _school = new(new SchoolId("iep"), "De Iep", Amsterdam, region, [.. StudyDays()]);
        _calendar = new SchoolCalendar(_school, NationalHolidays.Shipped);
        var options = new CheckInOptions { Every = every, Dates = string.Join(", ", ThreeWeekly().Select(Iso)) };
        if (_dice.Next(2) == 0 && every is CheckInCadence.Week or CheckInCadence.TwoWeeks)
        {
            options.Day = (IsoDayOfWeek)_dice.Next(1, 6);
        }

        _rhythm = new CheckInRhythm(Options.Create(options), new SchoolCalendars(NationalHolidays.Shipped), Quiet);
        _staff = [.. Enumerable.Range(1, staff).Select(Person)];
        foreach (var person in _staff)
        {
            _pauses[person.Id] = [.. Enumerable.Range(0, _dice.Next(3)).Select(_ => Pause())];
        }
    }

    /// <summary>What happened, for the figure.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>What should not be, in words.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Lives through the year, round by round.</summary>
    public void Run()
    {
        var cadence = _rhythm.Of(_school);
        var (from, to) = (At(new(2026, 8, 1), 0), At(new(2027, 8, 1), 0));
        Instant? closed = null;
        foreach (var moment in cadence?.Between(_calendar, from, to) ?? [])
        {
            if (moment is not Moment.Planned planned)
            {
                Count("skipped, no school day for it");
                continue;
            }

            Count("rounds");
            Count(planned.Date == planned.Nominal ? "rounds on their own day" : "rounds moved to another day");
            Check(_calendar.IsSchoolDay(planned.Date), $"{planned.Date} is no school day");
            Check(closed is null || closed <= planned.DueAt, $"the round before {planned.Date} closed after it opened");
            closed = Round(planned);
        }
    }

    private Instant Round(Moment.Planned planned)
    {
        var times = _rhythm.TimesOf(_school, planned.Date, planned.DueAt);
        var days = _rhythm.DaysOf(_school, planned.DueAt, times.ClosesAt);
        Check(times.ClosesAt > planned.DueAt, $"the round of {planned.Date} closes before it opens");
        Check(times.RemindsAt is not { } reminds || reminds < times.ClosesAt, $"{planned.Date} reminds after it closes");
        var atOpening = OpenCheckIn.AskedAtOpening(_staff, days).ToHashSet();
        foreach (var person in _staff)
        {
            var asked = days.AskedOn(person);
            Check(atOpening.Contains(person) == (asked == days.Opens), $"{person.Id} is asked at the opening and on {asked}");
            Live(person, planned, times, days, asked);
        }

        return times.ClosesAt;
    }

    /// <summary>One person in one round: asked once or not for a reason; reminded at most once, a working day or more after.</summary>
    private void Live(Person person, Moment.Planned planned, RoundTimes times, AskingDays days, LocalDate asked)
    {
        var answersUnasked = asked > days.Opens && _dice.Next(20) == 0;
        if (IsPaused(person, planned.Date) || answersUnasked || IsPaused(person, asked))
        {
            Count(
                IsPaused(person, planned.Date) ? "not asked: pauses when it opens"
                : answersUnasked ? "not asked: answered already, by typing"
                : "not asked: pauses on the day of the question");
            return;
        }

        var at = asked == days.Opens ? planned.DueAt : days.On(asked);
        Count("asked");
        Count(asked == days.Opens
            ? days.Works(person) ? "asked at the opening" : "asked at the opening, without a working day in the round"
            : "asked on the first working day");
        Check(!Quiet.Holds(Local(at)), $"asked in quiet hours: {Local(at)}");
        Check(at < times.ClosesAt, $"asked on {asked}, when the round was closed");
        Check(!days.Works(person) || WorksOn(person, asked), $"asked on {asked}, a day off");
        Check(!FirstDays(person, days.Opens, asked).Any(day => WorksOn(person, day)), $"asked on {asked}, after a working day");
        Remind(person, times, days, asked);
    }

    private void Remind(Person person, RoundTimes times, AskingDays days, LocalDate asked)
    {
        if (days.RemindedOn(person) is not { } day || _dice.Next(2) == 0 || IsPaused(person, day))
        {
            Count(
                times.RemindsAt is null ? "no reminder: the round is too short"
                : days.RemindedOn(person) is null ? "no reminder: asked too late, or off until it closes"
                : "no reminder: answered, or pauses");
            return;
        }

        Count("reminders");
        Check(day > asked, $"reminded on {day}, asked on {asked}");
        Check(WorksOn(person, day), $"reminded on {day}, a day off");
        Check(day >= times.RemindsAt!.Value.InZone(Amsterdam).Date, $"reminded on {day}, before the day of the reminder");
        Check(!Quiet.Holds(Local(days.On(day))) && days.On(day) < times.ClosesAt, $"reminded too late on {day}");
    }

    private static IEnumerable<LocalDate> FirstDays(Person person, LocalDate from, LocalDate to) =>
        Enumerable.Range(0, Period.DaysBetween(from, to)).Select(from.PlusDays);

    private bool WorksOn(Person person, LocalDate day) => person.Workdays.Contains(day.DayOfWeek) && _calendar.IsSchoolDay(day);

    private bool IsPaused(Person person, LocalDate day) => _pauses[person.Id].Exists(pause => pause.From <= day && day <= pause.To);

    private Person Person(int number) => new(
        new PersonId($"00000000-0000-4000-8000-{number:D12}"), "Iemand", _school.Id, null, FrozenSet.Create(Role.Staff), Workdays(number),
        Language.Dutch);

    /// <summary>Two of three work from Monday to Friday, the others on one to four days; one of twenty in the weekend only.</summary>
    private FrozenSet<IsoDayOfWeek> Workdays(int number)
    {
        var week = Enumerable.Range(1, 5).Select(day => (IsoDayOfWeek)day).ToArray();
        if (number % 20 == 0)
        {
            return FrozenSet.Create(IsoDayOfWeek.Saturday);
        }

        _dice.Shuffle(week);
        return week.Take(number % 3 == 0 ? _dice.Next(1, 5) : 5).ToFrozenSet();
    }

    private (LocalDate From, LocalDate To) Pause()
    {
        var from = new LocalDate(2026, 8, 1).PlusDays(_dice.Next(360));
        return (from, from.PlusDays(_dice.Next(1, 40)));
    }

    private IEnumerable<FreeDays> StudyDays() => Enumerable.Range(0, 8)
        .Select(_ => new LocalDate(2026, 8, 24).PlusDays(_dice.Next(310)))
        .Select(day => new FreeDays(day, day.PlusDays(_dice.Next(3)), "Studiedag"));

    private static IEnumerable<LocalDate> ThreeWeekly() =>
        Enumerable.Range(0, 16).Select(week => new LocalDate(2026, 8, 31).PlusWeeks(3 * week));

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static Instant At(LocalDate date, int hour) => Cadence.InstantOf(date, new LocalTime(hour, 0), Amsterdam);

    private static LocalDateTime Local(Instant at) => at.InZone(Amsterdam).LocalDateTime;

    private void Count(string what) => Counts[what] = Counts.GetValueOrDefault(what) + 1;

    private void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            Faults.Add(otherwise);
        }
    }
}
