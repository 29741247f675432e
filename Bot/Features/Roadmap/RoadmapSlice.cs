using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Roadmap;

namespace Welbevinden.Bot.Features.Roadmap;

/// <summary>
/// The seven steps of the core team, with the support pyramid and the four pillars: the start situation that feeds the plan.
/// </summary>
internal static class RoadmapSlice
{
    private static readonly Audience Readers = Audience.Of(Role.CoreTeam, Role.Leadership);
    private static readonly Audience Makers = Audience.Of(Role.CoreTeam);

    public static void Add(Slice slice)
    {
        slice
            .OnCommand<ShowRoadmap>(RoadmapCommands.Show, Readers, useCase => useCase.TypedAsync)
            .OnVerb<ShowRoadmap, RoadmapShow>(RoadmapVerbs.Show, Readers, useCase => useCase.PressedAsync)
            .OnVerb<ShowRoadmap, RoadmapOpenStep>(RoadmapVerbs.OpenStep, Readers, useCase => useCase.StepAsync)
            .OnVerb<ShowRoadmap, RoadmapShow>(RoadmapVerbs.Pyramid, Readers, useCase => useCase.PyramidAsync)
            .OnVerb<ShowRoadmap, RoadmapShow>(RoadmapVerbs.Pillars, Readers, useCase => useCase.PillarsAsync)
            .OnVerb<ShowRoadmap, RoadmapOpenPillar>(RoadmapVerbs.OpenPillar, Makers, useCase => useCase.PillarAsync)
            .OnForm<SetStep, RoadmapSetStep>(
                RoadmapVerbs.SetStep, Makers, useCase => useCase.HandleAsync, useCase => useCase.DrawAsync)
            .OnForm<JudgePillar, RoadmapJudge>(
                RoadmapVerbs.Judge, Makers, useCase => useCase.HandleAsync, _ => (request, _) => JudgePillar.DrawAsync(request))
            .OnForm<MakeGoalOfPrinciple, RoadmapGoal>(
                RoadmapVerbs.MakeGoal, Makers, useCase => useCase.HandleAsync, useCase => useCase.DrawAsync);
        slice
            .Reports<RoadmapFacts, RoadmapSource>(facts => facts.OfAsync)
            .Erases<RoadmapRetention>(retention => retention.Source)
            .Keeps(Schema.Roadmap, settings => new Kept(
                "waar de school staat met de zeven stappen en de pijlers; een rol, geen persoon", "niemand", settings.SchoolYearsAfter(""))
            {
                ErasedBy = "roadmap",
            });
        slice.Services
            .AddSingleton<RoadmapStore>()
            .AddSingleton<RoadmapPages>()
            .AddSingleton(new AfterCheckIn(RoadmapCommands.Afterwards, Makers))
            .AddSingleton(new AfterEvaluation(RoadmapCommands.Show));
    }
}
