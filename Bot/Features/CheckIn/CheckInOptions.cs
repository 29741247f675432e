using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>When a check-in opens, reminds and closes, in the school's local time and counted in its school days.</summary>
internal sealed class CheckInOptions : IValidatableObject
{
    public const string Section = "CheckIn";

    /// <summary>How often a round opens automatically: one of <see cref="CheckInCadence.Choices"/>.</summary>
    public string Every { get; set; } = CheckInCadence.Week;

    /// <summary>The weekday on which a round opens automatically; when that is a free day, the next school day.</summary>
    public IsoDayOfWeek Day { get; set; } = IsoDayOfWeek.Monday;

    /// <summary>The other weekday, for twice a week.</summary>
    public IsoDayOfWeek SecondDay { get; set; } = IsoDayOfWeek.Thursday;

    /// <summary>The dates on which a round opens, for <c>dates</c>: <c>2026-12-07, 2027-01-18</c>.</summary>
    public string Dates { get; set; } = "";

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

    /// <summary>The form of every round, or <c>rotate</c> for a form in turn.</summary>
    public string Form { get; set; } = CheckInForms.Rotate;

    /// <summary>With fewer answers than this nothing is shown. A school may ask for more than five, never for less.</summary>
    [Between(Section, MinimumGroup.Floor, 100, "answers")]
    public int Minimum { get; set; } = MinimumGroup.Floor;

    /// <summary>The overrides of each school, by its id.</summary>
    public Dictionary<string, CheckInSchoolOptions> Schools { get; } = new(StringComparer.Ordinal);

    /// <summary>The form of a school's rounds; null for a form in turn.</summary>
    public CheckInForm? FormOf(SchoolId school) => CheckInForms.Find(Of(school)?.Form ?? Form);

    public CheckInCadence CadenceOf(SchoolId school) => CadenceOf(Of(school));

    private CheckInCadence CadenceOf(CheckInSchoolOptions? own) =>
        new(own?.Every ?? Every, own?.Day ?? Day, own?.SecondDay ?? SecondDay, own?.Dates ?? Dates, own?.At ?? At);

    /// <summary>In the school file: when people are asked, in Dutch.</summary>
    public string RhythmInWords =>
        CadenceOf(own: null).InWords
            + (Schools.Values.Any(own => CadenceOf(own) != CadenceOf(own: null)) ? " (niet elke school heeft hetzelfde ritme)" : "");

    public MinimumGroup MinimumOf(SchoolId school) => MinimumGroup.Frozen(Of(school)?.Minimum ?? Minimum);

    private CheckInSchoolOptions? Of(SchoolId school) => Schools.GetValueOrDefault(school.Value);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (school, own) in Schools.Where(one => one.Value.Minimum is < MinimumGroup.Floor or > 100))
        {
            yield return new($"CheckIn:Schools:{school}:Minimum is {own.Minimum}; expected {MinimumGroup.Floor} to 100 answers.");
        }

        var forms = Schools.Select(one => (Setting: $"CheckIn:Schools:{one.Key}:Form", one.Value.Form)).Prepend(("CheckIn:Form", Form));
        foreach (var (setting, form) in forms.Where(
            one => one.Form is not (null or CheckInForms.Rotate) && CheckInForms.Find(one.Form) is null))
        {
            yield return new(
                $"{setting} is '{form}'; expected {CheckInForms.Rotate}, or one of "
                    + $"{string.Join(", ", CheckInForms.All.Select(one => one.Code))}.");
        }

        foreach (var fault in CadenceFaults())
        {
            yield return new(fault);
        }

        if (CloseAfterSchoolDays <= RemindAfterSchoolDays)
        {
            yield return new(
                $"CheckIn:CloseAfterSchoolDays is {CloseAfterSchoolDays}; expected more than CheckIn:RemindAfterSchoolDays "
                    + $"({RemindAfterSchoolDays}), so that the reminder comes before the closing.");
        }
    }

    private IEnumerable<string> CadenceFaults() =>
    [
        .. CadenceOf(own: null).Faults(Section),
        .. Schools.SelectMany(school => CadenceOf(school.Value).Faults($"{Section}:Schools:{school.Key}")),
    ];
}

/// <summary>The overrides of one school; null takes the common value.</summary>
internal sealed class CheckInSchoolOptions
{
    public string? Every { get; set; }

    public IsoDayOfWeek? Day { get; set; }

    public IsoDayOfWeek? SecondDay { get; set; }

    public string? Dates { get; set; }

    public TimeOnly? At { get; set; }

    public string? Form { get; set; }

    public int? Minimum { get; set; }
}

/// <summary>Names the setting, what it got and what it wants.</summary>
[OptionsValidator]
internal sealed partial class CheckInOptionsCheck : IValidateOptions<CheckInOptions>;
