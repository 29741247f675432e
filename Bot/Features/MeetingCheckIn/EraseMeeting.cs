using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Features.MeetingCheckIn;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>
/// Erases all of a meeting once its picture is on its way: the counters, the marks, and every message. What remains is the card in the
/// chat.
/// </summary>
internal sealed class EraseMeeting(MeetingStore store, MeetingSeal seal, MeetingCards cards, MessageQueue outbox)
{
    public static readonly OccurrenceKind Kind = new("meeting.erase");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var (writes, forgotten) = (new List<Batch>(), new List<MessageScope>());
        foreach (var listed in (await store.OfAsync(due.School.Id, cancellationToken)).Where(one => CloseMeeting.Concerns(due, one)))
        {
            var meeting = await store.AtAsync(listed.Id.Place, cancellationToken);
            if (meeting is { IsClosed: false } && meeting.Id == listed.Id)
            {
                continue;
            }

            if (meeting is { IsClosed: true } && meeting.Id == listed.Id && await LastAsync(meeting, cancellationToken) is { } last)
            {
                return last;
            }

            // What cannot be read any more goes too; a later meeting in the same place stays.
            var isGone = meeting is not null && meeting.Id != listed.Id;
            writes.AddRange(
                !isGone && await store.IsTakenAsync(listed.Id.Place, cancellationToken) ? [MeetingStore.Erase(listed.Id.Place)] : []);
            writes.Add(MeetingStore.Unlist(listed));
            forgotten.AddRange(MeetingMessages.Of(listed.Id));
        }

        return Outcome.Nothing with { Writes = writes, Forgotten = forgotten };
    }

    /// <summary>The picture that was not stored as a message yet, because the closing was interrupted; null when it was.</summary>
    private async Task<Outcome?> LastAsync(MeetingRecord meeting, CancellationToken cancellationToken)
    {
        if (await outbox.KeepsAnyAsync(MeetingMessages.LastOf(meeting.Id), cancellationToken))
        {
            return null;
        }

        return await cards.ResultAsync(meeting, seal.Open(meeting), cancellationToken) is { Count: > 0 } messages
            ? Outcome.Nothing with { Messages = messages, WaitsFor = RoundClosing.StillPublishing }
            : null;
    }
}
