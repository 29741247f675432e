using Microsoft.Extensions.Options;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>Tells the cards of a moment whether the bot keeps it in a calendar.</summary>
internal sealed class CalendarReading(CalendarStore marks, IOptions<GraphOptions> options, TimeProvider time)
{
    /// <summary>
    /// True also in the minute before it is put there; false when it will not be: thrown away, or a calendar that does not open.
    /// </summary>
    public async Task<bool> HasAsync(MomentRecord moment, PersonId person, CancellationToken cancellationToken)
    {
        if (!options.Value.Calendar)
        {
            return false;
        }

        var own = await marks.OfAsync(person, cancellationToken);
        if (own.Any(mark => mark.State is CalendarState.NoMailbox or CalendarState.Refused))
        {
            return false;
        }

        return own.FirstOrDefault(mark => mark.School == moment.School && mark.Moment == moment.Id) is { } known
            ? known.State != CalendarState.Declined
            : moment.Date >= time.GetCurrentInstant().InUtc().Date;
    }
}
