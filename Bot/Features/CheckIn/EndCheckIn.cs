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
internal sealed class EndCheckIn(CheckInStore store, Tallies tallies)
{
    public async Task<Outcome> PrepareAsync(Request<string> request, CancellationToken cancellationToken)
    {
        if (await store.OpenRoundAsync(request.School.Id, cancellationToken) is not { } round)
        {
            return new Reply.Refused(CheckInRefusals.NoOpenRound);
        }

        var view = new CheckInCloseConfirmView
        {
            RoundId = round.Id.Value,
            IsEnough = await IsEnoughAsync(tallies, round, cancellationToken),
            Asked = round.Asked,
            Minimum = round.Minimum,
        };
        return new Reply.Show(CheckInCloseConfirmCard.Create(view, request.Language));
    }

    /// <summary>Closes, and shares the outcome at once.</summary>
    public Task<Outcome> ConfirmAsync(Request<CheckInClose> request, CancellationToken cancellationToken) =>
        CloseAsync(request, looksFirst: false, cancellationToken);

    /// <summary>Closes; the core team looks at the outcome first.</summary>
    public Task<Outcome> ConfirmToLookAsync(Request<CheckInClose> request, CancellationToken cancellationToken) =>
        CloseAsync(request, looksFirst: true, cancellationToken);

    /// <summary>
    /// Whether a round that closed now would have an outcome. The number itself is not told while the round is open, to anybody.
    /// </summary>
    public static async Task<bool> IsEnoughAsync(Tallies tallies, RoundRecord round, CancellationToken cancellationToken) =>
        (await tallies.OfAsync(round.Id, cancellationToken))?.Answered >= round.Minimum;

    private async Task<Outcome> CloseAsync(Request<CheckInClose> request, bool looksFirst, CancellationToken cancellationToken)
    {
        var round = await store.RoundAsync(request.School.Id, new RoundId(request.Payload.Round), cancellationToken);
        return round switch
        {
            null => new Reply.Refused(CheckInRefusals.RoundUnknown),
            { State: not RoundState.Open } => new Reply.Refused(CheckInRefusals.RoundClosed),
            _ => new Outcome(new Reply.Show(await ClosedCardAsync(round, looksFirst, request.Language, cancellationToken)))
            {
                Occurrences = [RoundClosing.Now(CloseCheckIn.Kind, request, round.Date, looksFirst)],
            },
        };
    }

    private async Task<AdaptiveCard> ClosedCardAsync(
        RoundRecord round, bool looksFirst, Language language, CancellationToken cancellationToken) =>
        CheckInClosedCard.Create(
            new CheckInClosedView
            {
                IsEnough = await IsEnoughAsync(tallies, round, cancellationToken),
                LookFirst = looksFirst,
                Minimum = round.Minimum,
            },
            language);
}
