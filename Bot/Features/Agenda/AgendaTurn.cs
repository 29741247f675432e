using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Agenda;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Agenda;

namespace Welbevinden.Bot.Features.Agenda;

/// <summary>Whose turn it is: whether an item comes on a date, and with which question. Pure.</summary>
internal static class AgendaTurn
{
    /// <summary>Two that are monthly lie at least this far apart, also around the turn of a month.</summary>
    private const int MinDays = 14;

    /// <summary>Weekly always; monthly when this month has had none, so that a holiday at its start only moves it.</summary>
    /// <param name="agenda">How it is set.</param>
    /// <param name="nominal">The date that names the week. The date of the latest item itself counts, so that one that was cut off is
    /// finished.</param>
    public static bool Comes(AgendaRecord agenda, LocalDate nominal) => !agenda.IsStopped && agenda.Pace switch
    {
        AgendaPace.Weekly => true,
        AgendaPace.Monthly => agenda.LastPosted is not { } last || last == nominal || IsNextMonth(last, nominal),
    };

    /// <summary>The question of this school week, or of this month: each comes back only after all the others.</summary>
    public static AgendaQuestion Question(AgendaPace pace, SchoolCalendar calendar, LocalDate nominal)
    {
        var turn = pace switch
        {
            AgendaPace.Weekly => SchoolWeeksBefore(calendar, nominal),
            AgendaPace.Monthly => (nominal.Month + 12 - SchoolYear.Of(nominal).FirstDay.Month) % 12,
        };
        return AgendaQuestions.All[turn % AgendaQuestions.All.Count];
    }

    /// <summary>Weeks with a school day since the school year began; holidays skip no question.</summary>
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
