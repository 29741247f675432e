using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Reminds the mentors who have an unfinished class, once.</summary>
internal sealed class RemindTop3(Top3Store store, Top3Reach reach, Top3Messages messages)
{
    public static readonly OccurrenceKind Kind = new("top3.remind");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var poll = await store.PollAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (poll is not { State: PollState.Open } || due.Now >= poll.ClosesAt)
        {
            return Outcome.Nothing;
        }

        var classes = await store.ClassesAsync(poll.Id, cancellationToken);
        var mentors = await reach.MentorsAsync(classes, due.Today, cancellationToken);
        return Outcome.Nothing with
        {
            Messages = [.. mentors.Select(mentor => messages.Reminder(poll, classes, mentor, due.School)).OfType<OutgoingMessage>()],
        };
    }
}
