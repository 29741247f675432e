using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Outbox;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>When reminders of evaluation moments are sent, in the school's local time.</summary>
internal sealed class EvaluationOptions
{
    public const string Section = "Evaluation";

    /// <summary>When a reminder is sent on its day, for example <c>08:00</c>; never in quiet hours.</summary>
    public TimeOnly RemindAt { get; set; } = new(8, 0);
}

/// <summary>Any time of day is well formed; whether it suits the quiet hours is for <see cref="RemindsByDay"/>.</summary>
internal sealed class EvaluationOptionsCheck : IValidateOptions<EvaluationOptions>
{
    public ValidateOptionsResult Validate(string? name, EvaluationOptions options) => ValidateOptionsResult.Success;
}

/// <summary>
/// A reminder that would be due in quiet hours would wait for a day that never comes. The quiet hours that once were this feature's own are
/// everybody's now: who still sets them is told where.
/// </summary>
internal sealed class RemindsByDay(IOptions<OutboxOptions> outbox, IConfiguration configuration) : IValidateOptions<EvaluationOptions>
{
    private static readonly string[] Moved = ["QuietFrom", "QuietUntil"];

    public ValidateOptionsResult Validate(string? name, EvaluationOptions options)
    {
        var section = configuration.GetSection(EvaluationOptions.Section);
        if (Array.Find(Moved, setting => section[setting] is not null) is { } moved)
        {
            return ValidateOptionsResult.Fail(
                $"Evaluation:{moved} is '{section[moved]}'; expected Outbox:{moved} in its place, for everything that the bot pushes.");
        }

        var at = LocalTime.FromTimeOnly(options.RemindAt);
        return Quiet() is not { } quiet || (at >= quiet.Until && at < quiet.From)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Evaluation:RemindAt is {options.RemindAt:HH\\:mm}; expected a time from Outbox:QuietUntil ({quiet.Until:HH\\:mm}) up to "
                    + $"Outbox:QuietFrom ({quiet.From:HH\\:mm}).");
    }

    /// <summary>Read only when it is needed; null when the settings of the outbox are wrong, which their own check tells.</summary>
    private QuietHours? Quiet()
    {
        try
        {
            return outbox.Value.Quiet;
        }
        catch (OptionsValidationException)
        {
            return null;
        }
    }
}
