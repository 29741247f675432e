using Welbevinden.Bot.Engine.Seams;

namespace Welbevinden.Bot.Features.YearReport;

/// <summary>The report of a school year, as one of the files that "export" offers.</summary>
internal static class YearReportSlice
{
    public static void Add(Slice slice) => slice.Reports<MakeYearReport, ReportSource>(report => report.Source);
}
