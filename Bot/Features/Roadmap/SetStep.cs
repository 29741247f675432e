using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Roadmap;

namespace Welbevinden.Bot.Features.Roadmap;

/// <summary>The core team sets how far a step is and who leads it. What a colleague set in the meantime is shown first.</summary>
internal sealed class SetStep(RoadmapStore store, RoadmapPages pages)
{
    /// <summary>What cards of before 28 November 2026 say of a step that nobody set.</summary>
    private const string SeenBefore = "NotBegun|";

    public async Task<Outcome> HandleAsync(Request<RoadmapSetStep> request, CancellationToken cancellationToken)
    {
        var chosen = request.Payload;
        if (SchoolYear.Parse(chosen.Year) is not { } year
            || !RoadmapPages.CanEdit(request, year)
            || chosen.Step is < 1 or > RoadmapSteps.Count)
        {
            return new Reply.Refused(RoadmapRefusals.YearClosed);
        }

        var record = (await store.StepsAsync(request.School.Id, year, cancellationToken)).FirstOrDefault(one => one.Step == chosen.Step);
        var roles = await pages.RolesAsync(request.School, year, cancellationToken);
        var view = await pages.StepAsync(request, year, chosen.Step, cancellationToken);
        var holder = chosen.Holder is null ? record?.Holder : Choice.IsNone(chosen.Holder) ? null : chosen.Holder;
        if (Wrong(chosen, record, holder is null || roles.Any(role => role.Id == holder)) is { } wrong)
        {
            return new Reply.Show(
                RoadmapStepCard.Create(
                    view with { Notice = wrong.Sentence, State = chosen.State ?? view.State, Holder = holder ?? "" }, request.Language));
        }

        var step = new StepRecord(
            request.School.Id, year, chosen.Step, EnumCode.Of<StepState>(chosen.State)!.Value, holder, request.Now)
        { ETag = record?.ETag, Proposed = EnumCode.Of<StepState>(chosen.Proposed) };
        var shown = await pages.OverviewAsync(request, year, cancellationToken);
        return new Outcome(
            new Reply.Show(
                RoadmapCard.Create(
                    shown with
                    {
                        Steps = [
                            .. shown.Steps.Select((line, index) => index + 1 == step.Step ? pages.Line(step, roles, request.School) : line),
                        ],
                    },
                    request.Language)))
        {
            Writes = [RoadmapStore.Set(step)],
        };
    }

    /// <summary>The step with what was chosen; null when there is no such step.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<RoadmapSetStep> request, CancellationToken cancellationToken)
    {
        var chosen = request.Payload;
        if (SchoolYear.Parse(chosen.Year) is not { } year || chosen.Step is < 1 or > RoadmapSteps.Count)
        {
            return null;
        }

        var view = await pages.StepAsync(request, year, chosen.Step, cancellationToken);
        return RoadmapStepCard.Create(
            view with { State = chosen.State ?? view.State, Holder = chosen.Holder ?? view.Holder }, request.Language);
    }

    private static Refusal? Wrong(RoadmapSetStep chosen, StepRecord? record, bool isHolderThere) => chosen switch
    {
        _ when EnumCode.Of<StepState>(chosen.State) is null => RoadmapRefusals.StateMissing,
        _ when !isHolderThere => RoadmapRefusals.HolderGone,
        _ when RoadmapPages.Seen(record) != chosen.Seen && !(record is null && chosen.Seen == SeenBefore) => RoadmapRefusals.StepChanged,
        _ => null,
    };
}
