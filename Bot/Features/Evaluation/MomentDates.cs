using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Which days of a school year can hold an evaluation moment, why another day cannot, and which school days are near it. Pure.
/// </summary>
/// <param name="calendar">Of the school.</param>
/// <param name="year">The school year the moment belongs to.</param>
/// <param name="today">At the school.</param>
/// <param name="taken">Days of the other moments.</param>
internal sealed class MomentDates(SchoolCalendar calendar, SchoolYear year, LocalDate today, IReadOnlyCollection<LocalDate> taken)
{
    private const int Offered = 4;

    /// <summary>From when on a moment can be put now.</summary>
    public LocalDate Earliest => LocalDate.Max(year.FirstDay, today);

    /// <summary>The date as a field of a card wrote it, or why it will not do.</summary>
    public (LocalDate Date, Refusal? Refusal) Read(string? written) =>
        LocalDatePattern.Iso.Parse(written ?? "") is { Success: true, Value: var date }
            ? (date, Refuse(date))
            : (Earliest, EvaluationRefusals.DateMissing);

    /// <summary>Why there can be no moment on a day; null when there can.</summary>
    public Refusal? Refuse(LocalDate date) => date switch
    {
        _ when date < today => EvaluationRefusals.DateInPast(date),
        _ when !year.Contains(date) => EvaluationRefusals.DateOutsideYear(date, year.ToString()),
        _ when taken.Contains(date) => EvaluationRefusals.DateTaken(date),
        _ => calendar.On(date) switch
        {
            DayKind.SchoolDay => null,
            DayKind.Weekend => EvaluationRefusals.DateInWeekend(date),
            DayKind.OwnFreeDay or DayKind.Holiday or DayKind.FeastDay => EvaluationRefusals.DateFree(date, NameOf(date)),
            DayKind.Unknown => EvaluationRefusals.DateUnknown(date),
        },
    };

    /// <summary>The school days nearest to a date on which a moment can be, in order of time.</summary>
    public IReadOnlyList<LocalDate> Near(LocalDate date)
    {
        var around = LocalDate.Min(LocalDate.Max(date, Earliest), year.LastDay);
        return
        [
            .. Enumerable.Range(0, Math.Max(0, Period.DaysBetween(Earliest, year.LastDay) + 1))
                .Select(Earliest.PlusDays)
                .Where(day => Refuse(day) is null)
                .OrderBy(day => Math.Abs(Period.DaysBetween(around, day)))
                .Take(Offered)
                .Order(),
        ];
    }

    private string? NameOf(LocalDate date) => calendar.School.FreeDays.FirstOrDefault(free => free.From <= date && date <= free.To)?.Name;
}
