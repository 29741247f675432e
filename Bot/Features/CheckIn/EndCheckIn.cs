using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Closes a round early at the request of the core team: first a card that explains what closing means, then the closing itself.
/// </summary>
internal sealed class EndCheckIn(CheckInStore store)
{
    public async Task<Outcome> PrepareAsync(Request<string> request, CancellationToken cancellationToken)
    {
        if (await store.OpenRoundAsync(request.School.Id, cancellationToken) is not { } round)
        {
            return new Reply.Refused(CheckInRefusals.NoOpenRound);
        }

        var answered = await AnsweredAsync(round, cancellationToken);
        var view = new CheckInCloseConfirmView
        {
            RoundId = round.Id.Value,
            Answered = answered,
            Asked = round.Asked,
            Minimum = round.Minimum,
        };
        return new Reply.Show(CheckInCloseConfirmCard.Create(view, request.Language));
    }

    public async Task<Outcome> ConfirmAsync(Request<CheckInClose> request, CancellationToken cancellationToken)
    {
        var round = await store.RoundAsync(request.School.Id, new RoundId(request.Payload.Round), cancellationToken);
        return round switch
        {
            null => new Reply.Refused(CheckInRefusals.RoundUnknown),
            { State: not RoundState.Open } => new Reply.Refused(CheckInRefusals.RoundClosed),
            _ => new Outcome(new Reply.Show(await ClosedCardAsync(round, request.Language, cancellationToken)))
            {
                Occurrences = [RoundClosing.Now(CloseCheckIn.Kind, request, round.Date)],
            },
        };
    }

    private async Task<AdaptiveCard> ClosedCardAsync(RoundRecord round, Language language, CancellationToken cancellationToken) =>
        CheckInClosedCard.Create(
            new CheckInClosedView { Published = await AnsweredAsync(round, cancellationToken) >= round.Minimum, Minimum = round.Minimum },
            language);

    private async Task<int> AnsweredAsync(RoundRecord round, CancellationToken cancellationToken) =>
        (await store.ParticipationsAsync(round.Id, cancellationToken)).Count(one => one.HasAnswered);
}
