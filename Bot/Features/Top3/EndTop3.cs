using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// Closes a poll early at the request of the core team: first a card that explains what closing means, then the closing itself.
/// </summary>
internal sealed class EndTop3(Top3Store store)
{
    public async Task<Outcome> PrepareAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var polls = await store.PollsAsync(request.School.Id, cancellationToken);
        if (polls.LastOrDefault(poll => poll.State == PollState.Open) is not { } open)
        {
            return new Reply.Refused(Top3Refusals.NoOpenPoll);
        }

        var classes = await store.ClassesAsync(open.Id, cancellationToken);
        var view = new Top3CloseConfirmView(open.Id.Value, classes.Count(asked => asked.State == BallotState.Finished), classes.Count);
        return new Reply.Show(Top3CloseConfirmCard.Create(view, request.Language));
    }

    public async Task<Outcome> ConfirmAsync(Request<Top3Close> request, CancellationToken cancellationToken) =>
        await store.PollAsync(request.School.Id, new RoundId(request.Payload.Round), cancellationToken) switch
        {
            null => new Reply.Refused(Top3Refusals.PollUnknown),
            { State: not PollState.Open } => new Reply.Refused(Top3Refusals.PollClosed),
            var poll => new Outcome(new Reply.Show(Top3ClosedCard.Create(request.Language)))
            {
                Occurrences = [RoundClosing.Now(CloseTop3.Kind, request, poll.Date)],
            },
        };
}
