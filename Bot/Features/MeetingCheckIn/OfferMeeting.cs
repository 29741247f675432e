using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Features.MeetingCheckIn;
using Welbevinden.Storage.Features.MeetingCheckIn;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>
/// Offers a check-in to a conversation with others: a card with every form. Nothing is stored until somebody begins.
/// </summary>
internal sealed class OfferMeeting(MeetingStore store, SchoolThreshold threshold)
{
    /// <summary>
    /// The card goes out under a key of the meeting instead of as a reply, so that it is known later: it becomes the question and the
    /// picture.
    /// </summary>
    public async Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var there = request.Origin.Conversation;
        if (await store.AtAsync(MeetingMessages.PlaceOf(there), cancellationToken) is { IsClosed: false })
        {
            return new Reply.Refused(MeetingCheckInRefusals.AlreadyOpen);
        }

        var meeting = MeetingMessages.IdOf(request.Origin);
        return Outcome.Nothing with
        {
            Messages =
            [
                new OutgoingMessage(
                    MeetingMessages.OfferKey(meeting, there),
                    request.School.Id,
                    new Recipient.Conversation(there),
                    MeetingOfferCard.Create(meeting.Value, threshold(request.School.Id).Value, request.Language)),
            ],
        };
    }
}
