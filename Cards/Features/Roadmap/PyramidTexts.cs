using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>What the bot says of the shape of the pyramid: first what is there, then what is missing.</summary>
internal static class PyramidTexts
{
    private static readonly Text One = new("activiteit", "activity");
    private static readonly Text More = new("activiteiten", "activities");

    public static Text NoActivities { get; } = new(
        "Er staan nog geen activiteiten in het plan. Vul ze in bij het plan, dan teken ik de piramide.",
        "There are no activities in the plan yet. Fill them in there, and I draw the pyramid.");

    private static readonly Text Layer = new("laag", "layer");

    private static readonly Text Layers = new("lagen", "layers");

    /// <summary>"In het plan: 5 activiteiten, in 3 van de 4 lagen."</summary>
    public static Text There(int activities, int layers, int all) => new(
        $"In het plan: {Count(activities).Dutch}, in {Words.Part(layers, all, Layer, Layers).Dutch}.",
        $"In the plan: {Count(activities).English}, in {Words.Part(layers, all, Layer, Layers).English}.");

    /// <summary>Which layers have nothing yet.</summary>
    public static Text Empty(IReadOnlyList<Text> layers) => new(
        $"Nog leeg: {string.Join(", ", layers.Select(layer => layer.Dutch.ToLowerInvariant()))}.",
        $"Still empty: {string.Join(", ", layers.Select(layer => layer.English.ToLowerInvariant()))}.");

    public static Text Of(PyramidView view) => view.Shape switch
    {
        PyramidShape.TooFew => new(
            "Daarmee zegt de vorm nog niets: er zijn vier lagen.", "With so few the shape says nothing yet: there are four layers."),
        PyramidShape.Inverted => new(
            $"De piramide staat op zijn kop: bovenin (extra en intensieve steun) {Stand(view.Top)} {Count(view.Top).Dutch}, onderin "
                + $"(fundament en basis) {view.Bottom}. Kijk of iets een laag kan zakken, of wat je voor iedereen kunt doen.",
            $"The pyramid stands upside down: the top (extra and intensive support) has {Count(view.Top).English}, the foot (foundation "
                + $"and base) {view.Bottom}. See whether something can sink a layer, or which things could be done for everybody."),
        PyramidShape.Even => new(
            $"Bovenin en onderin staat evenveel: {view.Top}. Een sterke piramide is onderaan breder.",
            $"The top and the foot have as many: {view.Top}. A strong pyramid is broader at the foot."),
        PyramidShape.Gaps => new(
            "Onderin staat het meest, zoals het hoort. Stevig staat de piramide pas als elke laag iets heeft.",
            "Most is at the foot, as it should be. The pyramid stands firm once every layer has something."),
        PyramidShape.Firm => new(
            $"De piramide staat stevig: elke laag heeft iets, en onderin (fundament en basis) staat het meest: {view.Bottom} van de "
                + $"{view.Total}.",
            $"The pyramid stands firm: every layer has something, and most is at the foot (foundation and base): {view.Bottom} of "
                + $"{view.Total}."),
    };

    public static Text NoFoundation { get; } = new(
        "Voor het team zelf staat er nog niets. Zonder fundament wordt de rest zwaar.",
        "There is nothing for the team itself yet. Without a foundation the rest gets heavy.");

    public static Text HowCounted { get; } = new(
        "Zo kijk ik: stevig is een piramide als elke laag iets heeft, want elke laag is er voor andere mensen, en als onderin meer staat "
            + "dan bovenin, want de basis is er voor de meesten. Dit gaat alleen over aantallen.",
        "How I look: a pyramid is firm when every layer has something, because each layer is there for other people, and when the foot has "
            + "more than the top, because the base is there for most. This is about numbers only.");

    private static string Stand(int count) => count == 1 ? "staat" : "staan";

    private static Text Count(int count) => Words.Count(count, One, More);
}

/// <summary>
/// What the numbers of activities say of the pyramid. The documents give no number that is enough, so the bounds follow from what they do
/// say: four layers, each for other people; the base is enough for 80-90 % ("Handreiking", circle 1); a pyramid with much in the top and
/// little in the base is upside down (circle 5).
/// </summary>
public enum PyramidShape
{
    /// <summary>Fewer activities than layers: some layer must be empty, whatever the school does.</summary>
    TooFew,

    /// <summary>More in the two layers of the top than in the two of the foot.</summary>
    Inverted,

    /// <summary>As many in the top as in the foot.</summary>
    Even,

    /// <summary>Most is in the foot, and a layer is empty.</summary>
    Gaps,

    /// <summary>Most is in the foot, and every layer has something.</summary>
    Firm,
}
