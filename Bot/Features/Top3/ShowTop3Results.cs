using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Shows the outcome of a closed poll, one view at a time, as far as this person may see it.</summary>
internal sealed class ShowTop3Results(Top3Store store, Top3Results results)
{
    public async Task<Outcome> ShowAsync(Request<Top3Show> request, CancellationToken cancellationToken)
    {
        var poll = await store.PollAsync(request.School.Id, new RoundId(request.Payload.Round), cancellationToken);
        return poll switch
        {
            null => new Reply.Refused(Top3Refusals.PollUnknown),
            { State: not PollState.Published } => new Reply.Refused(Top3Refusals.NothingToShow),
            _ => new Reply.Show(await CardAsync(request, poll, request.Payload.View, cancellationToken)),
        };
    }

    /// <summary>The outcome with the view that was chosen; null when there is none.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<Top3Show> request, CancellationToken cancellationToken) =>
        await store.PollAsync(
            request.School.Id, new RoundId(request.Payload.Round), cancellationToken) is { State: PollState.Published } poll
            ? await CardAsync(request, poll, request.Payload.View, cancellationToken)
            : null;

    /// <summary>The top 3's part of "resultaten": the latest published poll; null when there is none.</summary>
    public async Task<AdaptiveCard?> LatestAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var polls = await store.PollsAsync(request.School.Id, cancellationToken);
        return polls.LastOrDefault(poll => poll.State == PollState.Published) is { } latest
            ? await CardAsync(request, latest, Top3Views.School, cancellationToken)
            : null;
    }

    private async Task<AdaptiveCard> CardAsync<TPayload>(
        Request<TPayload> request, PollRecord poll, string? view, CancellationToken cancellationToken)
    {
        var outcome = await results.LoadAsync(poll, cancellationToken);
        return Top3ResultCard.Create(results.View(request.Person, request.School, outcome, view), request.Language);
    }
}
