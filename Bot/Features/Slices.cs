using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features.ActionPlan;
using Welbevinden.Bot.Features.Agenda;
using Welbevinden.Bot.Features.Calendar;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.Features.Contact;
using Welbevinden.Bot.Features.Evaluation;
using Welbevinden.Bot.Features.Export;
using Welbevinden.Bot.Features.Help;
using Welbevinden.Bot.Features.MeetingCheckIn;
using Welbevinden.Bot.Features.MyData;
using Welbevinden.Bot.Features.Pause;
using Welbevinden.Bot.Features.Platter;
using Welbevinden.Bot.Features.Results;
using Welbevinden.Bot.Features.Retention;
using Welbevinden.Bot.Features.Roadmap;
using Welbevinden.Bot.Features.Status;
using Welbevinden.Bot.Features.Top3;
using Welbevinden.Bot.Features.Welcome;
using Welbevinden.Bot.Features.YearReport;

namespace Welbevinden.Bot.Features;

/// <summary>The one list of features. A feature is a line here, with its folders in Bot, Cards, Storage and Tests/Unit.</summary>
internal static class Slices
{
    private static readonly Action<Slice>[] All =
    [
        WelcomeSlice.Add,
        HelpSlice.Add,
        CheckInSlice.Add,
        MeetingCheckInSlice.Add,
        ContactSlice.Add,
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
