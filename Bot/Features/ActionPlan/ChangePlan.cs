using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>
/// Makes the next version of the plan from one change, or shows the form again with the reason why not and everything that was typed.
/// </summary>
internal sealed class ChangePlan(ActionPlanStore store, PlanViews views, SentCards standing)
{
    /// <summary>What came back from the form, and how to show the form again.</summary>
    /// <param name="Form">What every form of the plan carries.</param>
    /// <param name="Part">The part of the plan that changes.</param>
    /// <param name="Id">The item; empty for a new one and for texts.</param>
    /// <param name="Read">Reads what was filled in as an item with this id, given the plan the person saw and the plan in force; or tells
    /// why it is refused.</param>
    /// <param name="Redraw">Draws the form with what was typed.</param>
    internal sealed record Change(
        PlanForm Form,
        PlanPart Part,
        string Id,
        Func<string, PlanContent, PlanContent, (PlanItem? Item, Refusal? Refusal)> Read,
        Func<PlanForm, PlanContent, Task<AdaptiveCard>> Redraw);

    public async Task<Outcome> ApplyAsync<TPayload>(Request<TPayload> request, Change change, CancellationToken cancellationToken)
    {
        if (OpenPlanPart.Year(request, change.Form.Year) is not { } year)
        {
            return new Reply.Refused(PlanRefusals.YearClosed);
        }

        var inForce = await store.CurrentAsync(request.School.Id, year, cancellationToken);
        var now = inForce?.Content ?? PlanContent.Empty;
        var seen = change.Form.Version == (inForce?.Number ?? 0)
            ? now
            : (await store.VersionAsync(request.School.Id, year, change.Form.Version, cancellationToken))?.Content ?? PlanContent.Empty;
        var isNew = change.Id.Length == 0 && PlanItems.Count(now, change.Part) is not null;
        var place = new PlanPlace(change.Part, isNew ? PlanItems.NewId(now, change.Part) : change.Id);
        var (item, refusal) = change.Read(place.Id, seen, now);
        if ((refusal ?? (isNew ? PlanCapacity.Full(now, change.Part) : null)) is { } wrong)
        {
            return PlanForms.Dialog(await change.Redraw(change.Form with { Notice = wrong.Sentence }, now));
        }

        return (isNew ? PlanDecision.Add(now, place, item!) : PlanDecision.Of(seen, now, place, item)) switch
        {
            PlanDecision.Same => Unchanged(request, change, inForce),
            PlanDecision.Conflict conflict => await ConflictAsync(request, change, inForce!, place, conflict, cancellationToken),
            PlanDecision.Made made => await SavedAsync(request, change, year, inForce, made, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The form with what was filled in; null when it is of no school year.</summary>
    public async Task<AdaptiveCard?> DrawAsync<TPayload>(Request<TPayload> request, Change? change, CancellationToken cancellationToken) =>
        change is not null && SchoolYear.Parse(change.Form.Year) is { } year
            ? await change.Redraw(
                change.Form, (await store.CurrentAsync(request.School.Id, year, cancellationToken))?.Content ?? PlanContent.Empty)
            : null;

    /// <summary>The next version; the card behind the dialog is updated when it is known to belong to this person.</summary>
    public async Task<(PlanRecord Plan, IReadOnlyList<OutgoingMessage> Messages)> NextAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, PlanRecord? inForce, PlanPart part, PlanDecision.Made made, string? card,
        CancellationToken cancellationToken)
    {
        var version = new VersionRecord(
            request.School.Id, year, (inForce?.Number ?? 0) + 1, request.Person.Id, request.Now, part, made.Change);
        var plan = new PlanRecord(version, made.Content) { ETag = inForce?.ETag };
        if (await standing.FindAsync(request.Origin, card, cancellationToken) is not { } behind)
        {
            return (plan, []);
        }

        var view = await views.OfAsync(plan, year, request.Person, request.School, request.Today, cancellationToken);
        return (plan,
        [
            new OutgoingMessage(
                new MessageKey(Replies.Group, request.Person.Id.Value, $"{request.Origin.ActivityId}+plan"),
                request.School.Id,
                behind,
                PlanCard.Create(view, request.Language)),
        ]);
    }

    private static Outcome Unchanged<TPayload>(Request<TPayload> request, Change change, PlanRecord? inForce) =>
        PlanForms.Dialog(PlanSavedCard.Create(
            new PlanSavedView(
                change.Form.Year, inForce?.Number ?? 0, Word(change.Part), change.Form.Card, PlanFormTexts.SameAsBefore)
            { CanUndo = false },
            request.Language));

    private async Task<Outcome> ConflictAsync<TPayload>(
        Request<TPayload> request, Change change, PlanRecord inForce, PlanPlace place, PlanDecision.Conflict conflict,
        CancellationToken cancellationToken)
    {
        var by = views.NameOf(await LastChangedByAsync(inForce, place, change.Form.Version, cancellationToken));
        var names = await views.AspectsAsync(request.School.Id, cancellationToken);
        var isGone = conflict.Current is null;
        return PlanForms.Dialog(await change.Redraw(
            change.Form with
            {
                Version = inForce.Number,
                Notice = isGone ? PlanFormTexts.RemovedMeanwhile(by) : PlanFormTexts.ChangedMeanwhile(by),
                CurrentText = views.Words(conflict.Current, inForce.Content, request.School, names, request.Language),
                CurrentBy = by,
                HasConflict = true,
            },
            inForce.Content));
    }

    private async Task<Outcome> SavedAsync<TPayload>(
        Request<TPayload> request, Change change, SchoolYear year, PlanRecord? inForce, PlanDecision.Made made,
        CancellationToken cancellationToken)
    {
        var (plan, messages) = await NextAsync(request, year, inForce, change.Part, made, change.Form.Card, cancellationToken);
        var others = inForce is not null && inForce.Number > change.Form.Version && inForce.Version.By != request.Person.Id;
        var saved = PlanSavedCard.Create(
            new PlanSavedView(
                change.Form.Year,
                plan.Number,
                Word(change.Part),
                change.Form.Card,
                PlanFormTexts.Saved(ShowPlan.KindOf(made.Change), plan.Number))
            {
                IsBehind = messages.Count == 0,
                Merged = others ? PlanFormTexts.Merged(views.NameOf(inForce!.Version.By)) : null,
            },
            request.Language);
        return PlanForms.Dialog(saved) with { Writes = [PlanRows.Write(plan)], Messages = messages };
    }

    /// <summary>Who last changed a place since the version that the person saw.</summary>
    private async Task<PersonId?> LastChangedByAsync(PlanRecord inForce, PlanPlace place, int seen, CancellationToken cancellationToken)
    {
        var (school, year) = (inForce.Version.School, inForce.Version.Year);
        for (var later = inForce; later.Number > seen + 1;)
        {
            if (await store.VersionAsync(school, year, later.Number - 1, cancellationToken) is not { } earlier)
            {
                break;
            }

            if (PlanItems.Find(earlier.Content, place) != PlanItems.Find(later.Content, place))
            {
                return later.Version.By;
            }

            later = earlier;
            inForce = earlier;
        }

        return inForce.Version.By;
    }

    private static PlanWord Word(PlanPart part) => PlanWords.Of(PlanWords.Parts, part.ToString());
}
