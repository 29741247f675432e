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
            Page.Paragraph((view.Total == 0 ? RoadmapTexts.NoActivities : RoadmapTexts.PyramidHow).In(language)),
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
        var remark = view.IsInverted ? RoadmapTexts.Inverted(view.Top, view.Bottom) : RoadmapTexts.Upright;
        yield return new TextBlock(remark.In(language)) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
        if (view.Count("Foundation") == 0)
        {
            yield return Page.Paragraph(RoadmapTexts.NoFoundation.In(language));
        }
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

    /// <summary>
    /// Upside down: more activities in the two top layers than in the two bottom layers. The "Handreiking" (circle 5) describes a school
    /// that found much in the top and little in the base and calls that an inverted pyramid; it gives no number, so the halves are
    /// compared.
    /// </summary>
    public bool IsInverted => Top > Bottom;

    internal int Widest => Counts.Values.DefaultIfEmpty(0).Max();

    internal int Count(string layer) => Counts.GetValueOrDefault(layer);
}
