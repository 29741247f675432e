using System.Diagnostics;
using NodaTime;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>Why a message is not sent now.</summary>
internal abstract record Withheld
{
    private Withheld()
    {
    }

    /// <summary>
    /// What becomes of the message; null when it is held. What expires in quiet hours is recorded at once. Of a pause only the day is kept,
    /// as of everything that is cancelled, and no cause: who pauses is nobody's business.
    /// </summary>
    public Ending? EndingOf(OpenMessage message) => this switch
    {
        Paused => new Ending(OutboxState.Cancelled),
        Quiet quiet when message.ExpiresAt is { } expires && expires <= quiet.Until => new Ending(OutboxState.Expired, "quietHours"),
        Quiet => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Whom it is for pauses on the day on which it would be sent: it is no longer wanted.</summary>
    internal sealed record Paused : Withheld;

    /// <summary>Quiet hours hold; after them it is looked at again.</summary>
    internal sealed record Quiet(Instant Until) : Withheld;
}

/// <summary>Decides, right before a message is sent, whether it may be sent now; null when it may.</summary>
internal delegate Task<Withheld?> Withholding(OpenMessage message, Instant now, CancellationToken cancellationToken);

/// <summary>The time zone of a school; that of the Netherlands for one that is not in the directory.</summary>
internal delegate DateTimeZone ZoneOf(SchoolId school);

/// <summary>
/// Keeps what is pushed from disturbing people: no feature has to think of quiet hours, or of a pause that was asked for after it decided
/// to send. Pushed is everything except what somebody waits for (<see cref="StandingGroup"/>: replies and welcomes), and except a card
/// that replaces another, of which Teams gives no notice. What one person asks of another stands among the replies
/// (<see cref="Fleeting"/>), and is pushed to that other; what its asker is told of it is not.
/// </summary>
internal sealed class Peace(StandingGroups standing, PauseStore pauses, QuietHours quiet, ZoneOf zoneOf)
{
    public bool IsPushed(OpenMessage message) =>
        (!standing.Contains(message.Key.Group) || message.Otherwise is not null) && message.Replaces is null;

    /// <summary>See <see cref="Withholding"/>.</summary>
    public async Task<Withheld?> WithholdAsync(OpenMessage message, Instant now, CancellationToken cancellationToken)
    {
        if (!IsPushed(message))
        {
            return null;
        }

        var zone = zoneOf(message.School);
        var goes = quiet.EndOf(now, zone);
        if (message is { To: Destination.Personal { Person: var person }, PassesPause: false }
            && await pauses.OfAsync(person, cancellationToken) is { } pause
            && pause.Holds(goes.InZone(zone).Date))
        {
            return new Withheld.Paused();
        }

        return goes > now ? new Withheld.Quiet(goes) : null;
    }
}
