using NodaTime;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>The three reminders of a moment.</summary>
internal enum ReminderKind
{
    /// <summary>Two weeks before: prepare.</summary>
    Prepare,

    /// <summary>On the day: the evaluation itself.</summary>
    Day,

    /// <summary>A week after, when it is not done.</summary>
    After,
}

/// <summary>Why a reminder was not sent.</summary>
internal enum ReminderSkip
{
    /// <summary>The moment is on another day now.</summary>
    Moved,

    Removed,
    AlreadyDone,

    /// <summary>The moment was planned on this date, or moved to it, when the day of the reminder had passed.</summary>
    ShortNotice,

    /// <summary>The bot was not running, and the time for the reminder has passed.</summary>
    TooLate,

    /// <summary>There is no school day in the period in which the reminder makes sense.</summary>
    NoSchoolDay,

    /// <summary>Nobody of the core team can be reminded.</summary>
    Nobody,
}

/// <summary>What to do with a reminder that is due.</summary>
internal abstract record ReminderStep
{
    private ReminderStep()
    {
    }

    /// <summary>Send now; a message that could not be sent before this instant is dropped.</summary>
    internal sealed record Send(Instant Until) : ReminderStep;

    /// <summary>Not now, because it is no school day or within quiet hours: on this day, at the time for reminders.</summary>
    internal sealed record Wait(LocalDate Day, Instant At) : ReminderStep;

    internal sealed record Skip(ReminderSkip Reason) : ReminderStep;
}

/// <summary>One reminder of a moment on a date.</summary>
/// <param name="Moment">The moment's id.</param>
/// <param name="Kind">Which of the three.</param>
/// <param name="Date">The date of the moment for which the reminder was planned.</param>
/// <param name="Since">The day since which the moment has that date.</param>
internal sealed record Reminder(string Moment, ReminderKind Kind, LocalDate Date, LocalDate Since);
