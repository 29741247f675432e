using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.MeetingCheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage.Features.MeetingCheckIn;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>Begins: the card that offered the forms becomes the question of one of them, for everybody.</summary>
internal sealed class BeginMeeting(MeetingStore store, MeetingSeal seal, MeetingCards cards, SentCards sent, SchoolThreshold threshold)
{
    /// <summary>A check-in opens a meeting; after this it closes by itself.</summary>
    private static readonly Duration Open = Duration.FromMinutes(30);

    public async Task<Outcome> HandleAsync(Request<MeetingBegin> request, CancellationToken cancellationToken)
    {
        var there = request.Origin.Conversation;
        if (MeetingId.Read(request.Payload.Meeting) is not { } id)
        {
            return new Reply.Refused(MeetingCheckInRefusals.Unknown);
        }

        if (id.Place != MeetingMessages.PlaceOf(there))
        {
            return new Reply.Refused(MeetingCheckInRefusals.Elsewhere);
        }

        if (!request.Person.Has(Role.Staff))
        {
            return new Reply.Refused(MeetingCheckInRefusals.NotStaff);
        }

        if (CheckInForms.Find(request.Payload.Form) is not { } form)
        {
            return new Reply.Refused(MeetingCheckInRefusals.UnknownForm);
        }

        return await store.AtAsync(id.Place, cancellationToken) switch
        {
            // Somebody else began a moment ago, or this press comes again.
            { IsClosed: false } open when open.Id == id => await ShownAsync(request, open, [], cancellationToken),
            not null => new Reply.Refused(MeetingCheckInRefusals.AlreadyOpen),
            null when await sent.FindAsync(there, MeetingMessages.OfferKey(id, there), cancellationToken) is null =>
                new Reply.Refused(MeetingCheckInRefusals.Unknown),
            _ => await BeginAsync(request, id, form, cancellationToken),
        };
    }

    private async Task<Outcome> BeginAsync(
        Request<MeetingBegin> request, MeetingId id, CheckInForm form, CancellationToken cancellationToken)
    {
        var meeting = new MeetingRecord(
            id,
            request.School.Id,
            form.Code,
            threshold(request.School.Id).Value,
            request.Now + Open,
            request.Language.ToString(),
            MeetingMessages.Place(request.Origin.Conversation),
            seal.Seal(id, MeetingState.New()));
        var listed = (await store.OfAsync(request.School.Id, cancellationToken)).Any(one => one.Id == id);

        // The list first: what is on it is closed and erased, also when the process stops in between.
        Batch[] list = listed ? [] : [MeetingStore.List(new ListedMeeting(id, meeting.School, request.Today, meeting.ClosesAt))];
        return await ShownAsync(request, meeting, [.. list, MeetingStore.Begin(meeting)], cancellationToken);
    }

    private async Task<Outcome> ShownAsync(
        Request<MeetingBegin> request, MeetingRecord meeting, IReadOnlyList<Batch> writes, CancellationToken cancellationToken)
    {
        var form = CheckInForms.Find(meeting.Form) ?? CheckInForms.First;
        var answered = seal.Open(meeting)?.Answered ?? 0;
        return new Outcome(new Reply.Show(cards.Question(meeting, form, answered)))
        {
            Writes = writes,
            Occurrences = [new Occurrence(CloseMeeting.Kind, meeting.School, request.Today, meeting.ClosesAt, meeting.Id.Value)],
            Messages = await cards.StandAsync(meeting, form, answered, cancellationToken),
        };
    }
}
