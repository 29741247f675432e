using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Cards.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Counts an answer, a skip, or another choice, and replies with a thank-you card that carries the only trace of it: a sealed receipt. When
/// that reply was lost and the person presses again, the first card itself proves what was counted.
/// </summary>
internal sealed class AnswerCheckIn(Answers answers, CardMarks marks)
{
    public Task<Outcome> FirstAsync(Request<CheckInAnswer> request, CancellationToken cancellationToken)
    {
        var (payload, secret) = (request.Payload, marks.Open(request.Payload.Mark));
        return CountAsync(request, new PressedCard(payload.Round, payload.For, Receipt: null, secret), payload.Option, cancellationToken);
    }

    public async Task<Outcome> ChangeAsync(Request<CheckInChange> request, CancellationToken cancellationToken) =>
        answers.CardOf(request.Payload.Round, request.Payload.For, request.Payload.Receipt) is { } pressed
            ? await CountAsync(request, pressed, request.Payload.Option, cancellationToken)
            : new Reply.Refused(CheckInRefusals.ReceiptInvalid);

    private async Task<Outcome> CountAsync<TPayload>(
        Request<TPayload> request, PressedCard pressed, string chosen, CancellationToken cancellationToken)
    {
        var state = await answers.LoadAsync(request.Person, pressed, cancellationToken);
        if (state.Refuses(request.Person, request.Now, chosen) is { } refusal)
        {
            return state.Refused(refusal, request);
        }

        // Who skips after all takes everything along: needs and words belong to an answer.
        var answer = GivenAnswer.Of(chosen);
        answer = answer.IsSkip || state.Counted is not { } counted ? answer : counted with { Option = chosen };
        var change = state.Tag is { } tag && !answer.HasShared ? new WordsChange(tag, null) : null;
        return await answers.CountAsync(request, state, answer, Done(state.Counted, answer), change, cancellationToken);
    }

    private static CheckInDone Done(GivenAnswer? counted, GivenAnswer answer) => answer switch
    {
        { IsSkip: true } => CheckInDone.Skipped,
        _ when counted is not null && !counted.Equals(answer) => CheckInDone.CountedAnew,
        _ => CheckInDone.Counted,
    };
}
