using NodaTime;
using Welbevinden.Cards.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School;

/// <summary>The calendars of the people of a school, wherever these are kept.</summary>
internal interface IPersonalCalendars
{
    /// <summary>Whether the school lets the bot write in them.</summary>
    bool AreWritten { get; }

    /// <summary>How often everything is compared again when nothing happened.</summary>
    TimeSpan CompareEvery { get; }

    /// <summary>Creates an event, or finds the one that the same transaction created before; with its id.</summary>
    Task<(CalendarAnswer Answer, string Id)> PutAsync(CalendarEvent wanted, CancellationToken cancellationToken);

    /// <summary>Moves an event to another whole day at school.</summary>
    Task<CalendarAnswer> MoveAsync(PersonId person, string id, LocalDate to, DateTimeZone zone, CancellationToken cancellationToken);

    Task<CalendarAnswer> RemoveAsync(PersonId person, string id, CancellationToken cancellationToken);

    /// <summary>Tries to open the calendars of these people, one after the other, until one opens.</summary>
    Task<CalendarAccess> TryAsync(IEnumerable<PersonId> people, CancellationToken cancellationToken);
}

/// <summary>An event of a whole day in somebody's own calendar.</summary>
/// <param name="Person">Whose calendar.</param>
/// <param name="Transaction">Makes a repeated request the same event.</param>
/// <param name="Date">The day at school.</param>
/// <param name="Zone">The time zone of the school.</param>
/// <param name="Subject">Its title.</param>
/// <param name="Html">What it says, as HTML.</param>
internal sealed record CalendarEvent(PersonId Person, string Transaction, LocalDate Date, DateTimeZone Zone, string Subject, string Html);

/// <summary>The answer to a request about an event.</summary>
internal enum CalendarAnswer
{
    Done,

    /// <summary>The event is not there: the person deleted it, or moved it to another folder, which changes its id.</summary>
    NotThere,

    /// <summary>There is no such account, or it has no mailbox.</summary>
    NoMailbox,

    Forbidden,

    /// <summary>The transaction was used for an event that looks different.</summary>
    Taken,

    /// <summary>Perhaps later. Whether it was done is not known.</summary>
    Failed,
}

/// <summary>Whether calendars open.</summary>
/// <param name="Opens">True when one did.</param>
/// <param name="Trouble">Why the last one did not; null when nobody had a calendar to try.</param>
/// <param name="IsGranted">Whether the app has the permission for every calendar.</param>
internal sealed record CalendarAccess(bool Opens, GraphTrouble? Trouble, bool IsGranted)
{
    /// <summary>What the app needs.</summary>
    public const string Permission = "Calendars.ReadWrite";
}

/// <summary>Where the people come from a file, nobody's calendar is known.</summary>
internal sealed class NoCalendars : IPersonalCalendars
{
    public bool AreWritten => false;

    public TimeSpan CompareEvery => TimeSpan.FromHours(1);

    public Task<(CalendarAnswer Answer, string Id)> PutAsync(CalendarEvent wanted, CancellationToken cancellationToken) =>
        Task.FromResult((CalendarAnswer.NoMailbox, ""));

    public Task<CalendarAnswer> MoveAsync(
        PersonId person, string id, LocalDate to, DateTimeZone zone, CancellationToken cancellationToken) =>
        Task.FromResult(CalendarAnswer.NoMailbox);

    public Task<CalendarAnswer> RemoveAsync(PersonId person, string id, CancellationToken cancellationToken) =>
        Task.FromResult(CalendarAnswer.NoMailbox);

    public Task<CalendarAccess> TryAsync(IEnumerable<PersonId> people, CancellationToken cancellationToken) =>
        Task.FromResult(new CalendarAccess(Opens: false, Trouble: null, IsGranted: false));
}
