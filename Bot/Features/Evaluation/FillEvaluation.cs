using System.Text.Json;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Saves what somebody filled in in a part of the evaluation. Every save is a row of its own that is never rewritten, so two people, or one
/// person on two devices, cannot overwrite each other; also when in the meantime the plan changed, or the evaluation was closed or removed.
/// </summary>
internal sealed class FillEvaluation(EvaluationLoader loader, EvaluationCards cards, SchoolYearTerm term)
{
    /// <summary>Longer than any id in a plan; a client may send anything.</summary>
    private const int MaxIdLength = 40;

    public Task<Outcome> SaveNextAsync(Request<PartSave> request, CancellationToken cancellationToken) =>
        SaveAsync(request, goesOn: true, cancellationToken);

    public Task<Outcome> SaveAsync(Request<PartSave> request, CancellationToken cancellationToken) =>
        SaveAsync(request, goesOn: false, cancellationToken);

    /// <summary>A moment that is due for erasure accepts no more saves, because one that came after the erasure would stay.</summary>
    private async Task<Outcome> SaveAsync(Request<PartSave> request, bool goesOn, CancellationToken cancellationToken) =>
        await loader.LoadAsync(request.School, request.Payload.Moment, cancellationToken) is { } evaluation
            && !term.IsOver(evaluation.Moment.Year, request.Today)
            ? EvaluationFields.AreTexts(request.Payload.Filled)
                ? Decide(request, evaluation, goesOn)
                : new Reply.Refused(CommonRefusals.NotUnderstood)
            : new Reply.Refused(EvaluationRefusals.MomentUnknown);

    internal Outcome Decide(Request<PartSave> request, LoadedEvaluation evaluation, bool goesOn)
    {
        var filled = Filled(request.Payload);
        var saves = evaluation.Saves.Where(save => save.Person == request.Person.Id).ToList();
        var shown = Contribution.Of(saves.Where(save => save.Number <= request.Payload.Seen));
        var changed = shown.Changed(filled);
        if (Refuse(changed, shown) is { } refusal)
        {
            return new Reply.Refused(refusal);
        }

        if (changed.Count == 0)
        {
            return Answer(request, evaluation, isBeside: false, goesOn);
        }

        var save = new SaveRecord(
            request.Person.Id, Contribution.Of(saves).Newest + 1, request.Payload.Seen, request.Payload.Plan, request.Now, changed);
        var isBeside = saves.Any(
            other => other.Number > save.Seen
                && other.Fields.Any(field => changed.TryGetValue(field.Key, out var value) && value != field.Value));
        return new Outcome(Answer(request, evaluation with { Saves = [.. evaluation.Saves, save] }, isBeside, goesOn))
        {
            Writes = [EvaluationRows.Save(request.School.Id, evaluation.Moment.Id, save)],
        };
    }

    /// <summary>The part with what was filled in; null when there is no such evaluation.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<PartSave> request, CancellationToken cancellationToken) =>
        await loader.LoadAsync(request.School, request.Payload.Moment, cancellationToken) is { } evaluation
            ? cards.Part(
                evaluation,
                PartOf(request.Payload, evaluation),
                request.Person,
                request.School,
                (request.Payload.Seen, Filled(request.Payload)))
            : null;

    private Reply.Show Answer(Request<PartSave> request, LoadedEvaluation evaluation, bool isBeside, bool goesOn)
    {
        if (evaluation.Moment.State != MomentState.Planned)
        {
            return new Reply.Show(evaluation.Moment.State == MomentState.Removed
                ? MomentRemovedCard.Create(
                    new MomentRemovedView(evaluation.Moment.Id, evaluation.Moment.Year.ToString(), evaluation.Moment.Date),
                    request.Language)
                : cards.Whole(evaluation, request.Person, request.School, notice: SaveNotices.SavedAfterClose));
        }

        var parts = EvaluationForm.Of(evaluation.Plan);
        var at = parts.TakeWhile(part => part.Code != request.Payload.Part).Count();
        if (at == parts.Count || !parts[at].Items.Select(item => item.Id).SequenceEqual(request.Payload.Items, StringComparer.Ordinal))
        {
            return new Reply.Show(cards.Whole(evaluation, request.Person, request.School, notice: SaveNotices.PlanChanged));
        }

        return isBeside ? new Reply.Show(cards.Part(evaluation, parts[at], request.Person, request.School, notice: SaveNotices.BothKept))
            : goesOn && at + 1 < parts.Count ? new Reply.Show(cards.Part(evaluation, parts[at + 1], request.Person, request.School))
            : new Reply.Show(cards.Whole(evaluation, request.Person, request.School, notice: SaveNotices.Saved));
    }

    /// <summary>The part as it is now, or as it was when it has disappeared, so that what was typed can be shown again.</summary>
    private static FormPart PartOf(PartSave payload, LoadedEvaluation evaluation)
    {
        var parts = EvaluationForm.Of(evaluation.Plan);
        return parts.FirstOrDefault(
            part => part.Code == payload.Part && part.Items.Select(item => item.Id).SequenceEqual(payload.Items, StringComparer.Ordinal))
            ?? new FormPart(
                payload.Part,
                SaveNotices.Earlier,
                [
                    .. EvaluationForm.All(evaluation.Plan, evaluation.Gone)
                        .Select(one => one.Item)
                        .Where(item => payload.Items.Contains(item.Id, StringComparer.Ordinal)),
                ]);
    }

    private static Refusal? Refuse(Dictionary<string, string> changed, Contribution shown) =>
        changed.FirstOrDefault(field => IsTooLong(field.Key, field.Value, shown)).Key is { } tooLong
            ? EvaluationRefusals.TextTooLong with { Field = tooLong }
        : changed.FirstOrDefault(
            field => field.Value.Length > 0
                && EvaluationFields.ChoicesOf(EvaluationFields.Parse(field.Key).Kind) is { } choices
                && choices.All(choice => choice.Code != field.Value)).Key is { } unknown
            ? EvaluationRefusals.ChoiceUnknown with { Field = unknown }
        : null;

    /// <summary>Two texts that were merged may keep their combined length.</summary>
    private static bool IsTooLong(string field, string value, Contribution shown) =>
        EvaluationFields.MaxLengthOf(EvaluationFields.Parse(field).Kind) is { } longest
            && value.Length > Math.Max(longest, shown.Shown(field).Length);

    /// <summary>The submitted fields of the form, cleaned; anything else in the payload is ignored.</summary>
    private static Dictionary<string, string> Filled(PartSave payload) =>
        (payload.Filled ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        .Where(field => field.Value.ValueKind == JsonValueKind.String && IsOf(payload, EvaluationFields.Parse(field.Key)))
        .ToDictionary(field => field.Key, field => TypedWords.Tidy(field.Value.GetString()!), StringComparer.Ordinal);

    private static bool IsOf(PartSave payload, (string Kind, string Id) field) =>
        payload.Items.Take(EvaluationParts.MaxItems).Contains(field.Id, StringComparer.Ordinal)
            && field.Id.Length <= MaxIdLength
            && (EvaluationFields.ChoicesOf(field.Kind) is not null || EvaluationFields.MaxLengthOf(field.Kind) is not null);
}
