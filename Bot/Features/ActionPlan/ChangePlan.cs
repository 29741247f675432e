using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>
/// Makes the next version of the plan out of one change, or gives the form back with what stands in its way and all that was typed.
/// </summary>
internal sealed class ChangePlan(ActionPlanStore store, PlanViews views, SentCards standing)
{
    /// <summary>What the form had, and how it looks when it must be shown again.</summary>
    /// <param name="Form">The form's own.</param>
    /// <param name="Part">The part it changes.</param>
    /// <param name="Id">The item; empty for a new one and for texts.</param>
    /// <param name="Read">What was filled in as an item with this id, against the plan seen, the plan now: or why it will not do.</param>
    /// <param name="Again">The form with what was typed.</param>
    internal sealed record Change(
        PlanForm Form,
        PlanPart Part,
        string Id,
        Func<string, PlanContent, PlanContent, (PlanItem? Item, Refusal? Refusal)> Read,
        Func<PlanForm, PlanContent, Task<AdaptiveCard>> Again);

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
        if ((refusal ?? (isNew ? PlanRoom.Full(now, change.Part) : null)) is { } wrong)
        {
            return PlanForms.Dialog(await change.Again(change.Form with { Notice = wrong.Sentence }, now));
        }

        return (isNew ? PlanDecision.Add(now, place, item!) : PlanDecision.Of(seen, now, place, item)) switch
        {
            PlanDecision.Same => Unchanged(request, change, inForce),
            PlanDecision.Overtaken overtaken => await OvertakenAsync(request, change, inForce!, place, overtaken, cancellationToken),
            PlanDecision.Made made => await MadeAsync(request, change, year, inForce, made, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The next version, with the card behind the dialog brought up to date where that is known to be this person's.</summary>
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

    private async Task<Outcome> OvertakenAsync<TPayload>(
        Request<TPayload> request, Change change, PlanRecord inForce, PlanPlace place, PlanDecision.Overtaken overtaken,
        CancellationToken cancellationToken)
    {
        var by = views.NameOf(await WhoChangedAsync(inForce, place, change.Form.Version, cancellationToken));
        var names = await views.AspectsAsync(request.School.Id, cancellationToken);
        var isGone = overtaken.Stands is null;
        return PlanForms.Dialog(await change.Again(
            change.Form with
            {
                Version = inForce.Number,
                Notice = isGone ? PlanFormTexts.RemovedMeanwhile(by) : PlanFormTexts.ChangedMeanwhile(by),
                NowStands = views.Words(overtaken.Stands, inForce.Content, request.School, names, request.Language),
                NowBy = by,
                IsOvertaken = true,
            },
            inForce.Content));
    }

    private async Task<Outcome> MadeAsync<TPayload>(
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
                PlanFormTexts.Saved(ShowPlan.Deed(made.Change), plan.Number))
            {
                IsBehind = messages.Count == 0,
                Merged = others ? PlanFormTexts.Merged(views.NameOf(inForce!.Version.By)) : null,
            },
            request.Language);
        return PlanForms.Dialog(saved) with { Writes = [PlanRows.Write(plan)], Messages = messages };
    }

    /// <summary>Who last changed a place after the version somebody saw.</summary>
    private async Task<PersonId?> WhoChangedAsync(PlanRecord inForce, PlanPlace place, int seen, CancellationToken cancellationToken)
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
