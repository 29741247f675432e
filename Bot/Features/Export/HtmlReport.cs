using System.Globalization;
using System.Text;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.Export;

/// <summary>
/// Writes a report as one page to read and to print on A4: no scripts, no external resources, and headings, tables and charts that a screen
/// reader can read. Pure.
/// </summary>
internal static class HtmlReport
{
    /// <summary>Defence in depth beside the escaping: a browser that opens the file may run and fetch nothing.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static byte[] Write(Report report, Language language)
    {
        var page = new Markup().Element("html", [("lang", Code(language))], html => html
            .Element("head", head => Head(head, report))
            .Element("body", body => Body(body, report, language)));
        return Encoding.UTF8.GetBytes(page.ToDocument());
    }

    private static string Code(Language language) => language switch
    {
        Language.Dutch => "nl",
        Language.English => "en",
    };

    private static void Head(Markup head, Report report) => head
        .Void("meta", ("charset", "utf-8"))
        .Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy))
        .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
        .Element("title", report.Title)
        .Style(ReportStyle.Css);

    private static void Body(Markup body, Report report, Language language) => body.Element("main", main =>
    {
        main.Element("header", header => header
            .Element("h1", report.Title)
            .Element("p", [("class", "about")], report.About));
        foreach (var part in report.Parts)
        {
            Part(main, part, language);
        }

        main.Element("footer", footer =>
        {
            foreach (var line in report.SmallPrint)
            {
                footer.Element("p", line);
            }
        });
    });

    private static void Part(Markup main, ReportPart part, Language language) => _ = part switch
    {
        ReportPart.Heading heading => main.Element("h2", heading.Text),
        ReportPart.Subheading heading => main.Element("h3", heading.Text),
        ReportPart.Paragraph paragraph => main.Element("p", paragraph.Text),
        ReportPart.Table table => Table(main, table.Shown, language),
        ReportPart.Bars bars => BarChart.Draw(main, bars),
        ReportPart.GroupedBars bars => BarChart.Draw(main, bars),
        _ => throw new System.Diagnostics.UnreachableException("Unknown kind of part."),
    };

    // The frame scrolls sideways on a phone, so it must be reachable with the keyboard and needs an accessible name.
    private static Markup Table(Markup main, ReportTable table, Language language) => main.Element(
        "div",
        [("class", "frame"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.Caption)],
        frame => frame.Element("table", inside => inside
            .Element("caption", table.Caption)
            .Element("thead", head => head.Element("tr", row => Columns(row, table)))
            .Element("tbody", body =>
            {
                foreach (var row in table.Rows)
                {
                    body.Element("tr", line => Row(line, row, table, language));
                }
            })));

    private static void Columns(Markup row, ReportTable table)
    {
        foreach (var (index, column) in table.Columns.Index())
        {
            row.Element("th", [("scope", "col"), .. ColumnClass(table, index)], column);
        }
    }

    private static void Row(Markup line, IReadOnlyList<ReportCell> row, ReportTable table, Language language)
    {
        foreach (var (index, cell) in row.Index())
        {
            var text = cell is ReportCell.Empty && IsFigures(table, index) ? "–" : Text(cell, language);
            _ = index == 0
                ? line.Element("th", [("scope", "row"), .. ColumnClass(table, index)], text)
                : line.Element("td", ColumnClass(table, index), text);
        }
    }

    private static IEnumerable<(string Name, string Value)> ColumnClass(ReportTable table, int column)
    {
        if (IsFigures(table, column))
        {
            return [("class", "figure")];
        }

        return table.Rows.Any(row => row[column] is ReportCell.Day) ? [("class", "day")] : [];
    }

    private static bool IsFigures(ReportTable table, int column) => table.Rows.Any(row => row[column] is ReportCell.Number);

    private static string Text(ReportCell cell, Language language) => cell switch
    {
        ReportCell.Words words => words.Text,
        ReportCell.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        ReportCell.Day day => Words.Date(day.Date).In(language),
        ReportCell.Empty => "",
        _ => throw new System.Diagnostics.UnreachableException("Unknown kind of cell."),
    };
}
