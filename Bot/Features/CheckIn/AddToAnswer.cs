using System.Globalization;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// What somebody may add to an answer: what they need, and own words. Words are shown to their writer first; nothing is kept of them until
/// the writer shares them.
/// </summary>
internal sealed class AddToAnswer(Answers answers, NamesInText names)
{
    public async Task<Outcome> NeedsAsync(Request<CheckInMore> request, CancellationToken cancellationToken)
    {
        var (state, refusal) = await LoadAsync(request, Pressed(request.Payload), cancellationToken);
        var needs = FilledIn.Codes(request.Payload.Needs).ToHashSet(StringComparer.Ordinal);
        refusal ??= needs.All(need => StaffNeed.Find(need) is not null) ? null : CheckInRefusals.UnknownNeed;
        return refusal is null
            ? await answers.CountAsync(
                request,
                state!,
                state!.Counted! with { Needs = [.. StaffNeed.All.Select(need => need.Code).Where(needs.Contains)] },
                needs.Count > 0 ? CheckInDone.NeedsCounted : CheckInDone.NeedsTakenBack,
                change: null,
                cancellationToken)
            : Refused(refusal, state, request);
    }

    /// <summary>Shows the words to their writer; stores nothing.</summary>
    public async Task<Outcome> LookAsync(Request<CheckInMore> request, CancellationToken cancellationToken)
    {
        var (state, refusal) = await LoadAsync(request, Pressed(request.Payload), cancellationToken);
        var written = OnOneLine(request.Payload.Words);
        refusal ??= RefusesWords(state!, written);
        return refusal is null
            ? new Reply.Show(CheckInWordsCard.Create(
                new CheckInWordsView
                {
                    RoundId = request.Payload.Round,
                    For = request.Payload.For,
                    Receipt = request.Payload.Receipt,
                    Words = written,
                    Names = names.In(written, request.School.Id),
                    Minimum = state!.Round!.Minimum,
                },
                request.Language))
            : Refused(refusal, state, request);
    }

    /// <summary>Back to the thank-you card; stores nothing.</summary>
    public async Task<Outcome> BackAsync(Request<CheckInShare> request, CancellationToken cancellationToken)
    {
        var (state, refusal) = await LoadAsync(request, Pressed(request.Payload), cancellationToken);
        return refusal is null
            ? new Reply.Show(
                CheckInThanksCard.Create(Thanks(request, state!) with { Words = request.Payload.Words }, request.Language))
            : Refused(refusal, state, request);
    }

    public async Task<Outcome> ShareAsync(Request<CheckInShare> request, CancellationToken cancellationToken)
    {
        var (state, refusal) = await LoadAsync(request, Pressed(request.Payload), cancellationToken);
        var written = OnOneLine(request.Payload.Words);
        refusal ??= RefusesWords(state!, written);
        return refusal is null ? await KeepAsync(request, state!, written, cancellationToken) : Refused(refusal, state, request);
    }

    public async Task<Outcome> TakeBackAsync(Request<CheckInShare> request, CancellationToken cancellationToken)
    {
        var (state, refusal) = await LoadAsync(request, Pressed(request.Payload), cancellationToken);
        return refusal is null ? await KeepAsync(request, state!, null, cancellationToken) : Refused(refusal, state, request);
    }

    /// <summary>The thank-you card as it was filled in.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<CheckInMore> request, CancellationToken cancellationToken)
    {
        var (state, refusal) = await LoadAsync(request, Pressed(request.Payload), cancellationToken);
        return refusal is null
            ? CheckInThanksCard.Create(
                Thanks(request, state!) with { Words = request.Payload.Words, Ticked = request.Payload.Needs }, request.Language)
            : null;
    }

    private Task<Outcome> KeepAsync(
        Request<CheckInShare> request, Answering state, string? written, CancellationToken cancellationToken) =>
        answers.CountAsync(
            request,
            state,
            state.Counted! with { HasShared = written is not null },
            written is null ? CheckInDone.TakenBack : CheckInDone.Shared,
            new WordsChange(
                state.Tag ?? AnswerMark.TagOf(state.Pressed.Secret ?? "", state.Pressed.Round, state.Pressed.For), written),
            cancellationToken);

    private async Task<(Answering? State, Refusal? Refusal)> LoadAsync<TPayload>(
        Request<TPayload> request, PressedCard? pressed, CancellationToken cancellationToken)
    {
        if (pressed is null)
        {
            return (null, CheckInRefusals.ReceiptInvalid);
        }

        var state = await answers.LoadAsync(request.Person, pressed, cancellationToken);
        var refusal = state.Refuses(request.Person, request.Now, pressed.Receipt!.Given.Option)
            ?? (state.Counted is { IsSkip: true } ? CheckInRefusals.SkippedNothingToAdd : null);
        return (state, refusal);
    }

    private PressedCard? Pressed(CheckInMore payload) => answers.CardOf(payload.Round, payload.For, payload.Receipt);

    private PressedCard? Pressed(CheckInShare payload) => answers.CardOf(payload.Round, payload.For, payload.Receipt);

    private CheckInThanksView Thanks<TPayload>(Request<TPayload> request, Answering state) => answers.View(
        request,
        state.Round!,
        new Receipt(
            state.Pressed.Round,
            state.Pressed.For,
            state.Counted!.Text,
            state.Participation!.Nonce!,
            state.Pressed.Secret,
            state.Tag));

    private static Outcome Refused<TPayload>(Refusal refusal, Answering? state, Request<TPayload> request) =>
        state?.Round is null ? new Reply.Refused(refusal) : state.Refused(refusal, request);

    private static Refusal? RefusesWords(Answering state, string written) => state switch
    {
        { Form.Words: null } => CheckInRefusals.NoWordsHere,
        _ when written.Length == 0 => CheckInRefusals.WordsEmpty,
        _ when written.Length > OwnWords.MaxLength => CheckInRefusals.WordsTooLong,
        _ => null,
    };

    /// <summary>Without control characters and with single spaces, so that a text is one line wherever it is read.</summary>
    private static string OnOneLine(string? written) => string.Join(
        ' ',
        new string([.. FitText.Of(written ?? "").Select(one => IsVisible(one) ? one : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Also without the characters that turn the direction of a text; those that join emoji stay.</summary>
    private static bool IsVisible(char one) =>
        !char.IsWhiteSpace(one)
        && !char.IsControl(one)
        && (char.GetUnicodeCategory(one) != UnicodeCategory.Format || one == '\u200D');
}
