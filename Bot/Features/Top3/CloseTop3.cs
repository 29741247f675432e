using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// Closes a poll, on schedule or because the core team asked for it. No answer is accepted from here on, and the outcome is next.
/// </summary>
internal sealed class CloseTop3(Top3Store store)
{
    public static readonly OccurrenceKind Kind = new("top3.close");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var poll = await store.PollAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (poll is null or { State: PollState.Published })
        {
            return Outcome.Nothing;
        }

        var latch = await store.LatchAsync(poll.Id, cancellationToken);
        var classes = await store.ClassesAsync(poll.Id, cancellationToken);
        return RoundClosing.Of(
            due,
            latch is { Closed: false } ? Top3Rows.Shut(latch) : null,
            poll.State == PollState.Open ? Top3Rows.Replace(poll with { State = PollState.Closed }) : null,
            classes.SelectMany(asked => asked.Mentors).Distinct().SelectMany(mentor => Top3Messages.Questions(poll.Id, mentor)),
            PublishTop3.Kind);
    }
}
