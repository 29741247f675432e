using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Computes the moments of a poll from the settings and the school's calendar.</summary>
internal sealed class Top3Rhythm(IOptions<Top3Options> options, SchoolCalendars calendars)
{
    private readonly Top3Options _options = options.Value;

    /// <summary>When polls of a school open automatically; null when they do not.</summary>
    public Cadence? Opens(SchoolProfile school) => InWeeks(school, weeksBefore: 0);

    /// <summary>When they are announced, a week before.</summary>
    public Cadence? Announces(SchoolProfile school) => InWeeks(school, weeksBefore: 1);

    /// <summary>The scheduled opening that this date identifies, moved when that is a free day; null when there is none.</summary>
    public Moment.Planned? OpeningOf(SchoolProfile school, LocalDate nominal)
    {
        var from = school.TimeZone.AtStartOfDay(nominal).ToInstant();
        return Opens(school)?.Between(calendars.Of(school), from, from + Duration.FromDays(7))
            .OfType<Moment.Planned>()
            .FirstOrDefault(opening => opening.Nominal == nominal);
    }

    public RoundTimes TimesOf(SchoolProfile school, LocalDate opens) => RoundTimes.Of(
        calendars.Of(school), opens, (_options.RemindAfterSchoolDays, _options.RemindAt), (_options.CloseAfterSchoolDays, _options.CloseAt),
        Opens(school));

    /// <summary>The last day on which a poll is kept: the end of a school year.</summary>
    public LocalDate KeptUntil(LocalDate poll) => SchoolYear.Of(poll).After(_options.KeepSchoolYears).LastDay;

    /// <summary>The first day of the period that is kept today: the start of a school year.</summary>
    public LocalDate KeptFrom(LocalDate today) => SchoolYear.Of(today).After(-_options.KeepSchoolYears).FirstDay;

    public static LocalDateTime InSchool(Instant instant, SchoolProfile school) => instant.InZone(school.TimeZone).LocalDateTime;

    private Cadence? InWeeks(SchoolProfile school, int weeksBefore) => _options.WeeksOf(school.Id.Value) is { Count: > 0 } weeks
        ? Cadence.InWeeks(_options.Day, LocalTime.FromTimeOnly(_options.At), [.. weeks.Select(week => week - weeksBefore)])
        : null;
}
