using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Model;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Moves a moment, hands it over, removes it from the year or restores it. Its reminders follow; those of an earlier date are not sent.
/// </summary>
internal sealed class ChangeMoment(
    EvaluationStore store, EvaluationLoader loader, EvaluationReach reach, SchoolCalendars calendars, ReminderOccurrences reminders,
    MomentCards cards)
{
    public async Task<Outcome> ShowAsync(Request<MomentPick> request, CancellationToken cancellationToken) =>
        await OpenAsync(
            request,
            request.Payload.Moment,
            async moment => new Reply.Show(await cards.MomentAsync(request, moment, null, cancellationToken)),
            cancellationToken);

    public async Task<Outcome> AskMoveAsync(Request<MomentPick> request, CancellationToken cancellationToken) =>
        await OpenAsync(
            request,
            request.Payload.Moment,
            moment => AskDateAsync(request, moment, moment.Date, refusal: null, cancellationToken),
            cancellationToken);

    public async Task<Outcome> MoveAsync(Request<MomentMove> request, CancellationToken cancellationToken) =>
        await OpenAsync(request, request.Payload.Moment, moment => MovedAsync(request, moment, cancellationToken), cancellationToken);

    public async Task<Outcome> AskHandOverAsync(Request<MomentPick> request, CancellationToken cancellationToken) =>
        await OpenAsync(
            request,
            request.Payload.Moment,
            async moment => new Reply.Show(await OwnerAsync(request, moment, moment.Owner, cancellationToken)),
            cancellationToken);

    public async Task<Outcome> HandOverAsync(Request<MomentHandOver> request, CancellationToken cancellationToken) =>
        await OpenAsync(request, request.Payload.Moment, moment => HandedOverAsync(request, moment, cancellationToken), cancellationToken);

    public async Task<Outcome> RemoveAsync(Request<MomentPick> request, CancellationToken cancellationToken) => await OpenAsync(
        request,
        request.Payload.Moment,
        moment => Task.FromResult(
            Save(moment with { State = MomentState.Removed }, Removed(request, moment)) with { Cancelled = Waiting(moment) }),
        cancellationToken);

    public async Task<Outcome> RestoreAsync(Request<MomentPick> request, CancellationToken cancellationToken)
    {
        var moment = await store.MomentAsync(request.School.Id, request.Payload.Moment, cancellationToken);
        if (moment is not { State: MomentState.Removed } removed)
        {
            var shown = await ShowAsync(request, cancellationToken);
            return moment is { State: MomentState.Planned } ? shown with { Occurrences = reminders.Of(moment, request.School) } : shown;
        }

        var dates = await DatesAsync(request, removed, cancellationToken);
        if (dates.Refuse(removed.Date) is { } refusal)
        {
            return await AskDateAsync(request, removed, removed.Date, refusal, cancellationToken);
        }

        return await PutAsync(
            request, removed with { State = MomentState.Planned }, removed, MomentNotices.Restored, undo: null, cancellationToken);
    }

    private async Task<Outcome> MovedAsync(Request<MomentMove> request, MomentRecord moment, CancellationToken cancellationToken)
    {
        if (request.Payload.Was != LocalDatePattern.Iso.Format(moment.Date))
        {
            return Chosen(request) == moment.Date && moment is { State: MomentState.Planned }
                ? await StandsAsync(request, moment, cancellationToken)
                : new Reply.Refused(EvaluationRefusals.MovedMeanwhile);
        }

        var dates = await DatesAsync(request, moment, cancellationToken);
        var (date, wrong) = dates.Read(request.Payload.Picked ?? request.Payload.Date);
        return wrong is not null ? await AskDateAsync(
                request, moment, Chosen(request), wrong, cancellationToken)
            : date == moment.Date && moment.State == MomentState.Planned
                ? await StandsAsync(request, moment, cancellationToken)
            : await PutAsync(
                request,
                moment with { Date = date, State = MomentState.Planned },
                moment,
                MomentNotices.Moved(moment.Date),
                dates.Refuse(moment.Date) is null ? moment.Date : null,
                cancellationToken);
    }

    /// <summary>
    /// It stands on that day already. The reminders are planned all the same: the bot may have stopped between the two, and the press is
    /// Teams' second.
    /// </summary>
    private async Task<Outcome> StandsAsync<TPayload>(
        Request<TPayload> request, MomentRecord moment, CancellationToken cancellationToken) =>
        new Outcome(new Reply.Show(await cards.MomentAsync(request, moment, null, cancellationToken)))
        {
            Occurrences = reminders.Of(moment, request.School),
        };

    /// <summary>Puts the moment on its day as of today, with the reminders that belong to it.</summary>
    private async Task<Outcome> PutAsync<TPayload>(
        Request<TPayload> request, MomentRecord moment, MomentRecord before, Text notice, LocalDate? undo,
        CancellationToken cancellationToken)
    {
        var put = moment with { Since = request.Today };
        return Save(put, new Reply.Show(await cards.MomentAsync(request, put, notice, cancellationToken, undo))) with
        {
            Occurrences = reminders.Of(put, request.School),
            Cancelled = before.Date == put.Date ? [] : Waiting(before),
        };
    }

    private async Task<Outcome> HandedOverAsync(Request<MomentHandOver> request, MomentRecord moment, CancellationToken cancellationToken)
    {
        var plan = await loader.PlanAsync(request.School.Id, moment.Year, cancellationToken);
        var coreTeam = reach.CoreTeam(request.School.Id);
        if (Lead.Choices(plan.Roles, coreTeam).FirstOrDefault(choice => choice.Code == request.Payload.Owner) is not { } chosen)
        {
            return new Reply.Refused(EvaluationRefusals.OwnerUnknown with { Field = "owner" });
        }

        var handed = moment with { Owner = chosen.Code };
        var outcome = Save(
            handed, new Reply.Show(await cards.MomentAsync(request, handed, MomentNotices.HandedOver, cancellationToken)));
        return Lead.Of(handed.Owner, plan.Roles, coreTeam).Who is { } owner && owner.Id != request.Person.Id
            ? outcome with { Messages = [await NotifyOwnerAsync(request, handed, owner, cancellationToken)] }
            : outcome;
    }

    private async Task<OutgoingMessage> NotifyOwnerAsync(
        Request<MomentHandOver> request, MomentRecord moment, School.Person owner, CancellationToken cancellationToken)
    {
        var notice = MomentNotices.HandedOverTo(request.Person.Name);
        var view = await cards.ViewAsync(moment, owner.Id, cancellationToken) with { Notice = notice };
        return EvaluationMessages.HandedOver(moment, owner, MomentCard.Create(view, owner.Language), request.Origin.ActivityId);
    }

    private async Task<Outcome> AskDateAsync<TPayload>(
        Request<TPayload> request, MomentRecord moment, LocalDate? date, Refusal? refusal, CancellationToken cancellationToken)
    {
        var card = await DateAsync(request, moment, date, refusal, cancellationToken);
        return refusal is null ? new Reply.Show(card) : new Reply.Refused(refusal) { Instead = card };
    }

    private async Task<AdaptiveCard> DateAsync<TPayload>(
        Request<TPayload> request, MomentRecord moment, LocalDate? date, Refusal? refusal, CancellationToken cancellationToken)
    {
        var dates = await DatesAsync(request, moment, cancellationToken);
        return MomentDateCard.Create(
            new MomentDateView
            {
                Year = moment.Year.ToString(),
                Moment = moment.Id,
                Was = moment.Date,
                Date = date,
                Earliest = dates.Earliest,
                Latest = moment.Year.LastDay,
                Near = refusal is null ? [] : dates.Near(date ?? moment.Date),
                Notice = refusal?.Sentence,
            },
            request.Language);
    }

    private async Task<AdaptiveCard> OwnerAsync<TPayload>(
        Request<TPayload> request, MomentRecord moment, string? chosen, CancellationToken cancellationToken)
    {
        var plan = await loader.PlanAsync(request.School.Id, moment.Year, cancellationToken);
        var coreTeam = reach.CoreTeam(request.School.Id);
        return MomentHandOverCard.Create(
            new MomentHandOverView
            {
                Id = moment.Id,
                Date = moment.Date,
                Lead = Lead.Of(moment.Owner, plan.Roles, coreTeam).Sentence(request.Person.Id),
                Owners = Lead.Choices(plan.Roles, coreTeam),
                Owner = chosen,
            },
            request.Language);
    }

    /// <summary>The card with the owner that was chosen; null when the moment cannot be handed over.</summary>
    public async Task<AdaptiveCard?> DrawHandOverAsync(Request<MomentHandOver> request, CancellationToken cancellationToken) =>
        await store.MomentAsync(request.School.Id, request.Payload.Moment, cancellationToken) is { State: MomentState.Planned } moment
            ? await OwnerAsync(request, moment, request.Payload.Owner, cancellationToken)
            : null;

    /// <summary>The card with the day that was chosen; null when the moment cannot be moved.</summary>
    public async Task<AdaptiveCard?> DrawMoveAsync(Request<MomentMove> request, CancellationToken cancellationToken) =>
        await store.MomentAsync(request.School.Id, request.Payload.Moment, cancellationToken) is { State: not MomentState.Done } moment
            ? await DateAsync(request, moment, Chosen(request), null, cancellationToken)
            : null;

    /// <summary>The day that was filled in; null when it is none.</summary>
    private static LocalDate? Chosen(Request<MomentMove> request) =>
        FilledIn.Date(request.Payload.Picked ?? request.Payload.Date, request.School.TimeZone);

    private async Task<MomentDates> DatesAsync<TPayload>(
        Request<TPayload> request, MomentRecord moment, CancellationToken cancellationToken)
    {
        var others = (await store.MomentsAsync(
            request.School.Id, cancellationToken)).Where(other => other.Id != moment.Id && other.State != MomentState.Removed);
        return new MomentDates(calendars.Of(request.School), moment.Year, request.Today, [.. others.Select(other => other.Date)]);
    }

    /// <summary>Only a planned moment can be changed; a removed one is restored from its own card.</summary>
    private async Task<Outcome> OpenAsync<TPayload>(
        Request<TPayload> request, string id, Func<MomentRecord, Task<Outcome>> then, CancellationToken cancellationToken) =>
        await store.MomentAsync(request.School.Id, id, cancellationToken) switch
        {
            null => new Reply.Refused(EvaluationRefusals.MomentUnknown),
            { State: MomentState.Done } => new Reply.Refused(EvaluationRefusals.AlreadyDone),
            { State: MomentState.Removed } removed when request.Payload is not MomentMove => Removed(request, removed),
            var moment => await then(moment),
        };

    private static Reply.Show Removed<TPayload>(Request<TPayload> request, MomentRecord moment) =>
        new(MomentRemovedCard.Create(new MomentRemovedView(moment.Id, moment.Year.ToString(), moment.Date), request.Language));

    private IReadOnlyList<MessageKey> Waiting(MomentRecord moment) =>
        [.. EvaluationMessages.Reminders(moment, reach.CoreTeam(moment.School))];

    private static Outcome Save(MomentRecord moment, Reply reply) =>
        new(reply) { Writes = [EvaluationRows.Write(moment.School, [moment])] };
}
