using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features.Export;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;
using Xunit;

namespace Welbevinden.Unit.Features.Export;

/// <summary>Whatever a report contains, a spreadsheet runs nothing of it and a page stays a page.</summary>
public sealed partial class WriterTests
{
    private static readonly string[] Hostile =
    [
        "=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
        "  =HYPERLINK(\"http://x\")", "＝1", "＠x", "=cmd|' /C calc'!A0", "a;b", "a,b", "\"=1\"", "'", "",
        "<script>alert(1)</script>", "</title><img src=x onerror=alert(1)>", "\" onload=\"x", "]]>", "&lt;", "\0\u0001",
        "\ud83d", "De Esdoorn – 4 van de 7 ☀️", "</svg><a href=\"javascript:x\">",
    ];

    [Fact]
    public void No_cell_of_a_spreadsheet_begins_as_a_formula() => ForMany(text =>
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var csv = Encoding.UTF8.GetString(CsvReport.Write(new ReportTable("x", [text, "b"], [[text, 7], ["x", text]]), language))[1..];
            var cells = Cells(csv, language == Language.Dutch ? ';' : ',');
            Assert.Equal(6, cells.Count);
            Assert.DoesNotContain(cells, IsRun);
        }
    });

    [Fact]
    public void A_text_that_is_no_formula_comes_out_as_it_went_in() => ForMany(text =>
    {
        if (CsvReport.Safe(text) is var safe && safe != text)
        {
            Assert.Equal("'" + text, safe);
        }
    });

    [Fact]
    public void A_negative_figure_stays_a_figure() => Assert.Equal(
        "\ufeffa;b\r\nx;-5\r\n",
        Encoding.UTF8.GetString(CsvReport.Write(new ReportTable("x", ["a", "b"], [["x", -5]]), Language.Dutch)));

    [Fact]
    public void No_text_becomes_markup() => ForMany(text =>
    {
        var page = Encoding.UTF8.GetString(HtmlReport.Write(Everything(text), Language.Dutch));
        var plain = Encoding.UTF8.GetString(HtmlReport.Write(Everything("plain"), Language.Dutch));

        Assert.Equal(Skeleton(plain), Skeleton(page));
    });

    [Fact]
    public void A_page_is_well_formed_and_fetches_and_runs_nothing()
    {
        var page = Encoding.UTF8.GetString(HtmlReport.Write(Everything(string.Concat(Hostile)), Language.English));
        var body = XElement.Parse(
            page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)]);

        Assert.DoesNotContain(
            body.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "img" or "a" or "link" or "iframe" or "style");
        Assert.DoesNotContain(
            body.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "href" or "src" or "style"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(body.Descendants("svg"), svg => Assert.Equal("true", svg.Attribute("aria-hidden")?.Value));
        Assert.All(body.Descendants("svg"), svg => Assert.Equal("rect", Assert.Single(svg.Elements()).Name.LocalName));
        Assert.All(body.Descendants("figure"), figure => Assert.NotEmpty(figure.Attribute("aria-label")!.Value));
        Assert.All(body.Descendants("th"), cell => Assert.NotNull(cell.Attribute("scope")));
        Assert.All(body.Descendants("table"), table => Assert.NotNull(table.Element("caption")));
        var plain = Encoding.UTF8.GetString(HtmlReport.Write(Everything("plain"), Language.Dutch));
        Assert.DoesNotContain("http", plain.Replace("http-equiv", ""));
        Assert.DoesNotContain("url(", plain);
    }

    /// <summary>The longest words of a top 3 and of a plan, beside bars of every length.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(110)]
    [InlineData(400)]
    public void No_label_of_a_chart_is_cut(int letters)
    {
        var (label, shown) = (new string('m', letters), $"{new string('9', letters)} van de 9");
        var page = Encoding.UTF8.GetString(HtmlReport.Write(
            Everything("x") with
            {
                Parts =
                [
                    new ReportPart.Bars("t", "d", [new(label, 9, shown), new("k", 0, "0")]),
                    new ReportPart.GroupedBars("t", "d", [new(label, [new(label, 3, shown)])]),
                ],
            },
            Language.Dutch));

        Assert.Equal(3, page.Split($"{label}: {shown}<").Length);
        Assert.Contains($"<p class=\"group\">{label}</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("…", page, StringComparison.Ordinal);
    }

    /// <summary>Half of ten is as much as half of forty; only where as many were asked may numbers be compared.</summary>
    [Theory]
    [InlineData(10, 40, "600 600", "(50%)")]
    [InlineData(40, 40, "150 600", null)]
    [InlineData(null, 40, "150 600", null)]
    [InlineData(null, null, "150 600", null)]
    public void Where_numbers_differ_a_chart_compares_shares_and_says_so(int? first, int? second, string widths, string? said)
    {
        ReportBar[] bars = [new("a", 5, "5") { Of = first }, new("b", 20, "20") { Of = second }];
        ReportPart[] charts = [new ReportPart.Bars("t", "d", bars), new ReportPart.GroupedBars("t", "d", [new("g", bars)])];
        foreach (var part in charts)
        {
            var page = Encoding.UTF8.GetString(HtmlReport.Write(Everything("x") with { Parts = [part] }, Language.Dutch));
            var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)];
            var drawn = XElement.Parse(body).Descendants("rect").Select(bar => bar.Attribute("width")!.Value);

            Assert.Equal(widths, string.Join(' ', drawn));
            Assert.Equal(said is null ? 1 : 3, page.Split(said ?? "(50%)").Length);
        }
    }

    [Fact]
    public void A_year_of_rounds_fits_far_below_what_is_uploaded()
    {
        var rows = Enumerable
            .Range(0, 52)
            .Select(_ => (IReadOnlyList<ReportCell>)[.. Enumerable.Repeat((ReportCell)new string('x', 40), 9)]);
        var report = Everything("x") with
        {
            Parts = [new ReportPart.Table(new ReportTable("x", [.. Enumerable.Repeat("kolom", 9)], [.. rows]))],
        };

        Assert.InRange(ReportFile.Of(report, ExportFormat.Html, Language.Dutch).Content.Length, 1, 64 * 1024);
    }

    private static Report Everything(string text) => new()
    {
        FileName = "x",
        Title = text,
        About = text,
        Data = new ReportTable(text, [text], [[text]]),
        SmallPrint = [text],
        Parts =
        [
            new ReportPart.Heading(text),
            new ReportPart.Paragraph(text),
            new ReportPart.Table(new ReportTable(text, [text, "n"], [[text, 4], [text, new ReportCell.Empty()]])),
            new ReportPart.Bars(text, text, [new(text, 3, text), new(text, 0, text)]),
            new ReportPart.GroupedBars(text, text, [new(text, [new(text, 3, text), new(text, 5, text)])]),
        ],
    };

    /// <summary>Every hostile text, every pair of them, and a thousand random ones from a fixed seed.</summary>
    private static void ForMany(Action<string> holds)
    {
        var random = new Random(20261121);
        const string letters = "=+-@\t\r\n \"';,<>&/a1é☀＝\0\ud83d";
        var made = Enumerable
            .Range(0, 1000)
            .Select(_ => new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => letters[random.Next(letters.Length)])]));
        foreach (var text in Hostile.Concat(Hostile.SelectMany(_ => Hostile, (one, other) => one + other)).Concat(made))
        {
            holds(text);
        }
    }

    /// <summary>What a spreadsheet would run: judged independently of the writer, by what follows any blanks.</summary>
    private static bool IsRun(string cell) =>
        cell.Length > 0
            && (cell[0] is '\t' or '\r' or '\n' || cell.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]);

    /// <summary>The cells of all lines as a spreadsheet reads them (RFC 4180).</summary>
    private static List<string> Cells(string csv, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var (at, quoted) = (0, false); at < csv.Length; at++)
        {
            if (csv[at] == '"' && quoted && at + 1 < csv.Length && csv[at + 1] == '"')
            {
                cell.Append(csv[at++]);
            }
            else if (csv[at] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (csv[at] == separator || csv[at] == '\r'))
            {
                at += csv[at] == '\r' ? 1 : 0;
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(csv[at]);
            }
        }

        return cells;
    }

    private static string Skeleton(string page) => string.Join(' ', Tags().Matches(page).Select(tag => tag.Groups["name"].Value));

    [GeneratedRegex("""<(?<name>/?[a-z0-9!]+)[^>]*>""", RegexOptions.ExplicitCapture, 20000)]
    private static partial Regex Tags();
}
