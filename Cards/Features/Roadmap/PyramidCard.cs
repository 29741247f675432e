using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>
/// The support pyramid made from the activities of the plan: four bars, from the top down, that show its shape, each with its number in
/// words.
/// </summary>
public static class PyramidCard
{
    public static AdaptiveCard Create(PyramidView view, Language language) => Page.Of(
        language,
        RoadmapTexts.Pyramid,
        [
            Page.Paragraph((view.Total == 0 ? PyramidTexts.NoActivities : RoadmapTexts.PyramidHow).In(language)),
            .. view.Total == 0 ? [] : PlanWords.Layers.Reverse().Select((layer, index) => Layer(layer, view, index == 0, language)),
            .. view.Total == 0 ? [] : Remarks(view, language),
        ],
        Execute.For(ActionPlanVerbs.Show, new PlanShow(view.Year), RoadmapTexts.ToPlan.In(language)),
        Execute.For(RoadmapVerbs.Show, new RoadmapShow(view.Year), RoadmapTexts.Back.In(language)));

    private static ColumnSet Layer(PlanWord layer, PyramidView view, bool isFirst, Language language)
    {
        var (count, words) = (view.Count(layer.Code), RoadmapTexts.Layer(layer.Name, view.Count(layer.Code)).In(language));
        return new ColumnSet(
        [
            new Column(
                [new Image(PngAddress.Of(PyramidBar.Draw(layer.Code, count, view.Widest)), words) { Width = PyramidBar.ShownWidth }],
                "auto"),
            new Column(
            [
                new TextBlock(words) { Weight = TextWeight.Bolder },
                new TextBlock(
                    RoadmapTexts.Share(layer.Code).In(language)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
            ])
            {
                VerticalContentAlignment = VerticalAlignment.Center,
            },
        ])
        {
            Spacing = isFirst ? Spacing.Medium : Spacing.None,
        };
    }

    private static IEnumerable<Element> Remarks(PyramidView view, Language language)
    {
        var empty = PlanWords.Layers.Where(layer => view.Count(layer.Code) == 0).Select(layer => layer.Name).ToList();
        yield return Page.Paragraph(
            PyramidTexts.There(view.Total, PlanWords.Layers.Count - empty.Count, PlanWords.Layers.Count).In(language));
        if (empty.Count > 0)
        {
            yield return Page.Paragraph(PyramidTexts.Empty(empty).In(language));
        }

        yield return new TextBlock(PyramidTexts.Of(view).In(language)) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
        if (view.Count("Foundation") == 0)
        {
            yield return Page.Paragraph(PyramidTexts.NoFoundation.In(language));
        }

        yield return Page.SmallPrint(PyramidTexts.HowCounted.In(language));
    }
}

/// <summary>How many activities each layer has.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Counts">By the code of the layer.</param>
public sealed record PyramidView(string Year, IReadOnlyDictionary<string, int> Counts)
{
    public int Total => Counts.Values.Sum();

    /// <summary>Extra and intensive support together.</summary>
    public int Top => Count("Extra") + Count("Intensive");

    /// <summary>Foundation and base together.</summary>
    public int Bottom => Count("Foundation") + Count("Base");

    /// <summary>What the numbers say; of no activities at all there is nothing to say.</summary>
    public PyramidShape Shape => this switch
    {
        _ when Total < PlanWords.Layers.Count => PyramidShape.TooFew,
        _ when Top > Bottom => PyramidShape.Inverted,
        _ when Top == Bottom => PyramidShape.Even,
        _ when PlanWords.Layers.Any(layer => Count(layer.Code) == 0) => PyramidShape.Gaps,
        _ => PyramidShape.Firm,
    };

    internal int Widest => Counts.Values.DefaultIfEmpty(0).Max();

    internal int Count(string layer) => Counts.GetValueOrDefault(layer);
}
