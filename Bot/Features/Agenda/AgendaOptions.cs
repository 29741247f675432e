using Microsoft.Extensions.Options;
using NodaTime;

namespace Welbevinden.Bot.Features.Agenda;

/// <summary>The settings <c>Agenda:*</c>. Where and how often is chosen in the channel itself.</summary>
internal sealed class AgendaOptions
{
    public const string Section = "Agenda";

    /// <summary>The weekday of an item; when that is a free day, the next school day of that week.</summary>
    [Between(Section, IsoDayOfWeek.Monday, IsoDayOfWeek.Friday)]
    public IsoDayOfWeek Day { get; set; } = IsoDayOfWeek.Monday;

    /// <summary>Local time of an item, for example <c>07:30</c>: before the meetings of the day.</summary>
    public TimeOnly At { get; set; } = new(7, 30);
}

/// <summary>Names the setting, what it got and what it wants.</summary>
[OptionsValidator]
internal sealed partial class AgendaOptionsCheck : IValidateOptions<AgendaOptions>;
