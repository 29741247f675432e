using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features.ActionPlan;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Features.Roadmap;

namespace Welbevinden.Bot.Features.Roadmap;

/// <summary>
/// Builds the pages of the roadmap: what the core team set, what features know, and who leads each step according to the plan.
/// </summary>
internal sealed class RoadmapPages(RoadmapStore store, ActionPlanStore plans, PlanViews people, IEnumerable<RoadmapSource> sources)
{
    /// <summary>The seven steps with their current state.</summary>
    public async Task<RoadmapView> OverviewAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, CancellationToken cancellationToken)
    {
        var school = request.School;
        var (steps, roles, known) = (await store.StepsAsync(
            school.Id,
            year,
            cancellationToken), await RolesAsync(school, year, cancellationToken), await KnownAsync(school, year, cancellationToken));
        return new RoadmapView(
            year.ToString(),
            [
                .. RoadmapSteps.All.Select(
                    step => Line(steps.FirstOrDefault(one => one.Step == step.Number), step.Number, known, roles, school)),
            ])
        {
            CanEdit = CanEdit(request, year),
        };
    }

    /// <summary>One step with what is known about it, and fields with what was set.</summary>
    public async Task<RoadmapStepView> StepAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, int step, CancellationToken cancellationToken)
    {
        var (school, record) = (request.School, (await store.StepsAsync(
            request.School.Id, year, cancellationToken)).FirstOrDefault(one => one.Step == step));
        var (roles, known) = (await RolesAsync(school, year, cancellationToken), await KnownAsync(school, year, cancellationToken));
        return new RoadmapStepView
        {
            Year = year.ToString(),
            Step = step,
            Now = Line(record, step, known, roles, school),
            State = (record?.State ?? StepProposal.Of(record, OfStep(step, known)) ?? StepState.NotBegun).ToString(),
            Holder = record?.Holder ?? "",
            Known = [.. OfStep(step, known).Select(line => line.Says)],
            Roles = [.. roles.Select(role => (role.Id, role.Title))],
            CanEdit = CanEdit(request, year),
        };
    }

    public async Task<PillarsView> PillarsAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, CancellationToken cancellationToken) =>
        new(
            year.ToString(),
            (await store.PrinciplesAsync(
                request.School.Id,
                year,
                cancellationToken)).ToDictionary(one => one.Principle, one => one.Rating.ToString(), StringComparer.Ordinal))
        {
            CanEdit = CanEdit(request, year),
        };

    public async Task<PyramidView> PyramidAsync(SchoolProfile school, SchoolYear year, CancellationToken cancellationToken)
    {
        var activities = (await plans.CurrentAsync(school.Id, year, cancellationToken))?.Content.Activities ?? [];
        return new PyramidView(
            year.ToString(),
            activities
                .GroupBy(activity => activity.Layer)
                .ToDictionary(layer => layer.Key.ToString(), layer => layer.Count(), StringComparer.Ordinal));
    }

    public async Task<IReadOnlyList<RoleHolderRecord>> RolesAsync(
        SchoolProfile school, SchoolYear year, CancellationToken cancellationToken) =>
        (await plans.CurrentAsync(school.Id, year, cancellationToken))?.Content.RoleHolders ?? [];

    /// <summary>What a card shows of a step, to compare with when it is submitted; of one that nobody set only the bar.</summary>
    public static string Seen(StepRecord? record) => $"{record?.State}|{record?.Holder}";

    public static bool CanEdit<TPayload>(Request<TPayload> request, SchoolYear year) =>
        request.Person.Has(Role.CoreTeam) && PlanYears.CanChange(year, request.Today);

    private async Task<IReadOnlyList<RoadmapLine>> KnownAsync(SchoolProfile school, SchoolYear year, CancellationToken cancellationToken)
    {
        var lines = new List<RoadmapLine>();
        foreach (var source in sources)
        {
            lines.AddRange(await source(school, year, cancellationToken));
        }

        return lines;
    }

    /// <summary>A step just after it was set.</summary>
    public StepLine Line(StepRecord set, IReadOnlyList<RoleHolderRecord> roles, SchoolProfile school) =>
        Line(set, set.Step, [], roles, school);

    private StepLine Line(
        StepRecord? record, int step, IReadOnlyList<RoadmapLine> known, IReadOnlyList<RoleHolderRecord> roles, SchoolProfile school) =>
        new(
            Progress(record, OfStep(step, known)),
            LedBy(roles.FirstOrDefault(role => role.Id == record?.Holder), school))
        {
            Proposed = StepProposal.Of(record, OfStep(step, known)) is { } proposed ? Shown(proposed) : null,
            IsSet = record is not null,
            Seen = Seen(record),
        };

    private static IEnumerable<RoadmapLine> OfStep(int step, IReadOnlyList<RoadmapLine> known) => known.Where(line => line.Step == step);

    /// <summary>
    /// As the core team set it; a finished step becomes open again when something that happened since asks for another look.
    /// </summary>
    internal static StepProgress Progress(StepRecord? record, IEnumerable<RoadmapLine> known) =>
        record is { State: StepState.Done } && known.Any(line => line.ReopensSince > record.SetAt)
            ? StepProgress.Reopened
            : Shown(record?.State ?? StepState.NotBegun);

    private static StepProgress Shown(StepState state) => state switch
    {
        StepState.NotBegun => StepProgress.NotBegun,
        StepState.Busy => StepProgress.Busy,
        StepState.Done => StepProgress.Done,
    };

    private string? LedBy(RoleHolderRecord? role, SchoolProfile school) => role is null ? null
        : people.Holding(role, school.Id).Acting is { } acting ? $"{role.Title} ({acting.Name})"
        : role.Title;
}
