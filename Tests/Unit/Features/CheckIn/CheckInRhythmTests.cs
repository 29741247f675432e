using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>When a round reminds and closes, above all around days without school.</summary>
public sealed class CheckInRhythmTests
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly SchoolProfile Iep = new(
        new SchoolId("iep"),
        "De Iep",
        Amsterdam,
        HolidayRegion.Midden,
        [Free("2026-11-25"), Free("2026-12-02", "2026-12-04")]);

    private static readonly CheckInRhythm Rhythm = new(
        Options.Create(new CheckInOptions()), new SchoolCalendars(NationalHolidays.Shipped), new OutboxOptions().Quiet);

    [Theory]
    [InlineData("2026-11-16", "2026-11-18T08:00", "2026-11-20T16:00")] // A full week: Wednesday and Friday.
    [InlineData("2026-11-23", "2026-11-26T08:00",
        "2026-11-27T16:00")] // Wednesday is free: it does not run on into Monday, whose round would be lost.
    [InlineData("2026-11-30", null, "2026-12-01T16:00")] // Free from Wednesday on: no time is left for a reminder.
    [InlineData("2026-11-18", "2026-11-20T08:00", "2026-11-20T16:00")] // Started by hand on a Wednesday.
    [InlineData("2026-11-20", "2026-11-24T08:00", "2026-11-27T16:00")] // Started by hand on a Friday: Monday's round gives way.
    public void A_round_ends_before_the_next_one_begins_and_reminds_only_while_it_is_open(string opens, string? reminds, string closes)
    {
        var times = Rhythm.TimesOf(Iep, LocalDatePattern.Iso.Parse(opens).Value);
        Assert.Equal(closes, Shown(times.ClosesAt));
        Assert.Equal(reminds, times.RemindsAt is { } at ? Shown(at) : null);
    }

    private static string Shown(Instant at) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(at.InZone(Amsterdam).LocalDateTime);

    private static FreeDays Free(string from, string? to = null) =>
        new(LocalDatePattern.Iso.Parse(from).Value, LocalDatePattern.Iso.Parse(to ?? from).Value, "Studiedag");
}
