using System.Globalization;
using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Page;

/// <summary>How the page moves the clock forward; wall time is Amsterdam's.</summary>
internal static class ClockMove
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Moves by <c>advanceSeconds</c>, or to <c>to</c>: <c>nextMonday8</c> or a moment.</summary>
    /// <exception cref="FormatException">Neither is given, or it moves back or too far ahead; the sentence is for the page.</exception>
    public static void Apply(SimulatedTime time, JsonObject move)
    {
        var by = move["advanceSeconds"] is { } seconds
            ? TimeSpan.FromSeconds(seconds.GetValue<double>())
            : Target(move, time.GetUtcNow()) - time.GetUtcNow();
        if (by < TimeSpan.Zero || by > TimeSpan.FromDays(731))
        {
            throw new FormatException("ze kan alleen vooruit, en hooguit twee jaar in een keer.");
        }

        time.Advance(by);
    }

    /// <summary>The first Monday 08:00 on Amsterdam's clock that is still to come.</summary>
    public static DateTimeOffset NextMonday8(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Amsterdam);
        var days = ((int)DayOfWeek.Monday - (int)local.DayOfWeek + 7) % 7;
        var monday = OnTheClock(local.Date.AddDays(days).AddHours(8));
        return monday > now ? monday : OnTheClock(local.Date.AddDays(days + 7).AddHours(8));
    }

    private static DateTimeOffset Target(JsonObject move, DateTimeOffset now) => move["to"]?.GetValue<string>() switch
    {
        null => throw new FormatException("expected advanceSeconds or to."),
        "nextMonday8" => NextMonday8(now),
        var moment => Moment(moment),
    };

    // A moment without an offset is Amsterdam's wall time.
    private static DateTimeOffset Moment(string text)
    {
        var parsed = DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return parsed.Kind == DateTimeKind.Unspecified
            ? OnTheClock(parsed)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    private static DateTimeOffset OnTheClock(DateTime wall) => new(wall, Amsterdam.GetUtcOffset(wall));
}
