using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.MeetingCheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage.Features.MeetingCheckIn;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>
/// Counts the answer of anybody in the conversation, once. Whoever pressed gets a sentence; the card says to all how many answered.
/// </summary>
/// <remarks>
/// An answer cannot be changed: for that the bot would have to keep who chose what, or put a receipt on a card that is everybody's.
/// </remarks>
internal sealed class AnswerMeeting(MeetingStore store, MeetingSeal seal, MeetingCards cards)
{
    public async Task<Outcome> HandleAsync(Request<MeetingAnswer> request, CancellationToken cancellationToken)
    {
        var (meeting, refusal) = await OpenMeeting.FindAsync(store, request, request.Payload.Meeting, cancellationToken);
        if (meeting is null)
        {
            return new Reply.Refused(refusal!);
        }

        if (CheckInForms.Find(meeting.Form) is not { } form || seal.Open(meeting) is not { } state)
        {
            return new Reply.Refused(MeetingCheckInRefusals.Closed);
        }

        if (Refuse(request, form, state) is { } refused)
        {
            return new Reply.Refused(refused);
        }

        return state.HasAnswered(request.Person.Id)
            ? new Outcome(MeetingMessages.Say(request, meeting, MeetingTexts.CountsAlready))
            {
                // Whoever presses again may not have seen that it counted.
                Messages = await cards.StandAsync(meeting, form, state.Answered, cancellationToken),
            }
            : await CountAsync(request, meeting, form, state.With(request.Person.Id, request.Payload.Option), cancellationToken);
    }

    private static Refusal? Refuse(Request<MeetingAnswer> request, CheckInForm form, MeetingState state) =>
        MeetingForms.OptionsOf(form).All(option => option.Code != request.Payload.Option) ? MeetingCheckInRefusals.UnknownOption
        : state.Answered >= MeetingState.MaxAnswers && !state.HasAnswered(request.Person.Id) ? MeetingCheckInRefusals.Full
        : null;

    private async Task<Outcome> CountAsync(
        Request<MeetingAnswer> request, MeetingRecord meeting, CheckInForm form, MeetingState state, CancellationToken cancellationToken) =>
        new(MeetingMessages.Say(request, meeting, MeetingTexts.Counted))
        {
            Writes = [MeetingStore.Replace(meeting with { Sealed = seal.Seal(meeting.Id, state) })],
            Messages = await cards.StandAsync(meeting, form, state.Answered, cancellationToken),
        };
}
