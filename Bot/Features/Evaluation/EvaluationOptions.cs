using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>The times of a school day at which reminders of evaluation moments may be sent, in the school's local time.</summary>
internal sealed class EvaluationOptions : IValidatableObject
{
    public const string Section = "Evaluation";

    /// <summary>When a reminder is sent on its day, for example <c>08:00</c>.</summary>
    public TimeOnly RemindAt { get; set; } = new(8, 0);

    /// <summary>Nothing is sent from this time on, for example <c>17:30</c>.</summary>
    public TimeOnly QuietFrom { get; set; } = new(17, 30);

    /// <summary>Nothing is sent before this time, for example <c>07:30</c>.</summary>
    public TimeOnly QuietUntil { get; set; } = new(7, 30);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (QuietFrom <= QuietUntil)
        {
            yield return new(
                $"Evaluation:QuietFrom is {QuietFrom:HH\\:mm}; expected a time after Evaluation:QuietUntil ({QuietUntil:HH\\:mm}).");
        }
        else if (RemindAt < QuietUntil || RemindAt >= QuietFrom)
        {
            yield return new(
                $"Evaluation:RemindAt is {RemindAt:HH\\:mm}; expected a time from Evaluation:QuietUntil ({QuietUntil:HH\\:mm}) up to "
                    + $"Evaluation:QuietFrom ({QuietFrom:HH\\:mm}).");
        }
    }
}

/// <summary>Names the setting, what it got and what it wants.</summary>
[OptionsValidator]
internal sealed partial class EvaluationOptionsCheck : IValidateOptions<EvaluationOptions>;
