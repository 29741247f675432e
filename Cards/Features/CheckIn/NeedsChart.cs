using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>What people need, most often first.</summary>
internal static class NeedsChart
{
    public static IReadOnlyList<Element> Of(CheckInNeedFigures figures, Language language)
    {
        var needs = StaffNeed.All
            .Where(need => figures.Counts.ContainsKey(need.Code))
            .Select(need => new CountBar(need.Label.In(language), figures.Counts[need.Code], ChartColor.CategoricalTeal))
            .OrderByDescending(need => need.Count)
            .ToList();
        return
        [
            Page.Subheading(CheckInResultTexts.Needs(figures.Answered).In(language)),
            CountBars.Of(needs),
            .. needs.Count < StaffNeed.All.Count
                ? [new TextBlock(CheckInResultTexts.NeedsLeftOut.In(language)) { Size = TextSize.Small, IsSubtle = true }]
                : Array.Empty<Element>(),
        ];
    }
}
