using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Counts an answer, or a changed one, and replies with a thank-you card that carries the only trace of the choice: a sealed receipt. When
/// that reply was lost and the person presses again, the first card itself proves what was counted.
/// </summary>
internal sealed class AnswerCheckIn(CheckInStore store, Tallies tallies, Receipts receipts, CardMarks marks)
{
    public async Task<Outcome> FirstAsync(Request<CheckInAnswer> request, CancellationToken cancellationToken)
    {
        var asked = await LoadAsync(request.Person, request.Payload.Round, cancellationToken);
        return Decide(
            request, asked, request.Payload.For, request.Payload.Weather, new PressedCard(Receipt: null, marks.Open(request.Payload.Mark)));
    }

    public async Task<Outcome> ChangeAsync(Request<CheckInChange> request, CancellationToken cancellationToken)
    {
        var asked = await LoadAsync(request.Person, request.Payload.Round, cancellationToken);
        return receipts.Open(request.Payload.Receipt) is { } receipt
            ? Decide(request, asked, request.Payload.For, request.Payload.Weather, new PressedCard(receipt, receipt.Secret))
            : new Reply.Refused(CheckInRefusals.ReceiptInvalid);
    }

    private async Task<State> LoadAsync(Person person, string round, CancellationToken cancellationToken)
    {
        var id = new RoundId(round);
        return await store.RoundAsync(person.School, id, cancellationToken) is { } known
            ? new State(
                known, await tallies.OfAsync(id, cancellationToken), await store.ParticipationAsync(id, person.Id, cancellationToken))
            : new State(null, null, null);
    }

    private Outcome Decide<TPayload>(Request<TPayload> request, State state, string madeFor, string chosen, PressedCard pressed)
    {
        var counted = CountedAnswer(pressed, state);
        if (Refuse(request.Person, request.Now, state, madeFor, chosen, pressed.Receipt, counted) is { } refusal)
        {
            return Refused(refusal, state.Round, request);
        }

        var (round, tally, participation) = (state.Round!, state.Tally!, state.Participation!);
        var mark = counted == chosen ? participation.Nonce! : MarkOf(pressed.Secret, round.Id, request.Person.Id, chosen);
        return new Outcome(new Reply.Show(Thanks(request, round, chosen, mark, isChanged: counted is not null && counted != chosen)))
        {
            Writes = counted == chosen
                ? []
                : [CheckInRows.Answer(tallies.Seal(tally.Row, tally.With(chosen, instead: counted)), participation with { Nonce = mark })],
            Cancelled = [.. CheckInMessages.Questions(round.Id, request.Person.Id)],
        };
    }

    /// <summary>A card of a round that is over shows the outcome, or that it is on its way.</summary>
    private static Reply.Refused Refused<TPayload>(Refusal refusal, RoundRecord? round, Request<TPayload> request) => new(refusal)
    {
        Instead = refusal != CheckInRefusals.RoundClosed ? null
            : round!.State == RoundState.Published ? CheckInResults.Card(round, request.School, request.Language)
            : CheckInEndedCard.Create(request.School.Name, round.Date, request.Language),
    };

    private AdaptiveCard Thanks<TPayload>(
        Request<TPayload> request, RoundRecord round, string chosen, string mark, bool isChanged) =>
        CheckInThanksCard.Create(
            new CheckInThanksView
            {
                RoundId = round.Id.Value,
                For = request.Person.Id.Value,
                Receipt = receipts.Seal(new Receipt(round.Id.Value, request.Person.Id.Value, chosen, mark, Receipts.NewSecret())),
                ClosesAt = CheckInMessages.InSchool(round.ClosesAt, request.School),
                Minimum = round.Minimum,
                IsChanged = isChanged,
            },
            request.Language);

    /// <summary>A card from an earlier version has no secret, so its answer gets a mark that proves nothing.</summary>
    private static string MarkOf(string? secret, RoundId round, PersonId person, string chosen) =>
        secret is null ? Receipts.NewNonce() : AnswerMark.Of(secret, round.Value, person.Value, chosen);

    /// <summary>Why an answer is not counted; null when it is. What a client sends is checked against what is stored.</summary>
    private static Refusal? Refuse(
        Person person, Instant now, State state, string madeFor, string chosen, Receipt? receipt, string? counted) =>
        state switch
        {
            { Round: null } => CheckInRefusals.RoundUnknown,
            _ when madeFor != person.Id.Value => CheckInRefusals.NotYourCard,
            _ when WeatherReport.FromWire(chosen) is null => CheckInRefusals.UnknownOption,
            { Round.State: not RoundState.Open } or { Tally: null or { Row.Closed: true } } => CheckInRefusals.RoundClosed,
            { Tally.Counts: null } => CheckInRefusals.CountersLost,
            _ when now >= state.Round.ClosesAt => CheckInRefusals.RoundClosed,
            { Participation: null } => CheckInRefusals.NotAsked,
            _ when receipt is not null && counted is null => CheckInRefusals.ReceiptInvalid,
            { Participation.HasAnswered: true } when counted is null => CheckInRefusals.AlreadyAnswered,
            _ => null,
        };

    /// <summary>
    /// The answer of this person that is counted now, as far as the card proves it: its receipt is the current one, or the current mark was
    /// made with its secret, which means that the answer was given on this card. Null when it proves nothing.
    /// </summary>
    private static string? CountedAnswer(PressedCard pressed, State state)
    {
        if (state is not { Round.Id.Value: var round, Participation: { Nonce: { } mark, Person.Value: var person } })
        {
            return null;
        }

        return pressed switch
        {
            { Receipt: { } receipt } when receipt.Round != round || receipt.Person != person => null,
            { Receipt: { } receipt } when receipt.Nonce == mark => receipt.Weather,
            { Secret: { } secret } => AnswerMark.AnswerIn(mark, secret, round, person),
            _ => null,
        };
    }

    /// <summary>What the pressed card carries: the receipt of a thank-you card, and the secret that only this card holds.</summary>
    private sealed record PressedCard(Receipt? Receipt, string? Secret);

    private sealed record State(RoundRecord? Round, Tally? Tally, ParticipationRecord? Participation);
}
