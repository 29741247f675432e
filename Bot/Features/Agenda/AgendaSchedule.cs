using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Agenda;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Agenda;

namespace Welbevinden.Bot.Features.Agenda;

/// <summary>Decides whether an item is posted on a date, and with which question. Pure.</summary>
internal static class AgendaSchedule
{
    /// <summary>Two monthly items are at least this many days apart, also around the turn of a month.</summary>
    private const int MinDays = 14;

    /// <summary>
    /// Weekly: always. Monthly: when this month has had none, so that a holiday at the start of a month only moves the item.
    /// </summary>
    /// <param name="agenda">How the agenda is set.</param>
    /// <param name="nominal">The date that identifies the week. The date of the latest item itself is accepted again, so that an
    /// interrupted post is finished.</param>
    public static bool IsDue(AgendaRecord agenda, LocalDate nominal) => !agenda.IsStopped && agenda.Pace switch
    {
        AgendaPace.Weekly => true,
        AgendaPace.Monthly => agenda.LastPosted is not { } last || last == nominal || IsNextMonth(last, nominal),
    };

    /// <summary>The question of this school week or month; a question returns only after all the others.</summary>
    public static AgendaQuestion Question(AgendaPace pace, SchoolCalendar calendar, LocalDate nominal)
    {
        var turn = pace switch
        {
            AgendaPace.Weekly => SchoolWeeksBefore(calendar, nominal),
            AgendaPace.Monthly => (nominal.Month + 12 - SchoolYear.Of(nominal).FirstDay.Month) % 12,
        };
        return AgendaQuestions.All[turn % AgendaQuestions.All.Count];
    }

    /// <summary>The number of weeks with a school day since the school year began, so that holidays skip no question.</summary>
    private static int SchoolWeeksBefore(SchoolCalendar calendar, LocalDate date)
    {
        var weeks = 0;
        for (var monday = MondayOf(SchoolYear.Of(date).FirstDay); monday < MondayOf(date); monday = monday.PlusWeeks(1))
        {
            weeks += Enumerable.Range(0, 5).Any(day => calendar.IsSchoolDay(monday.PlusDays(day))) ? 1 : 0;
        }

        return weeks;
    }

    private static bool IsNextMonth(LocalDate last, LocalDate nominal) =>
        (last.Year, last.Month) != (nominal.Year, nominal.Month) && Period.DaysBetween(last, nominal) >= MinDays;

    private static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
}
