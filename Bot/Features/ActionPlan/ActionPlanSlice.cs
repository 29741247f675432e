using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.ActionPlan;
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
            .OnVerb<ShowPlan, PlanRead>(ActionPlanVerbs.Read, Readers, useCase => useCase.ReadAsync)
            .OnVerb<ShowPlan, PlanRead>(ActionPlanVerbs.Activities, Readers, useCase => useCase.ActivitiesAsync)
            .OnVerb<ShowPlan, PlanShow>(ActionPlanVerbs.Versions, Readers, useCase => useCase.VersionsAsync)
            .OnVerb<OpenPlanPart, PlanOpen>(ActionPlanVerbs.Open, Makers, useCase => useCase.OpenAsync)
            .OnVerb<OpenPlanPart, PlanPick>(ActionPlanVerbs.Pick, Makers, useCase => useCase.PickAsync)
            .OnVerb<OpenPlanPart, PlanOpen>(ActionPlanVerbs.Add, Makers, useCase => useCase.AddAsync)
            .OnVerb<OpenPlanPart, PlanAddGoal>(ActionPlanVerbs.AddGoal, Makers, useCase => useCase.AddGoalAsync)
            .OnVerb<OpenPlanPart, PlanSaveRole>(ActionPlanVerbs.FindPeople, Makers, useCase => useCase.FindPeopleAsync)
            .OnVerb<SavePlanPart, PlanSaveText>(ActionPlanVerbs.SaveText, Makers, useCase => useCase.TextAsync)
            .OnVerb<SavePlanPart, PlanSaveGoal>(ActionPlanVerbs.SaveGoal, Makers, useCase => useCase.GoalAsync)
            .OnVerb<SavePlanPart, PlanSaveActivity>(ActionPlanVerbs.SaveActivity, Makers, useCase => useCase.ActivityAsync)
            .OnVerb<SavePlanPart, PlanSaveRole>(ActionPlanVerbs.SaveRole, Makers, useCase => useCase.RoleAsync)
            .OnVerb<SavePlanPart, PlanRemove>(ActionPlanVerbs.Remove, Makers, useCase => useCase.RemoveAsync)
            .OnVerb<UndoPlanChange, PlanUndo>(ActionPlanVerbs.Undo, Makers, useCase => useCase.InDialogAsync)
            .OnVerb<UndoPlanChange, PlanUndo>(ActionPlanVerbs.UndoLast, Makers, useCase => useCase.InChatAsync);
        slice.Services
            .AddSingleton<ActionPlanStore>()
            .AddSingleton<PlanViews>()
            .AddSingleton<PlanForms>()
            .AddSingleton<PlanChapter>()
            .AddSingleton<YearChapterSource>(provider => provider.GetRequiredService<PlanChapter>().TellAsync)
            .AddSingleton(
                provider => new PlanRetention(
                    provider.GetRequiredService<ActionPlanStore>(), provider.GetRequiredService<SchoolYearTerm>()).Source)
            .AddSingleton<ChangePlan>()
            .AddSingleton<PlanSeams>()
            .AddSingleton<PlanSource>(provider => provider.GetRequiredService<PlanSeams>().EvaluatedAsync)
            .AddSingleton<GoalButton>(PlanSeams.NewGoal)
            .AddSingleton<RoadmapSource>(provider => new PlanRoadmap(provider.GetRequiredService<ActionPlanStore>()).OfAsync)
            .AddSingleton(
                provider => new PlanPersonalData(
                    provider.GetRequiredService<ActionPlanStore>(), provider.GetRequiredService<SchoolYearTerm>()).Source);
    }
}
