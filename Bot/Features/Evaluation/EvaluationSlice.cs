using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// The evaluation moments of the school year: planned from the calendar, reminded of, filled in by the core team, closed into the next
/// cycle.
/// </summary>
internal static class EvaluationSlice
{
    private static readonly Audience CoreTeam = Audience.Of(Role.CoreTeam);

    public static void Add(Slice slice)
    {
        Planning(slice);
        Reminding(slice);
        Filling(slice);
        slice
            .Reports<EvaluationStore, CalendarDays>(
                store => (school, cancellationToken) => MomentDays.OfAsync(store, school, cancellationToken))
            .Reports<EvaluationChapter, YearChapterSource>(chapter => chapter.TellAsync)
            .Reports<EvaluationRoadmap, RoadmapSource>(roadmap => roadmap.OfAsync)
            .Reports<EvaluationLessons, LessonsSource>(lessons => lessons.BeforeAsync)
            .Reports<EvaluationStatus, StatusSource>(status => status.EntriesAsync)
            .Reports<EvaluationToday, TodaySource>(today => today.OfAsync)
            .Erases<EvaluationRetention>(retention => retention.Source)
            .Describes<EvaluationPersonalData>(data => data.Source)
            .Shows("wat iemand in een evaluatie invult", EvaluationTexts.WhoSees)
            .Shows("de evaluatiemomenten", MomentTexts.WhoSees)
            .Keeps(Schema.Evaluation, settings => new Kept(
                "de evaluatiemomenten, wat het kernteam er met naam schreef, en wat eruit kwam",
                "het kernteam",
                settings.SchoolYearsAfter("het moment"))
            {
                ErasedBy = "evaluation",
            })
            .Options<EvaluationOptions, EvaluationOptionsCheck>(
                EvaluationOptions.Section, "when reminders of evaluation moments go out on a school day");
        slice.Services
            .AddSingleton<IValidateOptions<EvaluationOptions>, RemindsByDay>()
            .AddSingleton<EvaluationReach>()
            .AddSingleton<EvaluationLoader>()
            .AddSingleton<EvaluationCards>()
            .AddSingleton<MomentCards>()
            .AddSingleton<ReminderOccurrences>()
            .AddSingleton<Findings>();
    }

    private static void Planning(Slice slice) => slice
        .OnCommand<PlanMoments>(EvaluationCommands.Show, CoreTeam, useCase => useCase.TypedAsync)
        .OnVerb<PlanMoments, MomentsShow>(MomentVerbs.Show, CoreTeam, useCase => useCase.ShowAsync)
        .OnForm<PlanMoments, MomentsAccept>(
            MomentVerbs.Propose, CoreTeam, useCase => useCase.ProposeAsync, useCase => useCase.DrawProposalAsync)
        .OnForm<PlanMoments, MomentsAccept>(
            MomentVerbs.Accept, CoreTeam, useCase => useCase.AcceptAsync, useCase => useCase.DrawProposalAsync)
        .OnVerb<PlanMoments, MomentsShow>(MomentVerbs.AskAdd, CoreTeam, useCase => useCase.AskAddAsync)
        .OnForm<PlanMoments, MomentAdd>(
            MomentVerbs.Add, CoreTeam, useCase => useCase.AddAsync, useCase => useCase.DrawAddAsync)
        .OnVerb<ChangeMoment, MomentPick>(MomentVerbs.Pick, CoreTeam, useCase => useCase.ShowAsync)
        .OnVerb<ChangeMoment, MomentPick>(MomentVerbs.AskMove, CoreTeam, useCase => useCase.AskMoveAsync)
        .OnForm<ChangeMoment, MomentMove>(
            MomentVerbs.Move, CoreTeam, useCase => useCase.MoveAsync, useCase => useCase.DrawMoveAsync)
        .OnVerb<ChangeMoment, MomentPick>(MomentVerbs.AskHandOver, CoreTeam, useCase => useCase.AskHandOverAsync)
        .OnForm<ChangeMoment, MomentHandOver>(
            MomentVerbs.HandOver, CoreTeam, useCase => useCase.HandOverAsync, useCase => useCase.DrawHandOverAsync)
        .OnVerb<ChangeMoment, MomentPick>(MomentVerbs.Remove, CoreTeam, useCase => useCase.RemoveAsync)
        .OnVerb<ChangeMoment, MomentPick>(MomentVerbs.Restore, CoreTeam, useCase => useCase.RestoreAsync);

    private static void Reminding(Slice slice) => slice
        .OnOccurrence<RemindEvaluation>(ReminderOccurrences.Prepare, useCase => useCase.HandleAsync)
        .OnOccurrence<RemindEvaluation>(ReminderOccurrences.OnTheDay, useCase => useCase.HandleAsync)
        .OnOccurrence<RemindEvaluation>(ReminderOccurrences.Afterwards, useCase => useCase.HandleAsync)
        .OnOccurrence<RemindEvaluation>(ReminderOccurrences.Snoozed, useCase => useCase.HandleAsync)
        .OnForm<SnoozeReminder, ReminderSnooze>(
            MomentVerbs.Snooze, CoreTeam, useCase => useCase.HandleAsync, useCase => useCase.DrawAsync);

    private static void Filling(Slice slice) => slice
        .OnVerb<ShowEvaluation, MomentPick>(EvaluationVerbs.Open, CoreTeam, useCase => useCase.OpenAsync)
        .OnForm<ShowEvaluation, PartPick>(
            EvaluationVerbs.Part, CoreTeam, useCase => useCase.PartAsync, useCase => useCase.DrawAsync)
        .OnVerb<ShowEvaluation, TogetherPick>(EvaluationVerbs.Together, CoreTeam, useCase => useCase.TogetherAsync)
        .OnForm<FillEvaluation, PartSave>(
            EvaluationVerbs.SaveNext, CoreTeam, useCase => useCase.SaveNextAsync, useCase => useCase.DrawAsync)
        .OnForm<FillEvaluation, PartSave>(
            EvaluationVerbs.Save, CoreTeam, useCase => useCase.SaveAsync, useCase => useCase.DrawAsync)
        .OnVerb<CloseEvaluation, MomentPick>(EvaluationVerbs.AskClose, CoreTeam, useCase => useCase.AskAsync)
        .OnForm<CloseEvaluation, EvaluationClose>(
            EvaluationVerbs.Close, CoreTeam, useCase => useCase.CloseAsync, useCase => useCase.DrawAsync)
        .OnVerb<CloseEvaluation, MomentPick>(EvaluationVerbs.Reopen, CoreTeam, useCase => useCase.ReopenAsync);
}
