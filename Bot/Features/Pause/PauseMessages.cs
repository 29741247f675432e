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
    private static readonly Period MaxPause = Period.FromYears(1);

    public async Task<Outcome> ShowAsync(Request<string> request, CancellationToken cancellationToken) =>
        Card(request, await CurrentAsync(request, cancellationToken));

    public async Task<Outcome> SetAsync(Request<PauseSet> request, CancellationToken cancellationToken)
    {
        var given = request.Payload.Until;
        if (FilledIn.Date(given, request.School.TimeZone) is not { } lastDay)
        {
            return new Reply.Refused(FilledIn.IsGiven(given) ? CommonRefusals.DateUnreadable : PauseRefusals.DateMissing);
        }

        if (Refuse(lastDay, request.Today) is { } refusal)
        {
            return new Reply.Refused(refusal);
        }

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
