using Microsoft.Extensions.Options;

namespace Welbevinden.Bot.Top3;

/// <summary>When a top 3 reminds and closes, in the school's own wall time and over its school days. It opens when the core team starts it.</summary>
internal sealed class Top3Options
{
    public const string Section = "Top3";

    /// <summary>The one reminder goes out this many school days after the opening.</summary>
    public int RemindAfterSchoolDays { get; set; } = 4;

    /// <summary>Wall time of the reminder, as <c>08:00</c>.</summary>
    public TimeOnly RemindAt { get; set; } = new(8, 0);

    /// <summary>The poll closes this many school days after the opening.</summary>
    public int CloseAfterSchoolDays { get; set; } = 9;

    /// <summary>Wall time of closing, as <c>16:00</c>.</summary>
    public TimeOnly CloseAt { get; set; } = new(16, 0);
}

/// <summary>Names the setting, what it got and what it wants.</summary>
internal sealed class Top3OptionsCheck : IValidateOptions<Top3Options>
{
    public ValidateOptionsResult Validate(string? name, Top3Options options) => options switch
    {
        { RemindAfterSchoolDays: < 1 } =>
            ValidateOptionsResult.Fail($"Top3:RemindAfterSchoolDays is {options.RemindAfterSchoolDays}; expected 1 or more."),
        { CloseAfterSchoolDays: > 40 } =>
            ValidateOptionsResult.Fail($"Top3:CloseAfterSchoolDays is {options.CloseAfterSchoolDays}; expected at most 40."),
        _ when options.CloseAfterSchoolDays <= options.RemindAfterSchoolDays =>
            ValidateOptionsResult.Fail($"Top3:CloseAfterSchoolDays is {options.CloseAfterSchoolDays}; expected more than Top3:RemindAfterSchoolDays ({options.RemindAfterSchoolDays}), so that the reminder comes before the closing."),
        _ => ValidateOptionsResult.Success,
    };
}
