using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>An open top 3 waits for the mentors of classes that are not finished.</summary>
internal sealed class Top3Today(Top3Store store)
{
    public async Task<Command?> OfAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var polls = await store.PollsAsync(request.School.Id, cancellationToken);
        return polls.LastOrDefault(poll => poll.State == PollState.Open && request.Now < poll.ClosesAt) is { } open
            && (await store.ClassesAsync(open.Id, cancellationToken))
                .Any(asked => asked.State != BallotState.Finished && asked.Mentors.Contains(request.Person.Id))
            ? Top3Commands.Show
            : null;
    }
}
