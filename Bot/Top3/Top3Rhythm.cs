using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Directory;
using Welbevinden.Bot.Scheduling;

namespace Welbevinden.Bot.Top3;

/// <summary>Computes the moments of a poll from the settings and the school's calendar.</summary>
internal sealed class Top3Rhythm(IOptions<Top3Options> options, SchoolCalendars calendars)
{
    private readonly Top3Options _options = options.Value;

    public RoundTimes TimesOf(School school, LocalDate opens) => RoundTimes.Of(
        calendars.Of(school), opens, (_options.RemindAfterSchoolDays, _options.RemindAt), (_options.CloseAfterSchoolDays, _options.CloseAt));

    public static LocalDateTime InSchool(Instant instant, School school) => instant.InZone(school.TimeZone).LocalDateTime;
}
