using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Roadmap;

/// <summary>Shows the seven steps, one of them, the support pyramid, the four pillars, or one pillar to fill in.</summary>
internal sealed class ShowRoadmap(RoadmapPages pages)
{
    public async Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken) =>
        new Reply.Show(
            RoadmapCard.Create(
                await pages.OverviewAsync(request, SchoolYear.Of(request.Today), cancellationToken), request.Language));

    public Task<Outcome> PressedAsync(Request<RoadmapShow> request, CancellationToken cancellationToken) => OfYearAsync(
        request.Payload.Year,
        async year => RoadmapCard.Create(await pages.OverviewAsync(request, year, cancellationToken), request.Language));

    public async Task<Outcome> StepAsync(Request<RoadmapOpenStep> request, CancellationToken cancellationToken) =>
        request.Payload.Step is < 1 or > RoadmapSteps.Count
            ? new Reply.Refused(RoadmapRefusals.YearClosed)
            : await OfYearAsync(
                request.Payload.Year,
                async year => RoadmapStepCard.Create(
                    await pages.StepAsync(request, year, request.Payload.Step, cancellationToken), request.Language));

    public Task<Outcome> PyramidAsync(Request<RoadmapShow> request, CancellationToken cancellationToken) => OfYearAsync(
        request.Payload.Year,
        async year => PyramidCard.Create(await pages.PyramidAsync(request.School, year, cancellationToken), request.Language));

    public Task<Outcome> PillarsAsync(Request<RoadmapShow> request, CancellationToken cancellationToken) => OfYearAsync(
        request.Payload.Year,
        async year => PillarsCard.Create(await pages.PillarsAsync(request, year, cancellationToken), request.Language));

    public async Task<Outcome> PillarAsync(Request<RoadmapOpenPillar> request, CancellationToken cancellationToken) =>
        PlanWords.Pillars.All(pillar => pillar.Code != request.Payload.Pillar)
            ? new Reply.Refused(RoadmapRefusals.YearClosed)
            : await OfYearAsync(
                request.Payload.Year, async year => Pillar(request, await pages.PillarsAsync(request, year, cancellationToken)));

    private static AdaptiveCard Pillar(Request<RoadmapOpenPillar> request, PillarsView view)
    {
        IReadOnlyList<string> ratings = [
            .. JudgePillar.Principles(request.Payload.Pillar).Select(principle => view.RatingOf(principle.Code) ?? ""),
        ];
        return PillarCard.Create(new PillarView(view.Year, request.Payload.Pillar, string.Join(',', ratings), ratings), request.Language);
    }

    private static async Task<Outcome> OfYearAsync(string year, Func<SchoolYear, Task<AdaptiveCard>> show) =>
        SchoolYear.Parse(year) is { } known ? new Reply.Show(await show(known)) : new Reply.Refused(RoadmapRefusals.YearClosed);
}
