using System.Globalization;
using Welbevinden.Bot.Engine.Seams;

namespace Welbevinden.Bot.Features.Export;

/// <summary>
/// Bars as inline SVG, each below its own line of text. The text is of the page and not of the picture, so that it wraps at any width and
/// is never cut; without pictures or colour nothing of it is lost. The figure has a description in a sentence.
/// </summary>
internal static class BarChart
{
    /// <summary>The longest bar, in the units of a picture that is stretched to the width of the page.</summary>
    private const int Longest = 600;

    private const int Height = 16;

    // From dark to light, so that they can be told apart in greyscale print too.
    private static readonly string[] Colours = ["#2f6f62", "#b0562b", "#46659c", "#8a929b"];

    public static Markup Draw(Markup main, ReportPart.Bars chart) => Figure(main, chart.Title, chart.Description, figure =>
    {
        var scale = Scale.Of(chart.Lines);
        foreach (var line in chart.Lines)
        {
            Bar(figure, line, scale, Colours[0]);
        }
    });

    public static Markup Draw(Markup main, ReportPart.GroupedBars chart) => Figure(main, chart.Title, chart.Description, figure =>
    {
        var scale = Scale.Of([.. chart.Groups.SelectMany(group => group.Bars)]);
        foreach (var group in chart.Groups)
        {
            figure.Element("p", [("class", "group")], group.Label);
            foreach (var (index, bar) in group.Bars.Index())
            {
                Bar(figure, bar, scale, Colours[index % Colours.Length]);
            }
        }
    });

    private static Markup Figure(Markup main, string title, string description, Action<Markup> draw) =>
        main.Element("figure", [("aria-label", description)], figure =>
        {
            figure.Element("figcaption", title);
            draw(figure);
        });

    // A bar of zero is a thin line, so that one sees where it would begin.
    private static void Bar(Markup figure, ReportBar bar, Scale scale, string colour) => figure
        .Element("p", [("class", "bar")], $"{bar.Label}: {scale.Words(bar)}")
        .Element(
            "svg",
            [("viewBox", $"0 0 {Number(Longest)} {Number(Height)}"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")],
            svg => svg.Element(
                "rect",
                [
                    ("x", "0"),
                    ("y", "0"),
                    ("width", Number(Math.Max((int)(scale.Length(bar) * Longest), 2))),
                    ("height", Number(Height)),
                    ("fill", colour),
                ],
                ""));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// What the bars of a chart are measured by: their values, or their shares where they are parts of different numbers.
    /// </summary>
    private sealed record Scale(bool IsShare, double Max)
    {
        public static Scale Of(IReadOnlyList<ReportBar> bars)
        {
            var isShare = bars.All(bar => bar.Of is > 0) && bars.Select(bar => bar.Of).Distinct().Count() > 1;
            return new Scale(isShare, bars.Select(bar => Measure(bar, isShare)).DefaultIfEmpty().Max());
        }

        /// <summary>From nought to one.</summary>
        public double Length(ReportBar bar) => Max > 0 ? Measure(bar, IsShare) / Max : 0;

        public string Words(ReportBar bar) => IsShare
            ? $"{bar.Shown} ({Number((int)Math.Round(Measure(bar, IsShare) * 100, MidpointRounding.AwayFromZero))}%)"
            : bar.Shown;

        private static double Measure(ReportBar bar, bool isShare) => Math.Max(bar.Value, 0) / (isShare ? (double)bar.Of!.Value : 1);
    }
}
