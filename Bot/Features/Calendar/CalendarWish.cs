using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>How one moment should stand in the calendar of one person.</summary>
internal abstract record CalendarWish
{
    private CalendarWish()
    {
    }

    /// <summary>On this day.</summary>
    internal sealed record Stand(LocalDate Date) : CalendarWish;

    /// <summary>Not, or not any more.</summary>
    internal sealed record Gone : CalendarWish;

    /// <summary>As it is: it is done or past, and a calendar is also a memory.</summary>
    internal sealed record AsIs : CalendarWish;

    /// <summary>What follows from the day.</summary>
    /// <param name="day">As planned now; null when there is none of that id.</param>
    /// <param name="isMember">Whether the person is in the core team of its school.</param>
    /// <param name="mark">What was done so far; null for nothing.</param>
    /// <param name="today">At school.</param>
    public static CalendarWish Of(CalendarDay? day, bool isMember, CalendarMark? mark, LocalDate today) => day switch
    {
        { State: CalendarDayState.Done } => new AsIs(),
        { State: CalendarDayState.Planned } when day.Date < today => new AsIs(),
        { State: CalendarDayState.Planned } when isMember => new Stand(day.Date),
        _ => mark is { } known && known.Date < today ? new AsIs() : new Gone(),
    };
}
