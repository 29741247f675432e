using System.Globalization;
using Welbevinden.Bot.Engine.Seams;

namespace Welbevinden.Bot.Features.Export;

/// <summary>
/// Bars as inline SVG. Each bar has its label above or beside it in the text colour, so it can be read without a legend and without colour;
/// the chart has a title and a description. Sizes are in the units of the picture, which is 600 wide.
/// </summary>
internal static class BarChart
{
    private const int Width = 600;

    /// <summary>Leaves 220 for the label behind the longest bar, also in the larger font of a phone.</summary>
    private const int MaxBarLength = 380;

    /// <summary>What fits in the width in the font of a phone; the full text is in the table.</summary>
    private const int MaxLetters = 60;

    /// <summary>The label behind a bar; a longer one would run out of the picture.</summary>
    private const int MaxLettersBehind = 22;

    // From dark to light, so that they can be told apart in greyscale print too.
    private static readonly string[] Colours = ["#2f6f62", "#b0562b", "#46659c", "#8a929b"];

    public static Markup Draw(Markup main, ReportPart.Bars chart, int number) =>
        Figure(main, chart.Title, chart.Description, number, chart.Lines.Count * 46, svg =>
    {
        var max = chart.Lines.Select(line => line.Value).DefaultIfEmpty().Max();
        foreach (var (index, line) in chart.Lines.Index())
        {
            Words(svg, 0, (index * 46) + 15, Short(line.Label, MaxLetters));
            Bar(svg, (index * 46) + 21, 17, Length(line.Value, max), Colours[0], line.Shown);
        }
    });

    public static Markup Draw(Markup main, ReportPart.GroupedBars chart, int number)
    {
        var height = chart.Groups.Sum(Height);
        return Figure(main, chart.Title, chart.Description, number, height, svg =>
        {
            var max = chart.Groups.SelectMany(group => group.Bars).Select(bar => bar.Value).DefaultIfEmpty().Max();
            var top = 0;
            foreach (var group in chart.Groups)
            {
                Words(svg, 0, top + 15, Short(group.Label, MaxLetters), "group");
                foreach (var (index, bar) in group.Bars.Index())
                {
                    Bar(
                        svg,
                        top + 22 + (index * 22),
                        16,
                        Length(bar.Value, max),
                        Colours[index % Colours.Length],
                        $"{bar.Shown} · {bar.Label}");
                }

                top += Height(group);
            }
        });
    }

    private static int Height(ReportBarGroup group) => 34 + (group.Bars.Count * 22);

    private static int Length(int value, int max) => max == 0 ? 0 : (int)((long)Math.Max(value, 0) * MaxBarLength / max);

    private static Markup Figure(Markup main, string title, string description, int number, int height, Action<Markup> draw)
    {
        var (titleId, descriptionId) = ($"chart-{Number(number)}-title", $"chart-{Number(number)}-text");
        return main.Element("figure", figure => figure.Element("figcaption", title).Element(
            "svg",
            [
                ("viewBox", $"0 0 {Number(Width)} {Number(Math.Max(height, 1))}"),
                ("role", "img"),
                ("aria-labelledby", $"{titleId} {descriptionId}"),
            ],
            svg =>
            {
                svg.Element("title", [("id", titleId)], title).Element("desc", [("id", descriptionId)], description);
                draw(svg);
            }));
    }

    // A bar of zero is a thin line, so that one sees where it would begin.
    private static void Bar(Markup svg, int top, int height, int length, string colour, string words)
    {
        svg.Element(
            "rect",
            [
                ("x", "0"),
                ("y", Number(top)),
                ("width", Number(Math.Max(length, 2))),
                ("height", Number(height)),
                ("rx", "2"),
                ("fill", colour),
            ],
            "");
        Words(svg, length + 10, top + height - 3, Short(words, MaxLettersBehind));
    }

    private static void Words(Markup svg, int x, int y, string text, string look = "label") =>
        svg.Element("text", [("x", Number(x)), ("y", Number(y)), ("class", look)], text);

    private static string Short(string text, int max)
    {
        var letters = new StringInfo(text);
        return letters.LengthInTextElements <= max ? text : letters.SubstringByTextElements(0, max - 1) + "…";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
