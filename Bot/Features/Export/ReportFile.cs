using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.Export;

/// <summary>A report as the content of a file, with its name.</summary>
internal sealed record ReportFile(string Name, byte[] Content)
{
    public static ReportFile Of(Report report, ExportFormat format, Language language) => format switch
    {
        ExportFormat.Csv => new($"{report.FileName}.csv", CsvReport.Write(report.Data, language)),
        ExportFormat.Html => new($"{report.FileName}.html", HtmlReport.Write(report, language)),
    };
}
