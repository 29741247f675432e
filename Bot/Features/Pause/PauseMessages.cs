using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Features.Pause;

/// <summary>
/// Sets, shows and ends a person's pause. People who pause are not asked, and so not counted among those who did not answer.
/// </summary>
internal sealed class PauseMessages(PauseStore store)
{
    private const int MaxWeeks = 52;
    private static readonly Period MaxPause = Period.FromYears(1);

    public async Task<Outcome> ShowAsync(Request<string> request, CancellationToken cancellationToken) =>
        Card(request, await CurrentAsync(request, cancellationToken));

    /// <summary>Some weeks from today, counted at the press: the card may be old.</summary>
    public async Task<Outcome> WeeksAsync(Request<PauseWeeks> request, CancellationToken cancellationToken) =>
        request.Payload.Weeks is >= 1 and <= MaxWeeks
            ? await SetAsync(request, request.Today.PlusWeeks(request.Payload.Weeks).PlusDays(-1), cancellationToken)
            : new Reply.Refused(PauseRefusals.DateTooFar);

    public async Task<Outcome> SetAsync(Request<PauseSet> request, CancellationToken cancellationToken)
    {
        var given = request.Payload.Until;
        if (FilledIn.Date(given, request.School.TimeZone) is not { } lastDay)
        {
            return new Reply.Refused(FilledIn.IsGiven(given) ? CommonRefusals.DateUnreadable : PauseRefusals.DateMissing);
        }

        return Refuse(lastDay, request.Today) is { } refusal
            ? new Reply.Refused(refusal)
            : await SetAsync(request, lastDay, cancellationToken);
    }

    private async Task<Outcome> SetAsync<TPayload>(Request<TPayload> request, LocalDate lastDay, CancellationToken cancellationToken)
    {
        var known = await store.OfAsync(request.Person.Id, cancellationToken);
        var pause = new PauseRecord(request.Person.Id, LastDay: lastDay) { ETag = known?.ETag ?? default };
        return Card(request, pause) with { Writes = [PauseStore.Set(pause)] };
    }

    /// <summary>The card with the day that was chosen.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<PauseSet> request, CancellationToken cancellationToken) => PauseCard.Create(
        View(request, await CurrentAsync(request, cancellationToken)) with { Chosen = request.Payload.Until ?? "" }, request.Language);

    public async Task<Outcome> EndAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var known = await store.OfAsync(request.Person.Id, cancellationToken);
        return Card(request, pause: null) with { Writes = known is null ? [] : [PauseStore.End(known)] };
    }

    internal static Refusal? Refuse(LocalDate lastDay, LocalDate today) =>
        lastDay < today ? PauseRefusals.DateInPast
        : lastDay > today + MaxPause ? PauseRefusals.DateTooFar
        : null;

    private async Task<PauseRecord?> CurrentAsync<TPayload>(Request<TPayload> request, CancellationToken cancellationToken) =>
        await store.OfAsync(request.Person.Id, cancellationToken) is { } pause && pause.Holds(request.Today) ? pause : null;

    private static Outcome Card<TPayload>(Request<TPayload> request, PauseRecord? pause) =>
        new Reply.Show(PauseCard.Create(View(request, pause), request.Language));

    private static PauseView View<TPayload>(Request<TPayload> request, PauseRecord? pause) =>
        new() { Today = request.Today, Until = pause?.LastDay };
}
