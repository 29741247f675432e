using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>The plan of the core team for a school year, in versions.</summary>
internal static class ActionPlanSlice
{
    private static readonly Audience Readers = Audience.Of(Role.CoreTeam, Role.Leadership);
    private static readonly Audience Makers = Audience.Of(Role.CoreTeam);

    public static void Add(Slice slice)
    {
        slice
            .OnCommand<ShowPlan>(PlanCommands.Show, Readers, useCase => useCase.TypedAsync)
            .OnVerb<ShowPlan, PlanShow>(ActionPlanVerbs.Show, Readers, useCase => useCase.PressedAsync)
            .OnForm<ShowPlan, PlanRead>(
                ActionPlanVerbs.Read, Readers, useCase => useCase.ReadAsync, useCase => useCase.DrawReadAsync)
            .OnVerb<ShowPlan, PlanRead>(ActionPlanVerbs.Activities, Readers, useCase => useCase.ActivitiesAsync)
            .OnVerb<ShowPlan, PlanShow>(ActionPlanVerbs.Versions, Readers, useCase => useCase.VersionsAsync)
            .OnVerb<OpenPlanPart, PlanOpen>(ActionPlanVerbs.Open, Makers, useCase => useCase.OpenAsync)
            .OnForm<OpenPlanPart, PlanPick>(
                ActionPlanVerbs.Pick, Makers, useCase => useCase.PickAsync, useCase => useCase.DrawPickAsync)
            .OnVerb<OpenPlanPart, PlanOpen>(ActionPlanVerbs.Add, Makers, useCase => useCase.AddAsync)
            .OnVerb<OpenPlanPart, PlanAddGoal>(ActionPlanVerbs.AddGoal, Makers, useCase => useCase.AddGoalAsync)
            .OnForm<OpenPlanPart, PlanSaveRole>(
                ActionPlanVerbs.FindPeople, Makers, useCase => useCase.FindPeopleAsync, useCase => useCase.DrawPeopleAsync)
            .OnForm<SavePlanPart, PlanSaveText>(
                ActionPlanVerbs.SaveText, Makers, useCase => useCase.TextAsync, useCase => useCase.DrawTextAsync)
            .OnForm<SavePlanPart, PlanSaveGoal>(
                ActionPlanVerbs.SaveGoal, Makers, useCase => useCase.GoalAsync, useCase => useCase.DrawGoalAsync)
            .OnForm<SavePlanPart, PlanSaveActivity>(
                ActionPlanVerbs.SaveActivity, Makers, useCase => useCase.ActivityAsync, useCase => useCase.DrawActivityAsync)
            .OnForm<SavePlanPart, PlanSaveRole>(
                ActionPlanVerbs.SaveRole, Makers, useCase => useCase.RoleAsync, useCase => useCase.DrawRoleAsync)
            .OnVerb<SavePlanPart, PlanRemove>(ActionPlanVerbs.Remove, Makers, useCase => useCase.RemoveAsync)
            .OnVerb<UndoPlanChange, PlanUndo>(ActionPlanVerbs.Undo, Makers, useCase => useCase.InDialogAsync)
            .OnVerb<UndoPlanChange, PlanUndo>(ActionPlanVerbs.UndoLast, Makers, useCase => useCase.InChatAsync);
        slice
            .Reports<PlanChapter, YearChapterSource>(chapter => chapter.TellAsync)
            .Reports<PlanRoadmap, RoadmapSource>(roadmap => roadmap.OfAsync)
            .Reports<PlanSeams, PlanSource>(seams => seams.EvaluatedAsync)
            .Reports<PlanSeams, GoalButton>(_ => PlanSeams.NewGoal)
            .Erases<PlanRetention>(retention => retention.Source)
            .Describes<PlanPersonalData>(data => data.Source)
            .Shows("het plan", PlanTexts.WhoSees)
            .Keeps(Schema.Plans, settings => new Kept(
                "het plan met alle versies: teksten, taken en rollen",
                "het kernteam en wie er een taak in heeft",
                settings.SchoolYearsAfter("het plan"))
            {
                ErasedBy = "plan",
            });
        slice.Services
            .AddSingleton<ActionPlanStore>()
            .AddSingleton<PlanViews>()
            .AddSingleton<PlanForms>()
            .AddSingleton<ChangePlan>();
    }
}
