using Welbevinden.Bot.ActionPlan;
using Welbevinden.Bot.Agenda;
using Welbevinden.Bot.Calendar;
using Welbevinden.Bot.CheckIn;
using Welbevinden.Bot.Dispatch;
using Welbevinden.Bot.Evaluation;
using Welbevinden.Bot.Export;
using Welbevinden.Bot.Help;
using Welbevinden.Bot.MyData;
using Welbevinden.Bot.Pause;
using Welbevinden.Bot.Platter;
using Welbevinden.Bot.Results;
using Welbevinden.Bot.Retention;
using Welbevinden.Bot.Roadmap;
using Welbevinden.Bot.Status;
using Welbevinden.Bot.Top3;
using Welbevinden.Bot.YearReport;

namespace Welbevinden.Bot;

/// <summary>The one list of features. A line here, with its folders in Bot, Cards, Storage and Tests/Unit, is a feature.</summary>
internal static class Slices
{
    private static readonly Action<Slice>[] All =
    [
        HelpSlice.Add,
        CheckInSlice.Add,
        Top3Slice.Add,
        ActionPlanSlice.Add,
        RoadmapSlice.Add,
        ResultsSlice.Add,
        EvaluationSlice.Add,
        CalendarSlice.Add,
        ExportSlice.Add,
        PlatterSlice.Add,
        AgendaSlice.Add,
        YearReportSlice.Add,
        StatusSlice.Add,
        PauseSlice.Add,
        MyDataSlice.Add,
        RetentionSlice.Add,
    ];

    public static void AddTo(IServiceCollection services)
    {
        var slice = new Slice(services);
        foreach (var add in All)
        {
            add(slice);
        }
    }
}
