using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.MeetingCheckIn;
using Welbevinden.Storage.Features.MeetingCheckIn;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>Finds the meeting that a press is about, in the conversation in which it was made.</summary>
internal static class OpenMeeting
{
    /// <summary>The open meeting, or why there is none.</summary>
    public static async Task<(MeetingRecord? Meeting, Refusal? Refusal)> FindAsync<TPayload>(
        MeetingStore store, Request<TPayload> request, string named, CancellationToken cancellationToken)
    {
        if (MeetingId.Read(named) is not { } id)
        {
            return (null, MeetingCheckInRefusals.Unknown);
        }

        if (id.Place != MeetingMessages.PlaceOf(request.Origin.Conversation))
        {
            return (null, MeetingCheckInRefusals.Elsewhere);
        }

        return await store.AtAsync(id.Place, cancellationToken) is { IsClosed: false } meeting
            && meeting.Id == id
            && request.Now < meeting.ClosesAt
                ? (meeting, null)
                : (null, MeetingCheckInRefusals.Closed);
    }
}
