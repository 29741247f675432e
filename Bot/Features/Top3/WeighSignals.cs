using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// The guiding questions of step 7: the analysis team weighs a signal from a view that others may see too, and the result goes to the
/// leadership as a recommendation that is kept for the plan.
/// </summary>
internal sealed class WeighSignals(
    Top3Store store, Top3Results results, Top3Reach reach, Top3Rhythm rhythm, IEnumerable<GoalButton> goalButtons)
{
    public async Task<Outcome> OpenAsync(Request<SignalOpen> request, CancellationToken cancellationToken) =>
        await LoadAsync(request, request.Payload.Round, request.Payload.View, cancellationToken) switch
        {
            { Refusal: { } refusal } => new Reply.Refused(refusal),
            var signals => new Reply.Show(Form(request, new SignalAdvise(request.Payload.Round, request.Payload.View), signals)),
        };

    /// <summary>The form with what was chosen; null when there is nothing to weigh.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<SignalAdvise> request, CancellationToken cancellationToken) =>
        await LoadAsync(request, request.Payload.Round, request.Payload.View, cancellationToken) is { Refusal: null } signals
            ? Form(request, request.Payload, signals)
            : null;

    public async Task<Outcome> AdviseAsync(Request<SignalAdvise> request, CancellationToken cancellationToken)
    {
        var filled = request.Payload;
        var signals = await LoadAsync(request, filled.Round, filled.View, cancellationToken);
        if (signals.Refusal is { } refusal)
        {
            return new Reply.Refused(refusal);
        }

        if (Words(request, signals) is not { } advice)
        {
            return new Reply.Refused(Top3Refusals.SignalIncomplete);
        }

        var record = Record(request, signals.Poll!.Id);
        var known = (await store.AdviceAsync(
            record.Round, cancellationToken)).FirstOrDefault(one => one.View == record.View && one.Aspect == record.Aspect);
        if (known is not null && !IsSame(known, record))
        {
            return new Reply.Refused(Top3Refusals.AdviceSentAlready);
        }

        return new Outcome(
            new Reply.Show(SignalSentCard.Create(
                advice with { AsGoal = AsGoal(request.Person, record, advice), Weighed = new SignalOpen(filled.Round, filled.View) },
                request.Language)))
        {
            // Sending the same again finishes an interrupted commit: the row is there, but the messages may not be.
            Writes = known is null ? [Top3Rows.Advise(record)] : [],
            Messages = [
                .. reach
                    .With(Role.Leadership, request.School.Id)
                    .Select(leader => Message(request, leader, advice with { AsGoal = AsGoal(leader, record, advice) })),
            ],
        };
    }

    private static AdaptiveCard Form<TPayload>(Request<TPayload> request, SignalAdvise chosen, Signals signals) =>
        SignalCard.Create(new SignalView(chosen, signals.Name!, signals.Concerns), request.Language);

    private static bool IsSame(AdviceRecord one, AdviceRecord other) =>
        one.Answers
            .OrderBy(answer => answer.Key, StringComparer.Ordinal)
            .SequenceEqual(other.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal));

    /// <summary>The plan is the core team's to change; what passes by itself needs no goal.</summary>
    private CardAction? AsGoal(Person reader, AdviceRecord record, AdviceView advice)
    {
        if (!reader.Has(Role.CoreTeam) || record.Answers["outlook"] != SignalAnswers.AsksForAction)
        {
            return null;
        }

        var text = SignalAnswers.GoalText(advice.Aspect, advice.ViewName, advice.Level).In(reader.Language);
        return goalButtons
            .Select(make => make(new ProposedGoal(text, record.Aspect, record.Id), SignalTexts.AsGoal, reader.Language))
            .FirstOrDefault();
    }

    private static OutgoingMessage Message(Request<SignalAdvise> request, Person leader, AdviceView advice) => new(
        new MessageKey(request.Payload.Round, leader.Id.Value, $"advice-{request.Payload.View}-{request.Payload.Aspect}"),
        request.School.Id,
        new Recipient.Personal(leader.Id),
        AdviceCard.Create(advice, leader.Language));

    private static AdviceRecord Record(Request<SignalAdvise> request, RoundId round)
    {
        var filled = request.Payload;
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["outlook"] = filled.Outlook!,
            ["level"] = filled.Level!,
            ["term"] = filled.Term!,
            ["place"] = filled.Place!,
            ["partners"] = string.Join(',', Partners(filled)),
        };
        return new AdviceRecord(round, filled.View, filled.Aspect!, request.Now, answers);
    }

    /// <summary>The recommendation in words; null when a question has no answer or an unknown one.</summary>
    private static AdviceView? Words(Request<SignalAdvise> request, Signals signals)
    {
        var filled = request.Payload;
        var partners = Partners(filled).Select(code => SignalAnswers.Find(SignalAnswers.Partners, code)).ToList();
        return SignalAnswers.Find(signals.Concerns, filled.Aspect) is { } aspect
            && SignalAnswers.Find(SignalAnswers.Outlook, filled.Outlook) is { } outlook
            && SignalAnswers.Find(SignalAnswers.Level, filled.Level) is { } level
            && SignalAnswers.Find(SignalAnswers.Term, filled.Term) is { } term
            && SignalAnswers.Find(SignalAnswers.Place, filled.Place) is { } place
            && !partners.Contains(null)
                ? new AdviceView
                {
                    Aspect = aspect,
                    ViewName = signals.Name!,
                    Outlook = outlook,
                    Level = level,
                    Term = term,
                    Place = place,
                    Partners = [.. partners.OfType<Text>()],
                    By = request.Person.Name,
                    Poll = signals.Poll!.Date,
                }
                : null;
    }

    private static IReadOnlyList<string> Partners(SignalAdvise filled) => FilledIn.Codes(filled.Partners);

    private async Task<Signals> LoadAsync<TPayload>(
        Request<TPayload> request, string round, string view, CancellationToken cancellationToken)
    {
        // A poll that is due for erasure accepts nothing more, because a recommendation that came after the erasure would stay.
        var poll = await store.PollAsync(request.School.Id, new RoundId(round), cancellationToken);
        if (poll is null || rhythm.KeptUntil(poll.Date) < request.Today)
        {
            return new Signals(Top3Refusals.PollUnknown, null, null, []);
        }

        if (poll.State != PollState.Published)
        {
            return new Signals(Top3Refusals.NothingToShow, null, null, []);
        }

        var outcome = await results.LoadAsync(poll, cancellationToken);
        return Top3Visibility.ForEverybody(poll, outcome.Classes) is var visible && visible.Of(view) is { } figures
            ? new Signals(
                null,
                poll,
                visible.Views.First(one => one.Value == view).Name,
                [.. figures.Concerns.Select(concern => (concern.Aspect, NameOf(poll, concern.Aspect)))])
            : new Signals(Top3Refusals.SignalHidden, null, null, []);
    }

    private static Text NameOf(PollRecord poll, string aspect) => Catalogue.Words(poll.Aspects.Single(known => known.Id == aspect)).Name;

    private sealed record Signals(Refusal? Refusal, PollRecord? Poll, Text? Name, IReadOnlyList<(string Code, Text Name)> Concerns);
}
