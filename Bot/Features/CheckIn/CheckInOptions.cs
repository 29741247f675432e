using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>When a check-in opens, reminds and closes, in the school's local time and counted in its school days.</summary>
internal sealed class CheckInOptions : IValidatableObject
{
    public const string Section = "CheckIn";

    /// <summary>The weekday on which a round opens automatically; when that is a free day, the next school day of that week.</summary>
    [Between(Section, IsoDayOfWeek.Monday, IsoDayOfWeek.Friday)]
    public IsoDayOfWeek Day { get; set; } = IsoDayOfWeek.Monday;

    /// <summary>Local time of opening and of the reminder, for example <c>08:00</c>.</summary>
    public TimeOnly At { get; set; } = new(8, 0);

    /// <summary>The one reminder is sent this many school days after the opening.</summary>
    [Between(Section, 1, 19)]
    public int RemindAfterSchoolDays { get; set; } = 2;

    /// <summary>The round closes this many school days after the opening, or on the last school day before the next one opens.</summary>
    [Between(Section, 2, 20)]
    public int CloseAfterSchoolDays { get; set; } = 4;

    /// <summary>Local time of closing, for example <c>16:00</c>.</summary>
    public TimeOnly CloseAt { get; set; } = new(16, 0);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CloseAfterSchoolDays <= RemindAfterSchoolDays)
        {
            yield return new(
                $"CheckIn:CloseAfterSchoolDays is {CloseAfterSchoolDays}; expected more than CheckIn:RemindAfterSchoolDays "
                    + $"({RemindAfterSchoolDays}), so that the reminder comes before the closing.");
        }
    }
}

/// <summary>Names the setting, what it got and what it wants.</summary>
[OptionsValidator]
internal sealed partial class CheckInOptionsCheck : IValidateOptions<CheckInOptions>;
