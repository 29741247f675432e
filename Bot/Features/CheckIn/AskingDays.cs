using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// On which day of a round somebody is asked and reminded. Who works part-time is asked on the first own working day inside the round. Who
/// works from Monday to Friday is asked at the opening, and so is who has no working day inside it: they may want to answer all the same.
/// </summary>
/// <param name="calendar">The school's.</param>
/// <param name="opens">The day of the opening: the first on which a card can be sent.</param>
/// <param name="times">When the round reminds and closes.</param>
/// <param name="at">Local time of the cards on a later day.</param>
internal sealed class AskingDays(SchoolCalendar calendar, LocalDate opens, RoundTimes times, LocalTime at)
{
    public LocalDate Opens => opens;

    public LocalDate AskedOn(Person person) => IsFullTime(person) ? opens : FirstWorkday(person, opens) ?? opens;

    /// <summary>True when the round has a day on which this person works, so that not answering means something.</summary>
    public bool Works(Person person) => IsFullTime(person) || FirstWorkday(person, opens) is not null;

    /// <summary>
    /// The day of the one reminder: that of the round, or the first own working day after it. Null for whoever was asked on the day of the
    /// reminder or later, and for whoever does not work any more before the round closes.
    /// </summary>
    public LocalDate? RemindedOn(Person person)
    {
        if (times.RemindsAt is not { } reminds)
        {
            return null;
        }

        var day = reminds.InZone(calendar.School.TimeZone).Date;
        return AskedOn(person) >= day ? null : IsFullTime(person) ? day : FirstWorkday(person, day);
    }

    /// <summary>The instant of the cards of a day.</summary>
    public Instant On(LocalDate day) => Cadence.InstantOf(day, at, calendar.School.TimeZone);

    private LocalDate? FirstWorkday(Person person, LocalDate from)
    {
        for (var day = from; day == opens || On(day) < times.ClosesAt; day = day.PlusDays(1))
        {
            if (person.Workdays.Contains(day.DayOfWeek) && calendar.IsSchoolDay(day))
            {
                return day;
            }
        }

        return null;
    }

    private static bool IsFullTime(Person person) =>
        Enumerable.Range((int)IsoDayOfWeek.Monday, 5).All(day => person.Workdays.Contains((IsoDayOfWeek)day));
}
