using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.YearReport;

/// <summary>The report of a school year, as one of the files that "export" offers.</summary>
internal static class YearReportSlice
{
    public static void Add(Slice slice) => slice
        .Reports<MakeYearReport, ReportSource>(report => report.Source)
        .Shows("het verslag van een schooljaar", YearReportTexts.WhoSees);
}
