using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>When a top 3 opens, reminds, closes and is erased, in the school's local time and counted in its school days.</summary>
internal sealed class Top3Options : IValidatableObject
{
    public const string Section = "Top3";

    /// <summary>
    /// The ISO weeks in which a poll opens automatically, for example <c>40, 11</c>; empty for never. Twice a year: once mentors know their
    /// class and before the autumn holiday of any region, and after the spring holiday, in time for the plan of the next year.
    /// </summary>
    public string Weeks { get; set; } = "40, 11";

    /// <summary>The weekday on which it opens; when that is a free day, the next school day of that week.</summary>
    [Between(Section, IsoDayOfWeek.Monday, IsoDayOfWeek.Friday)]
    public IsoDayOfWeek Day { get; set; } = IsoDayOfWeek.Monday;

    /// <summary>Local time of opening and of the announcement a week before, for example <c>08:00</c>.</summary>
    public TimeOnly At { get; set; } = new(8, 0);

    /// <summary>The one reminder is sent this many school days after the opening.</summary>
    [Between(Section, 1, 39)]
    public int RemindAfterSchoolDays { get; set; } = 4;

    /// <summary>Local time of the reminder, for example <c>08:00</c>.</summary>
    public TimeOnly RemindAt { get; set; } = new(8, 0);

    /// <summary>The poll closes this many school days after the opening.</summary>
    [Between(Section, 2, 40)]
    public int CloseAfterSchoolDays { get; set; } = 9;

    /// <summary>Local time of closing, for example <c>16:00</c>.</summary>
    public TimeOnly CloseAt { get; set; } = new(16, 0);

    /// <summary>
    /// For how many school years after its own a poll is kept. One, so that a year can be compared with the year before; after that, the
    /// answers of one or two mentors about a class serve no purpose.
    /// </summary>
    [Between(Section, 0, 5, "school years after the poll's own")]
    public int KeepSchoolYears { get; set; } = 1;

    /// <summary>The overrides of each school, by its id.</summary>
    public Dictionary<string, Top3SchoolOptions> Schools { get; } = new(StringComparer.Ordinal);

    /// <summary>The weeks of a school; null when they cannot be parsed.</summary>
    public IReadOnlyList<int>? WeeksOf(string school) => WeekNumbers(Schools.GetValueOrDefault(school)?.Weeks ?? Weeks);

    internal static IReadOnlyList<int>? WeekNumbers(string written)
    {
        var weeks = written.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(week => int.TryParse(week, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .ToList();
        return weeks.TrueForAll(week => week is >= 2 and <= 52) ? weeks : null;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var weeks = Schools
            .Select(school => (Setting: $"Top3:Schools:{school.Key}:Weeks", Written: school.Value.Weeks ?? ""))
            .Prepend((Setting: "Top3:Weeks", Written: Weeks));
        foreach (var (setting, written) in weeks.Where(one => WeekNumbers(one.Written) is null))
        {
            yield return new(
                $"{setting} is '{written}'; expected week numbers from 2 to 52 with commas, as '40, 11', or nothing for never.");
        }

        if (CloseAfterSchoolDays <= RemindAfterSchoolDays)
        {
            yield return new(
                $"Top3:CloseAfterSchoolDays is {CloseAfterSchoolDays}; expected more than Top3:RemindAfterSchoolDays "
                    + $"({RemindAfterSchoolDays}), so that the reminder comes before the closing.");
        }
    }
}

/// <summary>The overrides of one school; null takes the common value.</summary>
internal sealed class Top3SchoolOptions
{
    public string? Weeks { get; set; }
}

/// <summary>Names the setting, what it got and what it wants.</summary>
[OptionsValidator]
internal sealed partial class Top3OptionsCheck : IValidateOptions<Top3Options>;
