using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The settings <c>Platter:*</c>, and the overrides of a school under <c>Platter:Schools:&lt;id&gt;:*</c>.</summary>
internal sealed class PlatterOptions : IValidatableObject
{
    public const string Section = "Platter";

    /// <summary>Whether people can have their own platter drawn (mode 2).</summary>
    public bool MayMake { get; set; } = true;

    /// <summary>Whether people can keep a history of their own (mode 3); never without mode 2.</summary>
    public bool MayKeep { get; set; } = true;

    /// <summary>The number of weeks between two offers of the card; 0 is never.</summary>
    [Between(Section, 0, 52, "weeks; 0 is never")]
    public int EveryWeeks { get; set; } = 6;

    /// <summary>The weekday of an offer; when that is a free day, the next school day of that week.</summary>
    [Between(Section, IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday)]
    public IsoDayOfWeek Day { get; set; } = IsoDayOfWeek.Thursday;

    /// <summary>Local time of an offer, for example <c>12:00</c>.</summary>
    public TimeOnly At { get; set; } = new(12, 0);

    /// <summary>The overrides of each school, by its id.</summary>
    public Dictionary<string, PlatterSchoolOptions> Schools { get; } = new(StringComparer.Ordinal);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Schools
            .Where(school => school.Value.EveryWeeks is < 0 or > 52)
            .Select(school => new ValidationResult(
                $"Platter:Schools:{school.Key}:EveryWeeks is {school.Value.EveryWeeks}; expected 0 to 52 weeks; 0 is never."));
}

/// <summary>The overrides of one school; null takes the common value.</summary>
internal sealed class PlatterSchoolOptions
{
    public bool? MayMake { get; set; }

    public bool? MayKeep { get; set; }

    public int? EveryWeeks { get; set; }
}

/// <summary>Names the setting, what it got and what it wants.</summary>
[OptionsValidator]
internal sealed partial class PlatterOptionsCheck : IValidateOptions<PlatterOptions>;

/// <summary>What a school allows of the platter, and how often it is offered.</summary>
internal sealed class PlatterPolicy(IOptions<PlatterOptions> options)
{
    private readonly PlatterOptions _options = options.Value;

    public bool MayMake(SchoolProfile school) => Of(school)?.MayMake ?? _options.MayMake;

    public bool MayKeep(SchoolProfile school) => MayMake(school) && (Of(school)?.MayKeep ?? _options.MayKeep);

    /// <summary>When the card is offered; null for never.</summary>
    public Cadence? Offers(SchoolProfile school) => (Of(school)?.EveryWeeks ?? _options.EveryWeeks) is > 0 and var weeks
        ? Cadence.Weekly(_options.Day, LocalTime.FromTimeOnly(_options.At), weeks)
        : null;

    private PlatterSchoolOptions? Of(SchoolProfile school) => _options.Schools.GetValueOrDefault(school.Id.Value);
}
