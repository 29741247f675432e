using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>Undoes what one version of the plan did, by making a new version; what others changed since stays.</summary>
internal sealed class UndoPlanChange(ActionPlanStore store, ChangePlan plan, PlanViews views)
{
    public async Task<Outcome> InDialogAsync(Request<PlanUndo> request, CancellationToken cancellationToken)
    {
        var (version, refusal) = await DecideAsync(request, cancellationToken);
        if (version is not { } undone)
        {
            return new Reply.Refused(refusal!);
        }

        var (next, messages) = await plan.NextAsync(
            request, undone.Year, undone.InForce, undone.Part, undone.Made, request.Payload.Card, cancellationToken);
        var said = PlanFormTexts.Saved(PlanChangeKind.Undone, next.Number);
        var card = PlanSavedCard.Create(
            new PlanSavedView(
                request.Payload.Year,
                next.Number,
                PlanWords.Of(PlanWords.Parts, undone.Part.ToString()),
                request.Payload.Card,
                said)
            { IsBehind = messages.Count == 0 },
            request.Language);
        return PlanForms.Dialog(card) with { Writes = [PlanRows.Write(next)], Messages = messages };
    }

    public async Task<Outcome> InChatAsync(Request<PlanUndo> request, CancellationToken cancellationToken)
    {
        var (version, refusal) = await DecideAsync(request, cancellationToken);
        if (version is not { } undone)
        {
            return new Reply.Refused(refusal!);
        }

        var (next, _) = await plan.NextAsync(request, undone.Year, undone.InForce, undone.Part, undone.Made, null, cancellationToken);
        var view = await views.OfAsync(next, undone.Year, request.Person, request.School, request.Today, cancellationToken);
        return new Outcome(
            new Reply.Show(PlanCard.Create(
                view with { Notice = PlanFormTexts.Saved(PlanChangeKind.Undone, next.Number) }, request.Language)))
        {
            Writes = [PlanRows.Write(next)],
        };
    }

    private async Task<(Undone? Undone, Refusal? Refusal)> DecideAsync(Request<PlanUndo> request, CancellationToken cancellationToken)
    {
        if (OpenPlanPart.Year(request, request.Payload.Year) is not { } year)
        {
            return (null, PlanRefusals.YearClosed);
        }

        var (school, number) = (request.School.Id, request.Payload.Version);
        if (await store.CurrentAsync(school, year, cancellationToken) is not { } inForce
            || await store.VersionAsync(school, year, number, cancellationToken) is not { } after)
        {
            return (null, PlanRefusals.VersionUnknown);
        }

        var before = (await store.VersionAsync(school, year, number - 1, cancellationToken))?.Content ?? PlanContent.Empty;
        return PlanDecision.Undo(before, after.Content, inForce.Content, after.Version.Part) is { } made
            ? (new Undone(year, inForce, after.Version.Part, made), null)
            : (null, PlanRefusals.UndoTooLate);
    }

    private sealed record Undone(SchoolYear Year, PlanRecord InForce, PlanPart Part, PlanDecision.Made Made);
}
