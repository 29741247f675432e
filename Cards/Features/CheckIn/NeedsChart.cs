using System.Globalization;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>What people need, most often first: bars where the client draws them, the same numbers in words where it does not.</summary>
internal static class NeedsChart
{
    public static IReadOnlyList<Element> Of(CheckInNeedFigures figures, Language language)
    {
        var needs = StaffNeed.All
            .Where(need => figures.Counts.ContainsKey(need.Code))
            .Select(need => (Label: need.Label.In(language), Count: figures.Counts.GetValueOrDefault(need.Code)))
            .OrderByDescending(need => need.Count)
            .ToList();
        return
        [
            Page.Subheading(CheckInResultTexts.Needs(figures.Answered).In(language)),
            new HorizontalBarChart(
                [.. needs.Select(need => new Bar(need.Label, need.Count) { Color = ChartColor.CategoricalTeal })],
                new FactSet([.. needs.Select(need => new Fact(need.Label, need.Count.ToString(CultureInfo.InvariantCulture)))]))
            {
                DisplayMode = BarDisplay.AbsoluteNoAxis,
            },
            .. needs.Count < StaffNeed.All.Count
                ? [new TextBlock(CheckInResultTexts.NeedsLeftOut.In(language)) { Size = TextSize.Small, IsSubtle = true }]
                : Array.Empty<Element>(),
        ];
    }
}
