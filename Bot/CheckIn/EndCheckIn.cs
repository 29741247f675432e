using Welbevinden.Bot.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.CheckIn;

namespace Welbevinden.Bot.CheckIn;

/// <summary>Closes a round before its time because the core team says so: first a card that says what closing means, then the closing.</summary>
internal sealed class EndCheckIn(CheckInStore store)
{
    /// <summary>Sets the early closing apart from the planned one, which then finds nothing left to do.</summary>
    private const string Early = "early";

    public async Task<Outcome> PrepareAsync(Request<string> request, CancellationToken cancellationToken)
    {
        if (await store.OpenRoundAsync(request.School.Id, cancellationToken) is not { } round)
        {
            return new Reply.Refused(CheckInRefusals.NoOpenRound);
        }

        var answered = await AnsweredAsync(round, cancellationToken);
        var view = new CheckInCloseConfirmView { RoundId = round.Id.Value, Answered = answered, Asked = round.Asked, Minimum = round.Minimum };
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
                Occurrences = [new(CloseCheckIn.Kind, request.School.Id, round.Date, request.Now, Early)],
            },
        };
    }

    private async Task<AdaptiveCard> ClosedCardAsync(RoundRecord round, Language language, CancellationToken cancellationToken) => CheckInClosedCard.Create(
        new CheckInClosedView { Published = await AnsweredAsync(round, cancellationToken) >= round.Minimum, Minimum = round.Minimum },
        language);

    private async Task<int> AnsweredAsync(RoundRecord round, CancellationToken cancellationToken) =>
        (await store.ParticipationsAsync(round.Id, cancellationToken)).Count(one => one.HasAnswered);

    /// <summary>"No, not now": nothing happens, and the card says so.</summary>
    public static Task<Outcome> LeaveAsync(Request<NoPayload> request) =>
        Task.FromResult<Outcome>(new Reply.Show(CheckInCancelledCard.Create(request.Language)));
}
