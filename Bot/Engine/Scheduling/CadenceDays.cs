using NodaTime;
using NodaTime.Calendars;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>The own days of a cadence, before the calendar of a school moves or skips them.</summary>
internal static class CadenceDays
{
    public static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>Every own day up to a date, with the last day to which it may move.</summary>
    public static IEnumerable<(LocalDate Nominal, LocalDate Last)> Of(Cadence cadence, LocalDate from, LocalDate to)
    {
        LocalDate? waiting = null;
        foreach (var nominal in Nominals(cadence, from))
        {
            if (waiting is { } before)
            {
                yield return (before, Last(cadence, before, nominal));
            }

            waiting = nominal;
            if (nominal > to)
            {
                yield break;
            }
        }

        if (waiting is { } final)
        {
            yield return (final, Last(cadence, final, final.PlusDays(Cadence.LongestMove)));
        }
    }

    private static LocalDate Last(Cadence cadence, LocalDate nominal, LocalDate next)
    {
        var before = LocalDate.Max(nominal, next.PlusDays(-2));
        return cadence.PastItsWeek
            ? before
            : LocalDate.Min(MondayOf(nominal).PlusDays(6), cadence.Days.Count > 1 ? before : next.PlusDays(-1));
    }

    /// <summary>The own days from the week of a date on, without end when they are days of weeks.</summary>
    private static IEnumerable<LocalDate> Nominals(Cadence cadence, LocalDate from)
    {
        if (cadence.Dates is not null || cadence.Weeks is { Count: 0 })
        {
            return (cadence.Dates ?? []).Where(date => date >= from);
        }

        return Mondays(MondayOf(from))
            .Where(monday => Counts(cadence, monday))
            .SelectMany(monday => cadence.Days.Select(day => monday.PlusDays((int)day - 1)));
    }

    private static IEnumerable<LocalDate> Mondays(LocalDate first)
    {
        for (var monday = first; ; monday = monday.PlusWeeks(1))
        {
            yield return monday;
        }
    }

    private static bool Counts(Cadence cadence, LocalDate monday)
    {
        if (cadence.Weeks is { } numbers)
        {
            return numbers.Contains(WeekYearRules.Iso.GetWeekOfWeekYear(monday));
        }

        var weeks = Period.DaysBetween(MondayOf(cadence.Anchor), monday) / 7;
        return weeks % cadence.EveryWeeks == 0;
    }
}
