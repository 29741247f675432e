using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.MeetingCheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage.Features.MeetingCheckIn;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>How the one card of a meeting stands, and the messages that put it in the place of what stood there.</summary>
internal sealed class MeetingCards(SentCards sent, IDirectory directory)
{
    /// <summary>The question with how many answered.</summary>
    public AdaptiveCard Question(MeetingRecord meeting, CheckInForm form, int answered) => MeetingQuestionCard.Create(
        new MeetingQuestionView
        {
            Meeting = meeting.Id.Value,
            Form = form,
            Answered = answered,
            ClosesAt = meeting.ClosesAt.InZone(SchoolOf(meeting).TimeZone).TimeOfDay,
            Minimum = meeting.Minimum,
        },
        LanguageOf(meeting));

    /// <summary>The question as it stands after so many answers, to everybody; nothing when the card is not known (any more).</summary>
    public Task<IReadOnlyList<OutgoingMessage>> StandAsync(
        MeetingRecord meeting, CheckInForm form, int answered, CancellationToken cancellationToken) =>
        MessageAsync(meeting, answered, Question(meeting, form, answered), cancellationToken);

    /// <summary>The picture, or that there is none, to everybody.</summary>
    public Task<IReadOnlyList<OutgoingMessage>> ResultAsync(
        MeetingRecord meeting, MeetingState? state, CancellationToken cancellationToken) =>
        MessageAsync(meeting, Newest.Last, Result(meeting, state), cancellationToken);

    /// <summary>Decided by <c>Confidentiality</c> with the threshold on the card. With too few answers not even how many.</summary>
    internal static AdaptiveCard Result(MeetingRecord meeting, MeetingState? state)
    {
        var form = CheckInForms.Find(meeting.Form) ?? CheckInForms.First;
        var counts = state?.Counts ?? new Dictionary<string, int>(StringComparer.Ordinal);
        var answered = state?.Answered ?? 0;
        return Publication.Of(answered, answered, counts, MinimumGroup.Frozen(meeting.Minimum)) switch
        {
            Publication<string>.Published published => MeetingResultCard.Create(
                new MeetingResultView
                {
                    Form = form,
                    Answered = published.Answered,
                    Counts = new Dictionary<string, int>(published.Counts, StringComparer.Ordinal),
                    Minimum = published.Minimum.Value,
                },
                LanguageOf(meeting)),
            Publication<string>.CloseTogether alike => MeetingAlikeCard.Create(form, alike.Answered, LanguageOf(meeting)),
            var hidden => MeetingTooFewCard.Create(form, hidden.Minimum.Value, LanguageOf(meeting)),
        };
    }

    private async Task<IReadOnlyList<OutgoingMessage>> MessageAsync(
        MeetingRecord meeting, int turn, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var there = MeetingMessages.There(meeting.Place);
        return await sent.FindAsync(there, MeetingMessages.OfferKey(meeting.Id, there), cancellationToken) is { } standing
            ? [new OutgoingMessage(MeetingMessages.StandKey(meeting.Id, there, turn), meeting.School, standing, card)]
            : [];
    }

    private SchoolProfile SchoolOf(MeetingRecord meeting) =>
        directory.Current?.Schools.GetValueOrDefault(meeting.School) ?? SchoolProfile.Unlisted(meeting.School);

    private static Language LanguageOf(MeetingRecord meeting) => Enum.Parse<Language>(meeting.Language);
}
