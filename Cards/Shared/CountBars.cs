using System.Globalization;
using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>
/// Counts per answer: bars where the client draws them, the same numbers in words where it does not. Without a title: Teams does not draw
/// it, so the card says in words what is counted.
/// </summary>
internal static class CountBars
{
    public static HorizontalBarChart Of(IReadOnlyList<CountBar> bars) => new(
        [.. bars.Select(bar => new Bar(bar.Label, bar.Count) { Color = bar.Color })],
        new FactSet([.. bars.Select(bar => new Fact(bar.Label, bar.Count.ToString(CultureInfo.InvariantCulture)))]))
    {
        DisplayMode = BarDisplay.AbsoluteNoAxis,
    };
}

/// <summary>One answer, with how many gave it.</summary>
internal sealed record CountBar(string Label, int Count, ChartColor Color);
