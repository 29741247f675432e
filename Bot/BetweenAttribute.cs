using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Welbevinden.Bot;

/// <summary>The range of a setting, both ends included. What is wrong is told by name, with what it got and what it wants.</summary>
/// <param name="section">The section of the setting, as in <c>Scheduling</c>; its name there is that of the property.</param>
/// <param name="min">A number, or a member of an enum.</param>
/// <param name="max">Of the same kind.</param>
/// <param name="of">What is counted, and anything else that helps, as the end of the sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BetweenAttribute(string section, object min, object max, string of = "") : ValidationAttribute
{
    public string Section => section;

    public object Min => min;

    public object Max => max;

    public string Of => of;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        // NaN is in no range.
        return Number(value) >= Number(min) && Number(value) <= Number(max)
            ? ValidationResult.Success
            : new ValidationResult(string.Create(
                CultureInfo.InvariantCulture,
                $"{section}:{validationContext.MemberName} is {value}; expected {min} to {max}{(of.Length > 0 ? " " : "")}{of}."));
    }

    private static double Number(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
