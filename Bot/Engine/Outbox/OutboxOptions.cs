using System.ComponentModel.DataAnnotations;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>Settings of the outbox (section <c>Outbox</c>). The defaults keep within Teams' limits (platform facts, section 4).</summary>
internal sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>Requests a second to Teams, creations of conversations included. Teams allows 50 to an app in a tenant.</summary>
    [Range(1, 49)]
    public int PerSecond { get; init; } = 47;

    /// <summary>Messages on their way at once.</summary>
    [Range(1, 64)]
    public int Concurrency { get; init; } = 16;

    /// <summary>A call to Teams that takes longer is given up as ambiguous.</summary>
    [Range(1, 60)]
    public int SendTimeoutSeconds { get; init; } = 30;

    /// <summary>How long a claim holds. Longer than a call may take; a claim that outlives it becomes <c>Unconfirmed</c>.</summary>
    [Range(2, 600)]
    public int LeaseSeconds { get; init; } = 90;

    /// <summary>Tries before a message is given up; being throttled does not count.</summary>
    [Range(1, 1000)]
    public int MostAttempts { get; init; } = 40;

    /// <summary>Hours before a message is given up.</summary>
    [Range(1, 168)]
    public int MostHours { get; init; } = 24;

    /// <summary>Days that the state of a round's messages is kept.</summary>
    [Range(1, 400)]
    public int RetentionDays { get; init; } = 35;

    /// <summary>Days that the state of greetings and of replies to typed lines is kept.</summary>
    [Range(1, 35)]
    public int StandingRetentionDays { get; init; } = 2;
}
