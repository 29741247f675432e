using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Computes the moments of a round from the settings and the school's calendar.</summary>
internal sealed class CheckInRhythm(IOptions<CheckInOptions> options, SchoolCalendars calendars)
{
    private readonly CheckInOptions _options = options.Value;

    /// <summary>When rounds open automatically.</summary>
    public Cadence Weekly => Cadence.Weekly(_options.Day, LocalTime.FromTimeOnly(_options.At));

    public RoundTimes TimesOf(SchoolProfile school, LocalDate opens) => RoundTimes.Of(
        calendars.Of(school), opens, (_options.RemindAfterSchoolDays, _options.At), (_options.CloseAfterSchoolDays, _options.CloseAt),
        Weekly);
}
