using Microsoft.Extensions.Options;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>The settings <c>Scheduling:*</c>; the defaults suit every school.</summary>
internal sealed class SchedulingOptions
{
    public const string Section = "Scheduling";

    /// <summary>How often the scheduler ticks.</summary>
    public double TickSeconds { get; set; } = 1;

    /// <summary>How long one process holds an occurrence before another may take it over.</summary>
    public double LeaseSeconds { get; set; } = 300;

    /// <summary>Failures after which an occurrence is given up, with its cause; an ending never is.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>How far back missed occurrences are recorded as skipped.</summary>
    public int LookBackDays { get; set; } = 35;

    /// <summary>How long finished occurrences are kept. Longer than <see cref="LookBackDays"/>, or they would happen again.</summary>
    public int KeepDays { get; set; } = 90;

    public TimeSpan Tick => TimeSpan.FromSeconds(TickSeconds);

    public NodaTime.Duration LeaseFor => NodaTime.Duration.FromSeconds(LeaseSeconds);
}

/// <summary>Validates the settings: names the setting, its value and what was expected.</summary>
internal sealed class SchedulingOptionsCheck : IValidateOptions<SchedulingOptions>
{
    public ValidateOptionsResult Validate(string? name, SchedulingOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(SchedulingOptions options)
    {
        if (options.TickSeconds is not (>= 0.01 and <= 60))
        {
            yield return $"Scheduling:TickSeconds is {options.TickSeconds}; expected 0.01 to 60 seconds.";
        }

        if (options.LeaseSeconds is not (>= 0.1 and <= 3600))
        {
            yield return $"Scheduling:LeaseSeconds is {options.LeaseSeconds}; expected 0.1 to 3600 seconds.";
        }

        if (options.MaxAttempts is < 1 or > 1000)
        {
            yield return $"Scheduling:MaxAttempts is {options.MaxAttempts}; expected 1 to 1000.";
        }

        if (options.LookBackDays is < 1 or > 365)
        {
            yield return $"Scheduling:LookBackDays is {options.LookBackDays}; expected 1 to 365 days.";
        }

        if (options.KeepDays <= options.LookBackDays)
        {
            yield return $"Scheduling:KeepDays is {options.KeepDays}; expected more than Scheduling:LookBackDays ({options.LookBackDays}).";
        }
    }
}
