using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Computes the moments of a round from the settings and the school's calendar.</summary>
internal sealed class CheckInRhythm(IOptions<CheckInOptions> options, SchoolCalendars calendars, QuietHours quiet)
{
    private readonly CheckInOptions _options = options.Value;

    /// <summary>When rounds of a school open automatically; null for never.</summary>
    public Cadence? Of(SchoolProfile school) => _options.CadenceOf(school.Id).Rhythm;

    /// <summary>The moments of a round that opens on a day.</summary>
    /// <param name="school">Whose round.</param>
    /// <param name="opens">The day of the opening.</param>
    /// <param name="due">When it was due, which tells a round of the rhythm from one that somebody starts; null for the latter.</param>
    public RoundTimes TimesOf(SchoolProfile school, LocalDate opens, Instant? due = null)
    {
        var at = _options.CadenceOf(school.Id).At;
        return RoundTimes.Of(
            calendars.Of(school), opens, (_options.RemindAfterSchoolDays, at), (_options.CloseAfterSchoolDays, _options.CloseAt),
            Of(school), due);
    }

    /// <summary>Whom a round asks and reminds when: of one that opened in quiet hours the cards go out after them.</summary>
    public AskingDays DaysOf(SchoolProfile school, Instant openedAt, Instant closesAt)
    {
        var zone = school.TimeZone;
        var reminds = TimesOf(school, openedAt.InZone(zone).Date).RemindsAt;
        return new AskingDays(
            calendars.Of(school),
            quiet.EndOf(openedAt, zone).InZone(zone).Date,
            new RoundTimes(reminds < closesAt ? reminds : null, closesAt),
            LocalTime.FromTimeOnly(_options.CadenceOf(school.Id).At));
    }

    public AskingDays DaysOf(SchoolProfile school, RoundRecord round) => DaysOf(school, round.OpenedAt, round.ClosesAt);

    /// <summary>When the cards of a round that is started now go out; null for at once.</summary>
    public Instant? SendsAt(SchoolProfile school, Instant now) =>
        quiet.EndOf(now, school.TimeZone) is var at && at > now ? at : null;
}
