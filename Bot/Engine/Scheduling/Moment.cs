using NodaTime;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>One of a cadence. Its nominal date is its identity, whatever day it moved to.</summary>
/// <param name="Nominal">The cadence's own day.</param>
/// <param name="DueAt">When it is due; for a skipped one when it would have been.</param>
internal abstract record Moment(LocalDate Nominal, Instant DueAt)
{
    /// <summary>It happens, on <paramref name="Date"/>: a school day, unless its cadence takes any day.</summary>
    internal sealed record Planned(LocalDate Nominal, Instant DueAt, LocalDate Date) : Moment(Nominal, DueAt);

    internal sealed record Skipped(LocalDate Nominal, Instant DueAt, SkipReason Reason) : Moment(Nominal, DueAt);
}

/// <summary>Why something did not happen.</summary>
internal enum SkipReason
{
    /// <summary>From its day on, there was no school day on which it could be.</summary>
    NoSchoolDayLeft,

    /// <summary>No national holidays ship for that week.</summary>
    CalendarUnknown,

    /// <summary>The bot was not running on that day.</summary>
    Missed,
}
