using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Calendar;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>
/// What is kept about events in somebody's calendar. Erased at once when no event of it can be there any more; otherwise marked, so that
/// the event goes first and the rest right after: without its id the bot could not find it again.
/// </summary>
internal sealed class CalendarPersonalData(CalendarStore marks, IPersonalCalendars calendars, TimeProvider time)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync) { CopyAsync = CopyAsync };

    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, SchoolProfile school, CancellationToken cancellationToken) =>
        await marks.OfAsync(person.Id, cancellationToken) is { Count: > 0 } kept ? [CalendarTexts.Kept(kept.Count)] : [];

    private async Task<IReadOnlyList<MyDataLine>> CopyAsync(Person person, SchoolProfile school, CancellationToken cancellationToken) =>
        [
            .. (await marks.OfAsync(person.Id, cancellationToken))
                .OrderBy(mark => mark.Date)
                .Select(mark => CalendarTexts.Copied(mark.Date, mark.State == CalendarState.Declined, mark.EventId.Length > 0)),
        ];

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var today = time.GetCurrentInstant().InZone(school.TimeZone).Date;
        return [.. (await marks.OfAsync(person.Id,
            cancellationToken)).Select(mark => MayStand(mark) && mark.Date >= today && calendars.AreWritten
            ? CalendarStore.Put(mark with { Leaves = true })
            : CalendarStore.Erase(mark))];
    }

    private static bool MayStand(CalendarMark mark) => mark.EventId.Length > 0 || mark.State == CalendarState.Asked;
}
