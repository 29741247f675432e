using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// Renews the card of a co-mentor once the other saved, so that it shows what is there now. Only while the co-mentor has saved nothing:
/// after that the card in the chat is about something else.
/// </summary>
internal sealed class RenewedBallots(Top3Cards cards, Top3Reach reach, SentCards sent)
{
    public async Task<IReadOnlyList<OutgoingMessage>> OfAsync<TPayload>(
        Request<TPayload> request, PollRecord poll, ClassRecord kept, IReadOnlyList<ClassRecord> before,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<ClassRecord> classes = [.. before.Select(one => one.ClassId == kept.ClassId ? kept : one)];
        var renewed = new List<OutgoingMessage>();
        foreach (var mentor in kept.Mentors.Where(other => other != request.Person.Id).Select(reach.Person).OfType<Person>())
        {
            var shown = before.FirstOrDefault(one => one.Mentors.Contains(mentor.Id) && one.State != BallotState.Finished);
            if (shown?.ClassId != kept.ClassId || classes.Any(one => one.FilledBy.Contains(mentor.Id)))
            {
                continue;
            }

            var card = cards.Ballot(poll, kept, mentor, request.School, classes);
            renewed.AddRange((await sent.OfAsync(poll.Id.Value, mentor.Id, cancellationToken)).Select((standing, number) =>
                new OutgoingMessage(
                    new MessageKey(
                        Replies.Group, mentor.Id.Value, FormattableString.Invariant($"{request.Origin.ActivityId}+top3-{number}")),
                    request.School.Id,
                    standing,
                    card,
                    poll.ClosesAt)));
        }

        return renewed;
    }
}
