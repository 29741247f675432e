using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Loads where somebody stands, and counts what they answer.</summary>
internal sealed class Answers(CheckInStore store, Tallies tallies, SharedWords words, Receipts receipts, CheckInSequel sequel)
{
    /// <summary>The card that a press came from, when it carries a receipt; null when this bot did not seal it.</summary>
    public PressedCard? CardOf(string round, string madeFor, string sealedReceipt) =>
        receipts.Open(sealedReceipt) is { } receipt ? new PressedCard(round, madeFor, receipt, receipt.Secret) : null;

    public async Task<Answering> LoadAsync(Person person, PressedCard pressed, CancellationToken cancellationToken)
    {
        var id = new RoundId(pressed.Round);
        return await store.RoundAsync(person.School, id, cancellationToken) is { } known
            ? new Answering(
                pressed,
                known,
                await tallies.OfAsync(id, cancellationToken),
                await store.ParticipationAsync(id, person.Id, cancellationToken)).WithCounted()
            : new Answering(pressed, null, null, null);
    }

    /// <summary>Counts an answer in the place of the one that counted, and thanks with a card that carries the only trace of it.</summary>
    /// <param name="request">Who answers.</param>
    /// <param name="state">Where they stand; it refuses nothing.</param>
    /// <param name="answer">What counts from now on.</param>
    /// <param name="done">What the card says.</param>
    /// <param name="change">What becomes of words; null when they stay as they are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Outcome> CountAsync<TPayload>(
        Request<TPayload> request,
        Answering state,
        GivenAnswer answer,
        CheckInDone done,
        WordsChange? change,
        CancellationToken cancellationToken)
    {
        var (round, tally, participation) = (state.Round!, state.Tally!, state.Participation!);
        var isSame = answer.Equals(state.Counted);
        var writes = isSame && change is null ? [] : await RewrittenAsync(state, change, cancellationToken);
        if (writes is not { } rewritten)
        {
            return new Reply.Refused(CheckInRefusals.WordsFull);
        }

        var mark = isSame ? participation.Nonce! : MarkOf(state.Pressed.Secret, round.Id, request.Person.Id, answer);
        var tag = answer.HasShared ? change?.Tag ?? state.Tag : null;
        var view = View(request, round, new Receipt(round.Id.Value, request.Person.Id.Value, answer.Text, mark, Receipts.NewSecret(), tag));
        var counts = tallies.Seal(tally.Row, tally.With(answer, instead: state.Counted));
        return new Outcome(new Reply.Show(CheckInThanksCard.Create(view with { Done = done, MayAdd = !answer.IsSkip }, request.Language)))
        {
            // The words first: a press after a crash in between writes the same words under the same tag once more.
            Writes = isSame && change is null
                ? []
                : [.. rewritten.Select(CheckInRows.Write), CheckInRows.Answer(counts, participation with { Nonce = mark })],
            Cancelled = [.. CheckInMessages.Questions(round.Id, request.Person.Id)],
        };
    }

    /// <summary>The rows of words as they become; none where the form asks for no words. Null when there is no room.</summary>
    private async Task<IReadOnlyList<WordsRecord>?> RewrittenAsync(
        Answering state, WordsChange? change, CancellationToken cancellationToken) =>
        state.Form.Words is null ? [] : await words.RewrittenAsync(state.Round!.Id, change, cancellationToken);

    /// <summary>The thank-you card with a receipt as it is; nothing is counted.</summary>
    public CheckInThanksView View<TPayload>(Request<TPayload> request, RoundRecord round, Receipt receipt) => new()
    {
        Form = CheckInForms.Find(round.Form) ?? CheckInForms.First,
        RoundId = round.Id.Value,
        For = request.Person.Id.Value,
        Receipt = receipts.Seal(receipt),
        ClosesAt = CheckInMessages.InSchool(round.ClosesAt, request.School),
        Minimum = round.Minimum,
        HasShared = receipt.Given.HasShared,
        Next = sequel.AfterAnswer(request.Person, request.School),
    };

    /// <summary>A card from an earlier version has no secret, so its answer gets a mark that proves nothing.</summary>
    private static string MarkOf(string? secret, RoundId round, PersonId person, GivenAnswer answer) =>
        secret is null ? Receipts.NewNonce() : AnswerMark.Of(secret, round.Value, person.Value, answer.Text);
}
