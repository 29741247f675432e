using NodaTime;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>The days of a school that belong in the calendars of its core team. A feature that plans such days registers one.</summary>
internal delegate Task<IReadOnlyList<CalendarDay>> CalendarDays(SchoolId school, CancellationToken cancellationToken);

/// <summary>Whether the bot itself keeps a day in somebody's calendar, so that no card offers to add it once more.</summary>
internal delegate Task<bool> CalendarSource(CalendarDay day, PersonId person, CancellationToken cancellationToken);

/// <summary>A day for the calendars of the core team.</summary>
/// <param name="School">Whose core team.</param>
/// <param name="Id">Its identity within the school, also when it moves.</param>
/// <param name="Date">The day at school.</param>
/// <param name="State">Whether it is still to come.</param>
internal sealed record CalendarDay(SchoolId School, string Id, LocalDate Date, CalendarDayState State);

internal enum CalendarDayState
{
    Planned,
    Done,
    Removed,
}
