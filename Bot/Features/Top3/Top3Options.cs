using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>When a top 3 opens, reminds, closes and is erased, in the school's local time and counted in its school days.</summary>
internal sealed class Top3Options
{
    public const string Section = "Top3";

    /// <summary>
    /// The ISO weeks in which a poll opens automatically, for example <c>40, 11</c>; empty for never. Twice a year: once mentors know their
    /// class and before the autumn holiday of any region, and after the spring holiday, in time for the plan of the next year.
    /// </summary>
    public string Weeks { get; set; } = "40, 11";

    /// <summary>The weekday on which it opens; when that is a free day, the next school day of that week.</summary>
    public IsoDayOfWeek Day { get; set; } = IsoDayOfWeek.Monday;

    /// <summary>Local time of opening and of the announcement a week before, for example <c>08:00</c>.</summary>
    public TimeOnly At { get; set; } = new(8, 0);

    /// <summary>The one reminder is sent this many school days after the opening.</summary>
    public int RemindAfterSchoolDays { get; set; } = 4;

    /// <summary>Local time of the reminder, for example <c>08:00</c>.</summary>
    public TimeOnly RemindAt { get; set; } = new(8, 0);

    /// <summary>The poll closes this many school days after the opening.</summary>
    public int CloseAfterSchoolDays { get; set; } = 9;

    /// <summary>Local time of closing, for example <c>16:00</c>.</summary>
    public TimeOnly CloseAt { get; set; } = new(16, 0);

    /// <summary>
    /// For how many school years after its own a poll is kept. One, so that a year can be compared with the year before; after that, the
    /// answers of one or two mentors about a class serve no purpose.
    /// </summary>
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
}

/// <summary>The overrides of one school; null takes the common value.</summary>
internal sealed class Top3SchoolOptions
{
    public string? Weeks { get; set; }
}

/// <summary>Names the setting, its value and what is expected.</summary>
internal sealed class Top3OptionsCheck : IValidateOptions<Top3Options>
{
    public ValidateOptionsResult Validate(string? name, Top3Options options)
    {
        var wrong = Weeks(options).Concat(Others(options)).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Weeks(Top3Options options) => options.Schools
        .Select(school => (Setting: $"Top3:Schools:{school.Key}:Weeks", Written: school.Value.Weeks ?? ""))
        .Prepend((Setting: "Top3:Weeks", Written: options.Weeks))
        .Where(setting => Top3Options.WeekNumbers(setting.Written) is null)
        .Select(
            setting => $"{setting.Setting} is '{setting.Written}'; expected week numbers from 2 to 52 with commas, as '40, 11', or "
                + "nothing for never.");

    private static IEnumerable<string> Others(Top3Options options)
    {
        if (options.Day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Friday)
        {
            yield return $"Top3:Day is '{options.Day}'; expected Monday to Friday.";
        }

        if (options.RemindAfterSchoolDays < 1)
        {
            yield return $"Top3:RemindAfterSchoolDays is {options.RemindAfterSchoolDays}; expected 1 or more.";
        }

        if (options.CloseAfterSchoolDays > 40)
        {
            yield return $"Top3:CloseAfterSchoolDays is {options.CloseAfterSchoolDays}; expected at most 40.";
        }

        if (options.CloseAfterSchoolDays <= options.RemindAfterSchoolDays)
        {
            yield return $"Top3:CloseAfterSchoolDays is {options.CloseAfterSchoolDays}; expected more than Top3:RemindAfterSchoolDays "
                + $"({options.RemindAfterSchoolDays}), so that the reminder comes before the closing.";
        }

        if (options.KeepSchoolYears is < 0 or > 5)
        {
            yield return $"Top3:KeepSchoolYears is {options.KeepSchoolYears}; expected 0 to 5 school years after the poll's own.";
        }
    }
}
