using Welbevinden.Bot.Dispatch;
using Welbevinden.Bot.Scheduling;
using Welbevinden.Storage;
using Welbevinden.Storage.Top3;

namespace Welbevinden.Bot.Top3;

/// <summary>Closes a poll, on time or because the core team said so: from here no answer gets in, and the outcome is next.</summary>
internal sealed class CloseTop3(Top3Store store)
{
    public static readonly OccurrenceKind Kind = new("top3.close");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var poll = await store.PollAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (poll is null)
        {
            return Outcome.Nothing;
        }

        var latch = await store.LatchAsync(poll.Id, cancellationToken);
        var classes = await store.ClassesAsync(poll.Id, cancellationToken);
        return Outcome.Nothing with
        {
            // The latch first: from that write on no answer is kept any more.
            Writes =
            [
                .. latch is { Closed: false } ? [Top3Rows.Shut(latch)] : Array.Empty<Batch>(),
                .. poll.State == PollState.Open ? [Top3Rows.Replace(poll with { State = PollState.Closed })] : Array.Empty<Batch>(),
            ],
            Cancelled = [.. classes.SelectMany(asked => asked.Mentors).Distinct().SelectMany(mentor => Top3Messages.Questions(poll.Id, mentor))],
            Occurrences = [new(PublishTop3.Kind, due.School.Id, poll.Date, due.Now)],
        };
    }
}
