using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>Settings of the outbox (section <c>Outbox</c>). The defaults keep within Teams' limits (platform facts, section 4).</summary>
internal sealed class OutboxOptions : IValidatableObject
{
    public const string Section = "Outbox";

    /// <summary>Requests per second to Teams, creating conversations included. Teams allows an app 50 in a tenant.</summary>
    [Between(Section, 1, 49, "requests a second")]
    public int PerSecond { get; init; } = 47;

    /// <summary>Messages sent in parallel.</summary>
    [Between(Section, 1, 64)]
    public int Concurrency { get; init; } = 16;

    /// <summary>A call to Teams that takes longer counts as ambiguous.</summary>
    [Between(Section, 1, 60, "seconds")]
    public int SendTimeoutSeconds { get; init; } = 30;

    /// <summary>How long a claim is valid. Longer than a call may take; a message whose claim expired becomes <c>Unconfirmed</c>.</summary>
    [Between(Section, 2, 600, "seconds")]
    public int LeaseSeconds { get; init; } = 90;

    /// <summary>Attempts before a message is given up; being throttled does not count.</summary>
    [Between(Section, 1, 1000)]
    public int MostAttempts { get; init; } = 40;

    /// <summary>Hours before a message is given up.</summary>
    [Between(Section, 1, 168, "hours")]
    public int MostHours { get; init; } = 24;

    /// <summary>Days that the state of a round's messages is kept.</summary>
    [Between(Section, 1, 400, "days")]
    public int RetentionDays { get; init; } = 35;

    /// <summary>Days that the state of welcome messages and of replies to typed lines is kept.</summary>
    [Between(Section, 1, 35, "days")]
    public int StandingRetentionDays { get; init; } = 2;

    /// <summary>Nothing is pushed from this time on, in the school's local time, for example <c>17:30</c>.</summary>
    public TimeOnly QuietFrom { get; init; } = new(17, 30);

    /// <summary>Nothing is pushed before this time, for example <c>07:30</c>.</summary>
    public TimeOnly QuietUntil { get; init; } = new(7, 30);

    /// <summary>The days on which nothing is pushed; <c>none</c> for no such day.</summary>
    public string QuietDays { get; init; } = "Saturday, Sunday";

    /// <summary>The hours in which nothing is pushed.</summary>
    public QuietHours Quiet => new(
        LocalTime.FromTimeOnly(QuietFrom), LocalTime.FromTimeOnly(QuietUntil), Days(QuietDays)?.ToHashSet() ?? []);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LeaseSeconds <= SendTimeoutSeconds)
        {
            yield return new(
                $"Outbox:LeaseSeconds is {LeaseSeconds}; expected more than Outbox:SendTimeoutSeconds ({SendTimeoutSeconds}): a claim must "
                    + "outlive its call.");
        }

        if (QuietFrom <= QuietUntil)
        {
            yield return new($"Outbox:QuietFrom is {QuietFrom:HH\\:mm}; expected a time after Outbox:QuietUntil ({QuietUntil:HH\\:mm}).");
        }

        if (Days(QuietDays) is not { Count: < 7 })
        {
            yield return new(
                $"Outbox:QuietDays is '{QuietDays}'; expected at most six days with commas, as 'Saturday, Sunday', or 'none'.");
        }
    }

    private static List<IsoDayOfWeek>? Days(string written)
    {
        if (string.Equals(written, "none", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var days = written
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(name => Enum.GetValues<IsoDayOfWeek>().FirstOrDefault(
                day => string.Equals(day.ToString(), name, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        return days.Contains(IsoDayOfWeek.None) ? null : [.. days.Distinct()];
    }
}

/// <summary>Names the setting, what it got and what it wants.</summary>
[OptionsValidator]
internal sealed partial class OutboxOptionsCheck : IValidateOptions<OutboxOptions>;
