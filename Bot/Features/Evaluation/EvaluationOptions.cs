using Microsoft.Extensions.Options;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>The times of a school day at which reminders of evaluation moments may be sent, in the school's local time.</summary>
internal sealed class EvaluationOptions
{
    public const string Section = "Evaluation";

    /// <summary>When a reminder is sent on its day, for example <c>08:00</c>.</summary>
    public TimeOnly RemindAt { get; set; } = new(8, 0);

    /// <summary>Nothing is sent from this time on, for example <c>17:30</c>.</summary>
    public TimeOnly QuietFrom { get; set; } = new(17, 30);

    /// <summary>Nothing is sent before this time, for example <c>07:30</c>.</summary>
    public TimeOnly QuietUntil { get; set; } = new(7, 30);
}

/// <summary>Names the setting, its value and what is expected.</summary>
internal sealed class EvaluationOptionsCheck : IValidateOptions<EvaluationOptions>
{
    public ValidateOptionsResult Validate(string? name, EvaluationOptions options) => options switch
    {
        _ when options.QuietFrom <= options.QuietUntil =>
            ValidateOptionsResult.Fail(
                $"Evaluation:QuietFrom is {options.QuietFrom:HH\\:mm}; expected a time after Evaluation:QuietUntil "
                    + $"({options.QuietUntil:HH\\:mm})."),
        _ when options.RemindAt < options.QuietUntil || options.RemindAt >= options.QuietFrom =>
            ValidateOptionsResult.Fail(
                $"Evaluation:RemindAt is {options.RemindAt:HH\\:mm}; expected a time from Evaluation:QuietUntil "
                    + $"({options.QuietUntil:HH\\:mm}) up to Evaluation:QuietFrom ({options.QuietFrom:HH\\:mm})."),
        _ => ValidateOptionsResult.Success,
    };
}
