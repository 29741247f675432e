using NodaTime;
using NodaTime.Text;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// Reads what clients send for a date field and for a list of ticks. A card asks for one form, and Teams' own client keeps to it; others
/// write a date as people there do, add a time, or join a list by semicolons. Pure.
/// </summary>
internal static class FilledIn
{
    /// <summary>No school plans outside these; so nothing that is reckoned from a date leaves the calendar.</summary>
    private static readonly LocalDate First = new(1900, 1, 1);
    private static readonly LocalDate Last = new(2200, 12, 31);

    private static readonly char[] BetweenCodes = [',', ';', '\n'];

    private static readonly LocalDatePattern[] Days =
    [
        LocalDatePattern.Iso,
        .. new[] { "d-M-uuuu", "d/M/uuuu", "d.M.uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture),
    ];

    private static readonly LocalDateTimePattern[] Times =
        [LocalDateTimePattern.ExtendedIso, LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")];

    /// <summary>
    /// The date in a date field, brought to the nearest of the years 1900 to 2200; null when there is none, or none that can be read.
    /// </summary>
    /// <param name="given">What came back: <c>2026-12-31</c>, <c>31-12-2026</c>, or with a time.</param>
    /// <param name="zone">Where the school is: a time with an offset is on the day that it is there.</param>
    public static LocalDate? Date(string? given, DateTimeZone zone)
    {
        var text = (given ?? "").Trim().Replace(' ', 'T');
        var date = Array.ConvertAll(Days, pattern => pattern.Parse(text)).FirstOrDefault(parsed => parsed.Success)?.Value
            ?? Array.ConvertAll(Times, pattern => pattern.Parse(text)).FirstOrDefault(parsed => parsed.Success)?.Value.Date
            ?? (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var at }
                ? at.Date > First && at.Date < Last ? at.InZone(zone).Date : at.Date
                : null);
        return date is { } read ? LocalDate.Max(First, LocalDate.Min(read, Last)) : null;
    }

    /// <summary>True for a date field that holds something.</summary>
    public static bool IsGiven(string? given) => !string.IsNullOrWhiteSpace(given);

    /// <summary>The codes of a list, in order, each once.</summary>
    public static IReadOnlyList<string> Codes(string? joined) =>
    [
        .. (joined ?? "")
            .Split(BetweenCodes, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal),
    ];
}
