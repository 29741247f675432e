using System.Globalization;
using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// What changed between two published check-ins, in a sentence: the weather that rose most and the one that fell most. Made from the two
/// published outcomes alone, so it tells nothing that they do not. Where not as many answered both times, shares are compared.
/// </summary>
public static class WeatherChange
{
    /// <summary>The change since an earlier outcome.</summary>
    /// <param name="before">The date of the earlier one.</param>
    /// <param name="then">Its figures.</param>
    /// <param name="now">The figures of the later one.</param>
    public static Text Of(LocalDate before, CheckInFigures then, CheckInFigures now)
    {
        var changes = WeatherReport.All
            .Select(weather => (Weather: weather, By: Share(now, weather) - Share(then, weather)))
            .Where(change => Shown(then, now, change.Weather).From != Shown(then, now, change.Weather).To)
            .ToList();
        Text[] said =
        [
            .. changes.Where(change => change.By > 0)
                .OrderByDescending(change => change.By)
                .Take(1)
                .Select(change => Change(change.Weather, new("vaker", "more often"), Shown(then, now, change.Weather))),
            .. changes.Where(change => change.By < 0)
                .OrderBy(change => change.By)
                .Take(1)
                .Select(change => Change(change.Weather, new("minder vaak", "less often"), Shown(then, now, change.Weather))),
        ];
        return said.Length == 0
            ? new(
                $"Vrijwel hetzelfde als bij de vorige check-in, op {Words.Day(before).Dutch}.",
                $"Much the same as at the previous check-in, on {Words.Day(before).English}.")
            : new(
                $"Sinds de vorige check-in, op {Words.Day(before).Dutch}: {string.Join(", ", said.Select(one => one.Dutch))}.",
                $"Since the previous check-in, on {Words.Day(before).English}: {string.Join(", ", said.Select(one => one.English))}.");
    }

    /// <summary>The part of those who answered, in per cent.</summary>
    public static int PerCent(CheckInFigures figures, Weather weather) =>
        (int)decimal.Round(Share(figures, weather) * 100, MidpointRounding.AwayFromZero);

    private static decimal Share(CheckInFigures figures, Weather weather) =>
        figures.Answered == 0 ? 0 : (decimal)figures.Counts.GetValueOrDefault(weather) / figures.Answered;

    private static (string From, string To) Shown(CheckInFigures then, CheckInFigures now, Weather weather) =>
        then.Answered == now.Answered
            ? (Number(then.Counts.GetValueOrDefault(weather)), Number(now.Counts.GetValueOrDefault(weather)))
            : ($"{Number(PerCent(then, weather))}%", $"{Number(PerCent(now, weather))}%");

    private static Text Change(Weather weather, Text how, (string From, string To) shown) => new(
        $"{how.Dutch} {WeatherReport.Label(weather).Dutch.ToLowerInvariant()} (van {shown.From} naar {shown.To})",
        $"{how.English} {WeatherReport.Label(weather).English.ToLowerInvariant()} (from {shown.From} to {shown.To})");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
