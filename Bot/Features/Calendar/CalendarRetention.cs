using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>Erases marks of events that have passed; the events themselves stay, a calendar is also a memory.</summary>
internal sealed class CalendarRetention(CalendarStore marks, CalendarPlaces places)
{
    /// <summary>
    /// How many days a mark is kept after its event has passed: so long a moment may well be moved on from a day that has passed.
    /// </summary>
    public const int KeepDays = 30;

    public RetentionSource Source => new("calendar", OverAsync);

    /// <summary>Not of a moment that is still to come: who threw it away would get it back.</summary>
    private async Task<IReadOnlyList<Batch>> OverAsync(SchoolProfile school, LocalDate today, CancellationToken cancellationToken)
    {
        var coming = (await places.DaysAsync(school.Id, cancellationToken)).Values
            .Where(day => day.State == CalendarDayState.Planned && day.Date >= today)
            .Select(day => day.Id)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (await marks.AllAsync(cancellationToken))
                .Where(mark => mark.School == school.Id && mark.Date.PlusDays(KeepDays) < today && !coming.Contains(mark.Moment))
                .Select(CalendarStore.Erase),
        ];
    }
}
