using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.MeetingCheckIn;
using Welbevinden.Storage.Features.MeetingCheckIn;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>Closes at the wish of somebody of the school that began: planned for now, and finished whatever restarts.</summary>
internal sealed class ShowMeeting(MeetingStore store)
{
    public async Task<Outcome> HandleAsync(Request<MeetingShow> request, CancellationToken cancellationToken)
    {
        var (meeting, refusal) = await OpenMeeting.FindAsync(store, request, request.Payload.Meeting, cancellationToken);
        if (meeting is null)
        {
            return new Reply.Refused(refusal!);
        }

        return request.Person.Has(Role.Staff) && request.Person.School == meeting.School
            ? new Outcome(MeetingMessages.Say(request, meeting, MeetingTexts.Showing))
            {
                Occurrences = [CloseMeeting.Now(meeting, request.Today, request.Now)],
            }
            : new Reply.Refused(MeetingCheckInRefusals.NotOfSchool);
    }
}
