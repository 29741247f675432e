using Microsoft.Extensions.Options;
using NodaTime;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>When a check-in opens, reminds and closes, in the school's local time and counted in its school days.</summary>
internal sealed class CheckInOptions
{
    public const string Section = "CheckIn";

    /// <summary>The weekday on which a round opens automatically; when that is a free day, the next school day of that week.</summary>
    public IsoDayOfWeek Day { get; set; } = IsoDayOfWeek.Monday;

    /// <summary>Local time of opening and of the reminder, for example <c>08:00</c>.</summary>
    public TimeOnly At { get; set; } = new(8, 0);

    /// <summary>The one reminder is sent this many school days after the opening.</summary>
    public int RemindAfterSchoolDays { get; set; } = 2;

    /// <summary>The round closes this many school days after the opening, or on the last school day before the next one opens.</summary>
    public int CloseAfterSchoolDays { get; set; } = 4;

    /// <summary>Local time of closing, for example <c>16:00</c>.</summary>
    public TimeOnly CloseAt { get; set; } = new(16, 0);
}

/// <summary>Names the setting, its value and what is expected.</summary>
internal sealed class CheckInOptionsCheck : IValidateOptions<CheckInOptions>
{
    public ValidateOptionsResult Validate(string? name, CheckInOptions options) => options switch
    {
        { Day: IsoDayOfWeek.None or IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday } =>
            ValidateOptionsResult.Fail($"CheckIn:Day is '{options.Day}'; expected Monday to Friday."),
        { RemindAfterSchoolDays: < 1 } =>
            ValidateOptionsResult.Fail($"CheckIn:RemindAfterSchoolDays is {options.RemindAfterSchoolDays}; expected 1 or more."),
        { CloseAfterSchoolDays: > 20 } =>
            ValidateOptionsResult.Fail($"CheckIn:CloseAfterSchoolDays is {options.CloseAfterSchoolDays}; expected at most 20."),
        _ when options.CloseAfterSchoolDays <= options.RemindAfterSchoolDays =>
            ValidateOptionsResult.Fail(
                $"CheckIn:CloseAfterSchoolDays is {options.CloseAfterSchoolDays}; expected more than CheckIn:RemindAfterSchoolDays "
                    + $"({options.RemindAfterSchoolDays}), so that the reminder comes before the closing."),
        _ => ValidateOptionsResult.Success,
    };
}
