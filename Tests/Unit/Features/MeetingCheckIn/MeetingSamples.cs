using NodaTime;
using Welbevinden.Cards.Features.MeetingCheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.MeetingCheckIn;

/// <summary>The one card of a check-in in a meeting, as it stands one after the other.</summary>
internal static class MeetingSamples
{
    private const string Meeting = "0123456789abcdef-fedcba9876543210";

    public static IReadOnlyList<CardSample> All { get; } =
    [
        Sample(nameof(MeetingOfferCard), "offer", language => MeetingOfferCard.Create(Meeting, 5, language)),
        .. CheckInForms.All.Select(form => Sample(
            nameof(MeetingQuestionCard), form.Code, language => MeetingQuestionCard.Create(Question(form, 7), language))),
        Sample(
            nameof(MeetingQuestionCard), "nobody-yet", language => MeetingQuestionCard.Create(Question(CheckInForms.First, 0), language)),
        Sample(nameof(MeetingQuestionCard), "one", language => MeetingQuestionCard.Create(Question(CheckInForms.First, 1), language)),
        .. CheckInForms.All.Select(form => Sample(
            nameof(MeetingResultCard), form.Code, language => MeetingResultCard.Create(Result(form), language))),
        Sample(nameof(MeetingAlikeCard), "alike", language => MeetingAlikeCard.Create(CheckInForms.First, 8, language)),
        Sample(nameof(MeetingTooFewCard), "too-few", language => MeetingTooFewCard.Create(CheckInForms.First, 5, language)),
    ];

    private static CardSample Sample(
        string card, string variant, Func<Welbevinden.Cards.Language, Welbevinden.Cards.Model.AdaptiveCard> make) =>
        new("Features/MeetingCheckIn", card, variant, make);

    private static MeetingQuestionView Question(CheckInForm form, int answered) => new()
    {
        Meeting = Meeting,
        Form = form,
        Answered = answered,
        ClosesAt = new LocalTime(9, 32),
        Minimum = 5,
    };

    private static MeetingResultView Result(CheckInForm form)
    {
        var counts = form.Options
            .Take(4)
            .Select((option, at) => (option.Code, Count: 4 - at))
            .ToDictionary(one => one.Code, one => one.Count, StringComparer.Ordinal);
        return new() { Form = form, Answered = counts.Values.Sum(), Counts = counts, Minimum = 5 };
    }
}
