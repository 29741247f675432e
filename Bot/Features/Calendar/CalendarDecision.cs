using NodaTime;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>What to do now about one moment in the calendar of one person.</summary>
internal enum CalendarStep
{
    Nothing,

    /// <summary>
    /// Ask for the event; what was asked before is asked again in the same words, which also tells the id of what it made.
    /// </summary>
    Put,

    /// <summary>Put the event on another day.</summary>
    Move,

    /// <summary>Take the event away.</summary>
    Remove,

    /// <summary>Nothing of it is left to look after: erase the mark.</summary>
    Forget,
}

/// <summary>Decides it, from what should stand and what was done before. Pure.</summary>
internal static class CalendarDecision
{
    /// <summary>One request, with all its repeats, is broken off after this.</summary>
    public static readonly Duration AskedAtMost = Duration.FromMinutes(5);

    /// <summary>Who asked and did not note an answer in this time has died, or was broken off.</summary>
    private static readonly Duration AskedFor = Duration.FromMinutes(15);

    /// <summary>A licence is not given every day.</summary>
    private static readonly Duration NoMailboxFor = Duration.FromDays(7);

    /// <summary>A permission works within two hours of being given (Exchange keeps what it knows of an app for so long).</summary>
    private static readonly Duration RefusedFor = Duration.FromHours(1);

    public static CalendarStep Decide(CalendarWish wish, CalendarMark? mark, Instant now) => (wish, mark) switch
    {
        (CalendarWish.Stand, null) => CalendarStep.Put,
        (_, null) => CalendarStep.Nothing,
        (_, { State: CalendarState.Asked }) when mark.At.IsWithin(AskedFor, now) => CalendarStep.Nothing,
        _ when IsClosed(mark, now) => CalendarStep.Nothing,
        (_, { Leaves: true, State: CalendarState.Declined }) => CalendarStep.Forget,
        (_, { Leaves: true, EventId: "" }) => CalendarStep.Put,
        (_, { Leaves: true }) => CalendarStep.Remove,
        (CalendarWish.AsIs, _) => CalendarStep.Nothing,
        (CalendarWish.Gone, { State: CalendarState.Declined }) => CalendarStep.Forget,
        (_, { State: CalendarState.Declined }) => CalendarStep.Nothing,
        (_, { EventId: "" }) => CalendarStep.Put,
        (CalendarWish.Gone, _) => CalendarStep.Remove,
        (CalendarWish.Stand stand, { State: CalendarState.There }) when stand.Date == mark.Date => CalendarStep.Nothing,
        _ => CalendarStep.Move,
    };

    /// <summary>The calendar did not open, and is not tried again yet; nor is any other event of this person.</summary>
    public static bool IsClosed(CalendarMark mark, Instant now) => mark.State switch
    {
        CalendarState.NoMailbox => mark.At.IsWithin(NoMailboxFor, now),
        CalendarState.Refused => mark.At.IsWithin(RefusedFor, now),
        CalendarState.Asked or CalendarState.There or CalendarState.Declined => false,
    };
}
