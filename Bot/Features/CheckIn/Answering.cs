using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>What a pressed card carries: the receipt of a thank-you card, and the secret that only this card holds.</summary>
internal sealed record PressedCard(string Round, string For, Receipt? Receipt, string? Secret);

/// <summary>Where somebody stands in a round: what is stored, and what the pressed card proves of their own answer.</summary>
internal sealed record Answering(PressedCard Pressed, RoundRecord? Round, Tally? Tally, ParticipationRecord? Participation)
{
    public CheckInForm Form => CheckInForms.Find(Round?.Form) ?? CheckInForms.First;

    /// <summary>
    /// The answer of this person that is counted now, as far as the card proves it: its receipt is the current one, or the current mark was
    /// made with its secret, which means that the answer was given on this card. Null when it proves nothing.
    /// </summary>
    public GivenAnswer? Counted { get; init; }

    /// <summary>The tag of the words that wait; null when none do.</summary>
    public string? Tag => Counted is not { HasShared: true } ? null
        : Pressed.Receipt?.Tag ?? AnswerMark.TagOf(Pressed.Secret ?? "", Pressed.Round, Pressed.For);

    /// <summary>Why an answer is not counted; null when it is. What a client sends is checked against what is stored.</summary>
    /// <param name="person">Who presses.</param>
    /// <param name="now">When.</param>
    /// <param name="chosen">The code of the option, or <see cref="CheckInForms.Skip"/>.</param>
    public Refusal? Refuses(Person person, Instant now, string chosen) => this switch
    {
        { Round: null } => CheckInRefusals.RoundUnknown,
        _ when Pressed.For != person.Id.Value => CheckInRefusals.NotYourCard,
        _ when Form.Find(chosen) is null && chosen != CheckInForms.Skip => CheckInRefusals.UnknownOption,
        { Round.State: not RoundState.Open } or { Tally: null or { Row.Closed: true } } => CheckInRefusals.RoundClosed,
        { Tally.Counts: null } => CheckInRefusals.CountersLost,
        _ when now >= Round.ClosesAt => CheckInRefusals.RoundClosed,
        { Participation: null } => CheckInRefusals.NotAsked,
        { Pressed.Receipt: not null, Counted: null } => CheckInRefusals.ReceiptInvalid,
        { Participation.HasAnswered: true, Counted: null } => CheckInRefusals.AlreadyAnswered,
        _ => null,
    };

    /// <summary>A card of a round that is over shows the outcome, or that it is on its way.</summary>
    public Outcome Refused<TPayload>(Refusal refusal, Request<TPayload> request) => new Reply.Refused(refusal)
    {
        Instead = refusal != CheckInRefusals.RoundClosed ? null
            : Round!.State == RoundState.Published ? CheckInResults.Card(Round, request.School, request.Language)
            : CheckInEndedCard.Create(request.School.Name, Round.Date, request.Language),
    };

    internal Answering WithCounted() => this with { Counted = CountedOn(Pressed) };

    private GivenAnswer? CountedOn(PressedCard pressed)
    {
        if (this is not { Round.Id.Value: var round, Participation: { Nonce: { } mark, Person.Value: var person } })
        {
            return null;
        }

        return pressed switch
        {
            { Receipt: { } receipt } when receipt.Round != round || receipt.Person != person => null,
            { Receipt: { } receipt } when receipt.Nonce == mark => receipt.Given,
            { Secret: { } secret } => AnswerMark.AnswerIn(mark, secret, round, person, Form),
            _ => null,
        };
    }
}
