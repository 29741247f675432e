using System.Globalization;
using NodaTime;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// What changed between two published check-ins of one form, in a sentence: the answer that rose most and the one that fell most. Made from
/// the two published outcomes alone, so it tells nothing that they do not. Where not as many answered both times, shares are compared.
/// </summary>
public static class OutcomeChange
{
    /// <summary>The change since an earlier outcome of the same form.</summary>
    /// <param name="before">The date of the earlier one.</param>
    /// <param name="then">Its figures.</param>
    /// <param name="now">The figures of the later one.</param>
    public static Text Of(LocalDate before, CheckInFigures then, CheckInFigures now)
    {
        var changes = now.Form.Options
            .Select(option => (Option: option, By: now.Share(option) - then.Share(option)))
            .Where(change => Shown(then, now, change.Option).From != Shown(then, now, change.Option).To)
            .ToList();
        Text[] said =
        [
            .. changes.Where(change => change.By > 0)
                .OrderByDescending(change => change.By)
                .Take(1)
                .Select(change => Change(change.Option, new("vaker", "more often"), Shown(then, now, change.Option))),
            .. changes.Where(change => change.By < 0)
                .OrderBy(change => change.By)
                .Take(1)
                .Select(change => Change(change.Option, new("minder vaak", "less often"), Shown(then, now, change.Option))),
        ];
        return said.Length == 0
            ? new(
                $"Vrijwel hetzelfde als bij de vorige check-in met deze vraag, op {Words.Day(before).Dutch}.",
                $"Much the same as at the previous check-in with this question, on {Words.Day(before).English}.")
            : new(
                $"Sinds de vorige check-in met deze vraag, op {Words.Day(before).Dutch}: "
                    + $"{string.Join(", ", said.Select(one => one.Dutch))}.",
                $"Since the previous check-in with this question, on {Words.Day(before).English}: "
                    + $"{string.Join(", ", said.Select(one => one.English))}.");
    }

    private static (string From, string To) Shown(CheckInFigures then, CheckInFigures now, CheckInOption option) =>
        then.Answered == now.Answered
            ? (Number(then.Of(option)), Number(now.Of(option)))
            : ($"{Number(then.PerCent(option))}%", $"{Number(now.PerCent(option))}%");

    private static Text Change(CheckInOption option, Text how, (string From, string To) shown) => new(
        $"{how.Dutch} {option.Label.Dutch.ToLowerInvariant()} (van {shown.From} naar {shown.To})",
        $"{how.English} {option.Label.English.ToLowerInvariant()} (from {shown.From} to {shown.To})");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
