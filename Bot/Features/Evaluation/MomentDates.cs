using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Tells which days of a school year can have an evaluation moment, why another day cannot, and which school days are near it. Pure.
/// </summary>
/// <param name="calendar">The calendar of the school.</param>
/// <param name="year">The school year the moment belongs to.</param>
/// <param name="today">The local date at the school.</param>
/// <param name="taken">The days of the other moments.</param>
internal sealed class MomentDates(SchoolCalendar calendar, SchoolYear year, LocalDate today, IReadOnlyCollection<LocalDate> taken)
{
    private const int MaxOffered = 4;

    /// <summary>The first day on which a moment can be planned.</summary>
    public LocalDate Earliest => LocalDate.Max(year.FirstDay, today);

    /// <summary>Parses the value of a date field, or tells why the date is refused.</summary>
    public (LocalDate Date, Refusal? Refusal) Read(string? written) =>
        FilledIn.Date(written, calendar.School.TimeZone) is { } date
            ? (date, Refuse(date))
            : (Earliest, FilledIn.IsGiven(written) ? CommonRefusals.DateUnreadable : EvaluationRefusals.DateMissing);

    /// <summary>Why there can be no moment on a day; null when there can be one.</summary>
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

    /// <summary>The available school days nearest to a date, in chronological order.</summary>
    public IReadOnlyList<LocalDate> Near(LocalDate date)
    {
        var around = LocalDate.Min(LocalDate.Max(date, Earliest), year.LastDay);
        return
        [
            .. Enumerable.Range(0, Math.Max(0, Period.DaysBetween(Earliest, year.LastDay) + 1))
                .Select(Earliest.PlusDays)
                .Where(day => Refuse(day) is null)
                .OrderBy(day => Math.Abs(Period.DaysBetween(around, day)))
                .Take(MaxOffered)
                .Order(),
        ];
    }

    private string? NameOf(LocalDate date) => calendar.School.FreeDays.FirstOrDefault(free => free.From <= date && date <= free.To)?.Name;
}
