using Microsoft.Extensions.Options;
using NodaTime;

namespace Welbevinden.Bot.Features.Agenda;

/// <summary>The settings <c>Agenda:*</c>. Where and how often is chosen in the channel itself.</summary>
internal sealed class AgendaOptions
{
    public const string Section = "Agenda";

    /// <summary>The weekday of an item; when that is a free day, the next school day of that week.</summary>
    public IsoDayOfWeek Day { get; set; } = IsoDayOfWeek.Monday;

    /// <summary>Local time of an item, for example <c>07:30</c>: before the meetings of the day.</summary>
    public TimeOnly At { get; set; } = new(7, 30);
}

/// <summary>Names the setting, its value and what is expected.</summary>
internal sealed class AgendaOptionsCheck : IValidateOptions<AgendaOptions>
{
    public ValidateOptionsResult Validate(string? name, AgendaOptions options) =>
        options.Day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Friday
        ? ValidateOptionsResult.Fail($"Agenda:Day is '{options.Day}'; expected Monday to Friday.")
        : ValidateOptionsResult.Success;
}
