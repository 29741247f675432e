using System.Globalization;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Somebody of the core team has seen the outcome and shares it with everybody: with a sentence, and with the words that nobody left out.
/// The first of the team decides.
/// </summary>
internal sealed class ShareOutcome(CheckInStore store, ReviewCheckIn review)
{
    /// <summary>Tells apart what a person did from what the clock did.</summary>
    private const string Shared = "shared";

    public async Task<Outcome> HandleAsync(Request<CheckInPublish> request, CancellationToken cancellationToken)
    {
        var round = await RoundAsync(request, cancellationToken);
        if (Refuses(round) is { } refusal)
        {
            return new Reply.Refused(refusal);
        }

        var words = (await review.ViewAsync(round!, request.School, request.Today, cancellationToken))?.Words ?? [];
        var sentence = (request.Payload.Sentence ?? "").Trim();
        var leftOut = FilledIn.Codes(request.Payload.LeftOut);
        if (sentence.Length > CheckInReviewView.MaxSentence || leftOut.Any(number => NumberOf(number, words.Count) is null))
        {
            return new Reply.Refused(
                sentence.Length > CheckInReviewView.MaxSentence ? CheckInRefusals.SentenceTooLong : CheckInRefusals.NotOnList);
        }

        var kept = words.Where((_, number) => !leftOut.Contains(number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal));
        return new Outcome(new Reply.Show(CheckInReviewedCard.Create(request.School.Name, round!.Date, request.Language)))
        {
            Writes =
            [
                CheckInRows.Replace(
                    round with { IsReviewed = true, Sentence = sentence.Length == 0 ? null : FitText.Of(sentence), Words = [.. kept] }),
            ],
            Occurrences = [new(PublishCheckIn.Kind, request.School.Id, round.Date, request.Now, Shared)],
        };
    }

    /// <summary>The card as it was filled in.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<CheckInPublish> request, CancellationToken cancellationToken) =>
        await RoundAsync(request, cancellationToken) is { } round
        && Refuses(round) is null
        && await review.ViewAsync(round, request.School, request.Today, cancellationToken) is { } view
            ? CheckInReviewCard.Create(
                view with { Sentence = request.Payload.Sentence, LeftOut = request.Payload.LeftOut }, request.Language)
            : null;

    private Task<RoundRecord?> RoundAsync(Request<CheckInPublish> request, CancellationToken cancellationToken) =>
        store.RoundAsync(request.School.Id, new RoundId(request.Payload.Round), cancellationToken);

    private static Refusal? Refuses(RoundRecord? round) => round switch
    {
        null => CheckInRefusals.RoundUnknown,
        { State: RoundState.Open } => CheckInRefusals.NotClosedYet,
        { State: RoundState.Published } or { IsReviewed: true } => CheckInRefusals.AlreadyPublished,
        _ => null,
    };

    private static int? NumberOf(string text, int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < count ? number : null;
}
