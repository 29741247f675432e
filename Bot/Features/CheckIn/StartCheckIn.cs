using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Starts a round at the request of the core team: first a card with audience, threshold and closing time, then, once confirmed, the round.
/// </summary>
internal sealed class StartCheckIn(CheckInStore store, StaffReach reach, CheckInRhythm rhythm, RoundForms forms)
{
    /// <summary>The typed command: shows what would happen.</summary>
    public async Task<Outcome> PrepareAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var audience = (await reach.StaffAsync(request.School.Id, request.Today, cancellationToken)).Count;
        return await RefuseAsync(request, audience, cancellationToken) is { } refusal
            ? new Reply.Refused(refusal)
            : new Reply.Show(await ConfirmCardAsync(request, audience, chosen: null, cancellationToken));
    }

    /// <summary>The confirmation as it was filled in.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<CheckInStart> request, CancellationToken cancellationToken) =>
        await ConfirmCardAsync(
            request,
            (await reach.StaffAsync(request.School.Id, request.Today, cancellationToken)).Count,
            request.Payload.Form,
            cancellationToken);

    /// <summary>
    /// Confirmed: the round is scheduled for now; the scheduler opens it and completes the opening even when the process restarts.
    /// </summary>
    public async Task<Outcome> ConfirmAsync(Request<CheckInStart> request, CancellationToken cancellationToken)
    {
        var audience = (await reach.StaffAsync(request.School.Id, request.Today, cancellationToken)).Count;
        if (await RefuseAsync(request, audience, cancellationToken) is { } refusal)
        {
            return new Reply.Refused(refusal);
        }

        if (request.Payload.School != request.School.Id.Value || request.Payload.Date != LocalDatePattern.Iso.Format(request.Today))
        {
            return new Reply.Refused(CheckInRefusals.ConfirmationTooOld);
        }

        if (request.Payload.Form is { } chosen && CheckInForms.Find(chosen) is null)
        {
            return new Reply.Refused(CheckInRefusals.UnknownForm);
        }

        var closes = rhythm.TimesOf(request.School, request.Today).ClosesAt;
        var view = new CheckInStartedView
        {
            AudienceCount = audience,
            ClosesAt = CheckInMessages.InSchool(closes, request.School),
            SendsAt = SendsAt(request),
        };
        return new Outcome(new Reply.Show(CheckInStartedCard.Create(view, request.Language)))
        {
            Occurrences = [new(OpenCheckIn.Kind, request.School.Id, request.Today, request.Now, request.Payload.Form ?? "")],
        };
    }

    private async Task<Refusal?> RefuseAsync<TPayload>(Request<TPayload> request, int audience, CancellationToken cancellationToken)
    {
        var rounds = await store.RoundsAsync(request.School.Id, cancellationToken);
        return rounds switch
        {
            _ when rounds.Any(round => round.State == RoundState.Open) => CheckInRefusals.AlreadyOpen,
            _ when rounds.Any(round => round.Date == request.Today) => CheckInRefusals.AlreadyToday,
            _ when audience == 0 => CheckInRefusals.NobodyToAsk,
            _ => null,
        };
    }

    private LocalDateTime? SendsAt<TPayload>(Request<TPayload> request) =>
        rhythm.SendsAt(request.School, request.Now) is { } at ? CheckInMessages.InSchool(at, request.School) : null;

    private async Task<AdaptiveCard> ConfirmCardAsync<TPayload>(
        Request<TPayload> request, int audience, string? chosen, CancellationToken cancellationToken)
    {
        var rounds = await store.RoundsAsync(request.School.Id, cancellationToken);
        var times = rhythm.TimesOf(request.School, request.Today);
        var view = new CheckInStartConfirmView
        {
            SchoolId = request.School.Id.Value,
            SchoolName = request.School.Name,
            Date = request.Today,
            AudienceCount = audience,
            Minimum = forms.MinimumOf(request.School.Id),
            Form = forms.Of(request.School.Id, chosen, rounds),
            ClosesAt = CheckInMessages.InSchool(times.ClosesAt, request.School),
            SendsAt = SendsAt(request),
            RemindsAt = times.RemindsAt is { } reminds ? CheckInMessages.InSchool(reminds, request.School) : null,
        };
        return CheckInStartConfirmCard.Create(view, request.Language);
    }
}
