using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Xunit;

namespace Welbevinden.Unit.Engine.Outbox;

/// <summary>When nothing is pushed, when that ends, and what becomes of a message meanwhile.</summary>
public sealed class QuietHoursTests
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly QuietHours Quiet = new OutboxOptions().Quiet;

    [Theory]
    [InlineData("2026-11-23T07:29", "2026-11-23T07:30")]
    [InlineData("2026-11-23T07:30", "2026-11-23T07:30")]
    [InlineData("2026-11-23T17:29", "2026-11-23T17:29")]
    [InlineData("2026-11-23T17:30", "2026-11-24T07:30")]
    [InlineData("2026-11-27T18:00", "2026-11-30T07:30")] // From Friday evening to Monday morning.
    [InlineData("2026-11-28T12:00", "2026-11-30T07:30")]
    [InlineData("2026-11-29T23:59", "2026-11-30T07:30")]
    [InlineData("2027-03-26T20:00", "2027-03-29T07:30")] // The clock goes forward in between.
    [InlineData("2026-10-23T20:00", "2026-10-26T07:30")] // The clock goes back in between.
    public void They_last_until_the_next_weekday_at_half_past_seven(string at, string ends) =>
        Assert.Equal(Instant(ends), Quiet.EndOf(Instant(at), Amsterdam));

    [Fact]
    public void A_message_that_expires_before_they_end_is_recorded_as_expired_and_another_is_held()
    {
        var message = new OpenMessage(
            new OutboxKey("round", "p", "question"), new SchoolId("esdoorn"), new Destination.Personal(new PersonId("p")), default,
            Instant("2026-11-27T16:00"), Instant("2026-11-27T16:00"), Instant("2026-11-30T07:30"));
        var withheld = new Withheld.Quiet(Instant("2026-11-30T07:30"));

        Assert.Equal(new Ending(OutboxState.Expired, "quietHours"), withheld.EndingOf(message));
        Assert.Null(withheld.EndingOf(message with { ExpiresAt = Instant("2026-11-30T07:31") }));
        Assert.Null(withheld.EndingOf(message with { ExpiresAt = null }));
        Assert.Equal(OutboxState.Cancelled, new Withheld.Paused().EndingOf(message)!.State);
    }

    [Fact]
    public void A_weekend_of_waiting_does_not_make_a_message_too_old()
    {
        var message = new OpenMessage(
            new OutboxKey("round", "p", "result"), new SchoolId("esdoorn"), new Destination.Personal(new PersonId("p")), new byte[] { 1 },
            Instant("2026-11-27T18:00"), Instant("2026-11-27T18:00"), null)
        { HeldUntil = Instant("2026-11-30T07:30") };
        var limits = new DeliveryLimits(40, Duration.FromHours(24));

        Assert.Null(Delivery.BeforeTry(message, Instant("2026-11-30T07:31"), limits));
        Assert.Equal("tooOld", Delivery.BeforeTry(message, Instant("2026-12-01T07:30"), limits)!.Cause);
        Assert.Equal("tooOld", Delivery.BeforeTry(message with { HeldUntil = null }, Instant("2026-11-30T07:31"), limits)!.Cause);
    }

    [Theory]
    [InlineData("saturday,SUNDAY", 0)]
    [InlineData("none", 0)]
    [InlineData("", 1)]
    [InlineData("Zaterdag", 1)]
    [InlineData("Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday", 1)]
    public void Days_that_cannot_be_read_or_leave_none_stop_the_start_by_name(string days, int faults)
    {
        var found = new OutboxOptions { QuietDays = days }.Validate(new(new object())).Select(fault => fault.ErrorMessage!).ToList();

        Assert.Equal(faults, found.Count);
        Assert.All(found, fault => Assert.StartsWith($"Outbox:QuietDays is '{days}'; expected", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_beginning_before_the_end_stops_the_start_by_name() => Assert.Equal(
        "Outbox:QuietFrom is 07:00; expected a time after Outbox:QuietUntil (07:30).",
        Assert.Single(new OutboxOptions { QuietFrom = new(7, 0) }.Validate(new(new object()))).ErrorMessage);

    private static Instant Instant(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneLeniently(Amsterdam).ToInstant();
}
