using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Features.MeetingCheckIn;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>Closes a meeting that was to be closed, and any of the school that should have been: from here on no answer counts.</summary>
internal sealed class CloseMeeting(MeetingStore store, MeetingSeal seal, MeetingCards cards)
{
    public static readonly OccurrenceKind Kind = new("meeting.close");

    /// <summary>Distinguishes the wish of a person from the planned closing, which then finds nothing left to do.</summary>
    private const string Early = "-early";

    /// <summary>Until the last message is stored; a meeting that is erased sooner waits for it.</summary>
    private static readonly Duration EraseAfter = Duration.FromSeconds(3);

    /// <summary>The closing that a person asked for.</summary>
    public static Occurrence Now(MeetingRecord meeting, LocalDate today, Instant now) =>
        new(Kind, meeting.School, today, now, meeting.Id.Value + Early);

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var (writes, messages, next) = (new List<Batch>(), new List<OutgoingMessage>(), new List<Occurrence>());
        foreach (var listed in (await store.OfAsync(due.School.Id, cancellationToken)).Where(listed => Concerns(due, listed)))
        {
            next.Add(new Occurrence(EraseMeeting.Kind, listed.School, listed.Date, due.Now + EraseAfter, listed.Id.Value));
            if (await store.AtAsync(listed.Id.Place, cancellationToken) is { } meeting && meeting.Id == listed.Id)
            {
                writes.AddRange(meeting.IsClosed ? [] : [MeetingStore.Replace(meeting with { IsClosed = true })]);
                messages.AddRange(await cards.ResultAsync(meeting, seal.Open(meeting), cancellationToken));
            }
        }

        return Outcome.Nothing with { Writes = writes, Messages = messages, Occurrences = next };
    }

    /// <summary>The meeting that the occurrence names, and whatever is overdue.</summary>
    internal static bool Concerns(DueRequest due, ListedMeeting listed) =>
        due.Occurrence.Subject.StartsWith(listed.Id.Value, StringComparison.Ordinal) || listed.ClosesAt <= due.Now;
}
