using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>Tells the cards of a moment whether the bot keeps it in a calendar.</summary>
internal sealed class CalendarReading(CalendarStore marks, IPersonalCalendars calendars, TimeProvider time)
{
    /// <summary>
    /// True also in the minute before it is put there; false when it will not be: thrown away, or a calendar that does not open.
    /// </summary>
    public async Task<bool> HasAsync(CalendarDay day, PersonId person, CancellationToken cancellationToken)
    {
        if (!calendars.AreWritten)
        {
            return false;
        }

        var own = await marks.OfAsync(person, cancellationToken);
        if (own.Any(mark => mark.State is CalendarState.NoMailbox or CalendarState.Refused))
        {
            return false;
        }

        return own.FirstOrDefault(mark => mark.School == day.School && mark.Moment == day.Id) is { } known
            ? known.State != CalendarState.Declined
            : day.Date >= time.GetCurrentInstant().InUtc().Date;
    }
}
