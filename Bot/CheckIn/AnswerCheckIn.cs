using NodaTime;
using Welbevinden.Bot.Directory;
using Welbevinden.Bot.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.CheckIn;
using Welbevinden.Storage;
using Welbevinden.Storage.CheckIn;

namespace Welbevinden.Bot.CheckIn;

/// <summary>Counts an answer, or a changed one, and gives the person a thank-you with the only trace of what was chosen: a sealed receipt.</summary>
internal sealed class AnswerCheckIn(CheckInStore store, Tallies tallies, Receipts receipts)
{
    public async Task<Outcome> FirstAsync(Request<CheckInAnswer> request, CancellationToken cancellationToken)
    {
        var asked = await LoadAsync(request.Person, request.Payload.Round, cancellationToken);
        return Decide(request, asked, request.Payload.For, request.Payload.Weather, previous: null);
    }

    public async Task<Outcome> ChangeAsync(Request<CheckInChange> request, CancellationToken cancellationToken)
    {
        var asked = await LoadAsync(request.Person, request.Payload.Round, cancellationToken);
        return receipts.Open(request.Payload.Receipt) is { } receipt
            ? Decide(request, asked, request.Payload.For, request.Payload.Weather, receipt)
            : new Reply.Refused(CheckInRefusals.ReceiptInvalid);
    }

    private async Task<State> LoadAsync(Person person, string round, CancellationToken cancellationToken)
    {
        var id = new RoundId(round);
        return await store.RoundAsync(person.School, id, cancellationToken) is { } known
            ? new State(known, await tallies.OfAsync(id, cancellationToken), await store.ParticipationAsync(id, person.Id, cancellationToken))
            : new State(null, null, null);
    }

    private Outcome Decide<TPayload>(Request<TPayload> request, State state, string madeFor, string chosen, Receipt? previous)
    {
        if (Refuse(request.Person, request.Now, state, madeFor, chosen, previous) is { } refusal)
        {
            return new Reply.Refused(refusal);
        }

        var (round, tally, participation) = (state.Round!, state.Tally!, state.Participation!);
        var receipt = new Receipt(round.Id.Value, request.Person.Id.Value, chosen, Receipts.NewNonce());
        var thanks = new CheckInThanksView
        {
            RoundId = round.Id.Value,
            For = request.Person.Id.Value,
            Receipt = receipts.Seal(receipt),
            ClosesAt = CheckInMessages.InSchool(round.ClosesAt, request.School),
            Minimum = round.Minimum,
        };
        return new Outcome(new Reply.Show(CheckInThanksCard.Create(thanks, request.Language)))
        {
            Writes = [CheckInRows.Answer(tallies.Seal(tally.Row, tally.With(chosen, instead: previous?.Weather)), participation with { Nonce = receipt.Nonce })],
            Cancelled = [.. CheckInMessages.Questions(round.Id, request.Person.Id)],
        };
    }

    /// <summary>Why an answer is not counted, or null when it is. What comes back from a client is checked against what is stored.</summary>
    internal static Refusal? Refuse(Person person, Instant now, State state, string madeFor, string chosen, Receipt? previous) => state switch
    {
        { Round: null } => CheckInRefusals.RoundUnknown,
        _ when madeFor != person.Id.Value => CheckInRefusals.NotYourCard,
        _ when WeatherReport.FromWire(chosen) is null => CheckInRefusals.UnknownOption,
        { Round.State: not RoundState.Open } or { Tally: null or { Row.Closed: true } } => CheckInRefusals.RoundClosed,
        { Tally.Counts: null } => CheckInRefusals.CountersLost,
        _ when now >= state.Round.ClosesAt => CheckInRefusals.RoundClosed,
        { Participation: null } => CheckInRefusals.NotAsked,
        { Participation.HasAnswered: true } when previous is null => CheckInRefusals.AlreadyAnswered,
        _ when previous is not null && !IsCurrent(previous, state.Round, state.Participation) => CheckInRefusals.ReceiptInvalid,
        _ => null,
    };

    /// <summary>A receipt counts once: for its own round and person, and only while no newer one was given.</summary>
    private static bool IsCurrent(Receipt receipt, RoundRecord round, ParticipationRecord participation) =>
        receipt.Round == round.Id.Value && receipt.Person == participation.Person.Value && receipt.Nonce == participation.Nonce;

    internal sealed record State(RoundRecord? Round, Tally? Tally, ParticipationRecord? Participation);
}
