using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>The settings <c>Scheduling:*</c>; the defaults suit every school.</summary>
internal sealed class SchedulingOptions : IValidatableObject
{
    public const string Section = "Scheduling";

    /// <summary>How often the scheduler ticks.</summary>
    [Between(Section, 0.01, 60, "seconds")]
    public double TickSeconds { get; set; } = 1;

    /// <summary>How long one process holds an occurrence before another may take it over.</summary>
    [Between(Section, 0.1, 3600, "seconds")]
    public double LeaseSeconds { get; set; } = 300;

    /// <summary>Failures after which an occurrence is given up, with its cause; an ending never is.</summary>
    [Between(Section, 1, 1000)]
    public int MaxAttempts { get; set; } = 10;

    /// <summary>How far back missed occurrences are recorded as skipped.</summary>
    [Between(Section, 1, 365, "days")]
    public int LookBackDays { get; set; } = 35;

    /// <summary>How long finished occurrences are kept. Longer than <see cref="LookBackDays"/>, or they would happen again.</summary>
    public int KeepDays { get; set; } = 90;

    public TimeSpan Tick => TimeSpan.FromSeconds(TickSeconds);

    public NodaTime.Duration LeaseFor => NodaTime.Duration.FromSeconds(LeaseSeconds);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KeepDays <= LookBackDays)
        {
            yield return new($"Scheduling:KeepDays is {KeepDays}; expected more than Scheduling:LookBackDays ({LookBackDays}).");
        }
    }
}

/// <summary>Names the setting, what it got and what it wants.</summary>
[OptionsValidator]
internal sealed partial class SchedulingOptionsCheck : IValidateOptions<SchedulingOptions>;
