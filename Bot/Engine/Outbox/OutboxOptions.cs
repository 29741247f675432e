using System.ComponentModel.DataAnnotations;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>Settings of the outbox (section <c>Outbox</c>). The defaults keep within Teams' limits (platform facts, section 4).</summary>
internal sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>Requests per second to Teams, creating conversations included. Teams allows an app 50 in a tenant.</summary>
    [Range(1, 49)]
    public int PerSecond { get; init; } = 47;

    /// <summary>Messages sent in parallel.</summary>
    [Range(1, 64)]
    public int Concurrency { get; init; } = 16;

    /// <summary>A call to Teams that takes longer counts as ambiguous.</summary>
    [Range(1, 60)]
    public int SendTimeoutSeconds { get; init; } = 30;

    /// <summary>How long a claim is valid. Longer than a call may take; a message whose claim expired becomes <c>Unconfirmed</c>.</summary>
    [Range(2, 600)]
    public int LeaseSeconds { get; init; } = 90;

    /// <summary>Attempts before a message is given up; being throttled does not count.</summary>
    [Range(1, 1000)]
    public int MostAttempts { get; init; } = 40;

    /// <summary>Hours before a message is given up.</summary>
    [Range(1, 168)]
    public int MostHours { get; init; } = 24;

    /// <summary>Days that the state of a round's messages is kept.</summary>
    [Range(1, 400)]
    public int RetentionDays { get; init; } = 35;

    /// <summary>Days that the state of welcome messages and of replies to typed lines is kept.</summary>
    [Range(1, 35)]
    public int StandingRetentionDays { get; init; } = 2;
}
