using NodaTime;
using NodaTime.Calendars;
using Welbevinden.Bot.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Proposes evaluation moments spread over the rest of a school year (001 step 7), avoiding holidays, free days, weekends and the weeks
/// that the school named. Prefers Tuesdays and Thursdays in full school weeks, with a school day two weeks earlier to prepare on. Pure.
/// </summary>
internal static class MomentProposal
{
    public const int Moments = 3;

    /// <summary>How many days before a moment the reminder to prepare is sent.</summary>
    public const int DaysToPrepare = 14;

    /// <summary>Moments with fewer school days between them would not give a fresh look at the plan.</summary>
    private const int MinBetween = 15;

    // Penalties, in school days: an undesirable property counts as being that much further from the ideal day.
    private const int BrokenWeek = 8;
    private const int NoDayToPrepare = 8;
    private const int OtherWeekday = 2;

    /// <summary>For a whole school year: about the end of November, the middle of March and the middle of June.</summary>
    private static readonly double[] Shares = [0.3, 0.6, 0.9];

    /// <summary>Three days in chronological order; fewer when the year has no room for three.</summary>
    public static IReadOnlyList<LocalDate> Of(SchoolCalendar calendar, SchoolYear year, LocalDate today, IReadOnlyCollection<int> busyWeeks)
    {
        var from = LocalDate.Max(year.FirstDay, today.PlusDays(DaysToPrepare + 1));
        var days = Days(from, year.LastDay).Where(calendar.IsSchoolDay).ToList();
        var chosen = new List<int>();
        foreach (var share in Shares)
        {
            var ideal = (int)(share * (days.Count - 1));
            var open = Enumerable.Range(0, days.Count)
                .Where(at => (chosen.Count == 0 || at - chosen[^1] >= MinBetween) && !busyWeeks.Contains(WeekOf(days[at])))
                .ToList();
            if (open.Count > 0)
            {
                chosen.Add(open.MinBy(at => Math.Abs(at - ideal) + Penalty(calendar, days[at])));
            }
        }

        return [.. chosen.Select(at => days[at])];
    }

    public static int WeekOf(LocalDate date) => WeekYearRules.Iso.GetWeekOfWeekYear(date);

    private static int Penalty(SchoolCalendar calendar, LocalDate date)
    {
        var monday = date.PlusDays(1 - (int)date.DayOfWeek);
        return (Days(monday, monday.PlusDays(4)).All(calendar.IsSchoolDay) ? 0 : BrokenWeek)
            + (calendar.IsSchoolDay(date.PlusDays(-DaysToPrepare)) ? 0 : NoDayToPrepare)
            + (date.DayOfWeek is IsoDayOfWeek.Tuesday or IsoDayOfWeek.Thursday ? 0 : OtherWeekday);
    }

    private static IEnumerable<LocalDate> Days(LocalDate from, LocalDate to) =>
        Enumerable.Range(0, Math.Max(0, Period.DaysBetween(from, to) + 1)).Select(from.PlusDays);
}
