using System.Text.Json;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Closes an evaluation after asking for the conclusions on which the team disagrees, and reopens it. The outcome starts the next cycle.
/// </summary>
internal sealed class CloseEvaluation(EvaluationLoader loader, EvaluationReach reach, EvaluationCards cards)
{
    private static readonly Dictionary<string, string> NothingChosen = new(StringComparer.Ordinal);

    public async Task<Outcome> AskAsync(Request<MomentPick> request, CancellationToken cancellationToken) =>
        await loader.LoadAsync(request.School, request.Payload.Moment, cancellationToken) switch
        {
            null or { Moment.State: MomentState.Removed } => new Reply.Refused(EvaluationRefusals.MomentUnknown),
            { Moment.State: MomentState.Done } done => AlreadyDone(request, done),
            var evaluation => new Reply.Show(
                EvaluationCloseCard.Create(EvaluationOutcome.Of(evaluation).ClosingView(notice: null, NothingChosen), request.Language)),
        };

    public async Task<Outcome> CloseAsync(Request<EvaluationClose> request, CancellationToken cancellationToken) =>
        await loader.LoadAsync(request.School, request.Payload.Moment, cancellationToken) switch
        {
            null or { Moment.State: MomentState.Removed } => new Reply.Refused(EvaluationRefusals.MomentUnknown),
            { Moment.State: MomentState.Done } done => AlreadyDone(request, done),
            _ when !EvaluationFields.AreTexts(request.Payload.Filled) => new Reply.Refused(CommonRefusals.NotUnderstood),
            var evaluation => Close(request, evaluation),
        };

    public async Task<Outcome> ReopenAsync(Request<MomentPick> request, CancellationToken cancellationToken)
    {
        if (await loader.LoadAsync(
            request.School, request.Payload.Moment, cancellationToken) is not { Moment.State: not MomentState.Removed } evaluation)
        {
            return new Reply.Refused(EvaluationRefusals.MomentUnknown);
        }

        var open = evaluation.Moment with { State = MomentState.Planned, ClosedBy = null, ClosedAt = null };
        var shown = evaluation with { Moment = open };
        return new Outcome(new Reply.Show(cards.Whole(shown, request.Person, request.School, notice: SaveNotices.Reopened)))
        {
            Writes = evaluation.Moment.State == MomentState.Done ? [EvaluationRows.Write(request.School.Id, [open])] : [],
        };
    }

    /// <summary>The card with the conclusions that were chosen; null when there is nothing to close.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<EvaluationClose> request, CancellationToken cancellationToken)
    {
        if (await loader.LoadAsync(
            request.School, request.Payload.Moment, cancellationToken) is not { Moment.State: MomentState.Planned } evaluation)
        {
            return null;
        }

        var known = Decided(request.Payload, evaluation)
            .Where(one => IsChoice(one.Key, one.Value))
            .ToDictionary(StringComparer.Ordinal);
        return EvaluationCloseCard.Create(EvaluationOutcome.Of(evaluation).ClosingView(notice: null, known), request.Language);
    }

    private Outcome Close(Request<EvaluationClose> request, LoadedEvaluation evaluation)
    {
        var (decided, outcome) = (Decided(request.Payload, evaluation), EvaluationOutcome.Of(evaluation));
        if (Wrong(decided, outcome) is { } wrong)
        {
            return new Reply.Refused(wrong);
        }

        var closed = evaluation.Moment with
        {
            State = MomentState.Done,
            ClosedBy = request.Person.Id,
            ClosedAt = request.Now,
            PlanVersion = evaluation.Plan.Version,
            Decided = decided,
        };
        return new Outcome(new Reply.Show(cards.Whole(evaluation with { Moment = closed }, request.Person, request.School)))
        {
            Writes = [EvaluationRows.Write(request.School.Id, [closed])],
            Cancelled = [.. EvaluationMessages.Reminders(closed, reach.CoreTeam(request.School.Id))],
        };
    }

    private static Refusal? Wrong(Dictionary<string, string> decided, EvaluationOutcome outcome)
    {
        var unknown = decided.FirstOrDefault(one => !IsChoice(one.Key, one.Value)).Key;
        var missing = outcome.Asked.FirstOrDefault(field => !decided.ContainsKey(field));
        return unknown is not null ? EvaluationRefusals.ChoiceUnknown with { Field = unknown }
            : missing is not null ? EvaluationRefusals.DecisionMissing with { Field = missing }
            : null;
    }

    private static bool IsChoice(string field, string code) =>
        EvaluationFields.ChoicesOf(EvaluationFields.Parse(field).Kind)!.Any(choice => choice.Code == code);

    /// <summary>The conclusions chosen on the card, for goals and activities of the plan only.</summary>
    private static Dictionary<string, string> Decided(EvaluationClose payload, LoadedEvaluation evaluation)
    {
        var filled = payload.Filled ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        return evaluation.Plan.Goals
            .SelectMany(goal => new[] { (EvaluationFields.Reached, goal.Id), (EvaluationFields.Next, goal.Id) })
            .Concat(evaluation.Plan.Activities.Select(activity => (EvaluationFields.Carried, activity.Id)))
            .Select(field => EvaluationFields.Name(field.Item1, field.Id))
            .Where(
                field => filled.TryGetValue(field, out var value)
                    && value is { ValueKind: JsonValueKind.String }
                    && value.GetString() is { Length: > 0 })
            .ToDictionary(field => field, field => filled[field].GetString()!, StringComparer.Ordinal);
    }

    private Outcome AlreadyDone<TPayload>(Request<TPayload> request, LoadedEvaluation done) =>
        new Reply.Refused(
            EvaluationRefusals.AlreadyDone)
        {
            Instead = cards.Whole(done, request.Person, request.School, notice: EvaluationRefusals.AlreadyDone.Sentence),
        };
}
