using NodaTime;

namespace Welbevinden.Cards.Shared;

/// <summary>One round.</summary>
public sealed record StatusRound
{
    /// <summary>What kind of round, as in "Check-in".</summary>
    public required Text Name { get; init; }

    /// <summary>The local date it opened.</summary>
    public required LocalDate Opened { get; init; }

    public required bool IsOpen { get; init; }

    public required int Asked { get; init; }

    /// <summary>
    /// How many responses there are, nothing about who or what. Null when that is not told: in a check-in that is open, where a number that
    /// moves by one tells when somebody answered, and in one that closed with too few. What was delivered is then not counted out either,
    /// because only those who did not answer get a reminder.
    /// </summary>
    public required int? Answered { get; init; }

    /// <summary>Whether there are enough answers for an outcome. Counts only where the number is not told.</summary>
    public bool IsEnough { get; init; }

    public required IReadOnlyList<DeliveryLine> Deliveries { get; init; }
}

/// <summary>How many messages are in one state.</summary>
/// <param name="State">Which state.</param>
/// <param name="Count">How many; a line with zero is not shown.</param>
/// <param name="Cause">Why, in one plain sentence, when the state does not say enough.</param>
public sealed record DeliveryLine(DeliveryState State, int Count, Text? Cause = null);

/// <summary>The state of a message, as the core team sees it.</summary>
public enum DeliveryState
{
    Sent,
    Waiting,
    Unconfirmed,
    Blocked,
    NotInstalled,
    GaveUp,
}
