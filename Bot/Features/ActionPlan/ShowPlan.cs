using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>Shows the plan in the chat: at a glance, in full, its activities, or an earlier version.</summary>
internal sealed class ShowPlan(ActionPlanStore store, PlanViews views)
{
    public Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken) =>
        OverviewAsync(request, SchoolYear.Of(request.Today), cancellationToken);

    public async Task<Outcome> PressedAsync(Request<PlanShow> request, CancellationToken cancellationToken) =>
        SchoolYear.Parse(request.Payload.Year) is { } year
            ? await OverviewAsync(request, year, cancellationToken)
            : new Reply.Refused(PlanRefusals.YearClosed);

    public Task<Outcome> ReadAsync(Request<PlanRead> request, CancellationToken cancellationToken) =>
        VersionAsync(
            request,
            (view, language) => PlanReadCard.Create(view with { Page = request.Payload.Page ?? 1 }, language),
            cancellationToken);

    public Task<Outcome> ActivitiesAsync(Request<PlanRead> request, CancellationToken cancellationToken) =>
        VersionAsync(request, PlanActivitiesCard.Create, cancellationToken);

    public async Task<Outcome> VersionsAsync(Request<PlanShow> request, CancellationToken cancellationToken) =>
        await VersionsAsync(request, request.Payload.Year, null, cancellationToken) is { } card
            ? new Reply.Show(card)
            : new Reply.Refused(PlanRefusals.Nothing);

    /// <summary>The versions with the number that was filled in; null when none was, or there are none.</summary>
    public async Task<AdaptiveCard?> DrawReadAsync(Request<PlanRead> request, CancellationToken cancellationToken) =>
        request.Payload.Version is { } version
            ? await VersionsAsync(request, request.Payload.Year, version, cancellationToken)
            : null;

    private async Task<AdaptiveCard?> VersionsAsync<TPayload>(
        Request<TPayload> request, string of, int? chosen, CancellationToken cancellationToken)
    {
        if (SchoolYear.Parse(of) is not { } year
            || await store.VersionsAsync(request.School.Id, year, cancellationToken) is not { Count: > 0 } versions)
        {
            return null;
        }

        var lines = versions.Select(version => new PlanVersionLine(
            version.Number,
            views.NameOf(version.By),
            PlanViews.InSchool(version.At, request.School),
            version.Part.ToString(),
            KindOf(version.Change)));
        return PlanVersionsCard.Create(new PlanVersionsView(year.ToString(), [.. lines]) { Chosen = chosen }, request.Language);
    }

    internal static PlanChangeKind KindOf(PlanChange change) => change switch
    {
        PlanChange.Added => PlanChangeKind.Added,
        PlanChange.Changed => PlanChangeKind.Changed,
        PlanChange.Removed => PlanChangeKind.Removed,
        PlanChange.Undone => PlanChangeKind.Undone,
    };

    private async Task<Outcome> OverviewAsync<TPayload>(Request<TPayload> request, SchoolYear year, CancellationToken cancellationToken)
    {
        var plan = await store.CurrentAsync(request.School.Id, year, cancellationToken);
        var view = await views.OfAsync(plan, year, request.Person, request.School, request.Today, cancellationToken);
        return new Reply.Show(PlanCard.Create(view, request.Language));
    }

    private async Task<Outcome> VersionAsync(
        Request<PlanRead> request, Func<PlanReadView, Language, AdaptiveCard> show, CancellationToken cancellationToken)
    {
        if (SchoolYear.Parse(request.Payload.Year) is not { } year
            || await store.CurrentAsync(request.School.Id, year, cancellationToken) is not { } inForce)
        {
            return new Reply.Refused(PlanRefusals.Nothing);
        }

        var plan = request.Payload.Version is { } number && number != inForce.Number
            ? await store.VersionAsync(request.School.Id, year, number, cancellationToken)
            : inForce;
        if (plan is null)
        {
            return new Reply.Refused(PlanRefusals.VersionUnknown);
        }

        var view = await views.OfAsync(plan, year, request.Person, request.School, request.Today, cancellationToken);
        var isInForce = plan.Number == inForce.Number;
        return new Reply.Show(show(new PlanReadView(view with { CanEdit = view.CanEdit && isInForce }, isInForce), request.Language));
    }
}
