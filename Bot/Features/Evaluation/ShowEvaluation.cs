using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Model;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>Shows an evaluation: as a whole, one part of its form, or everything that everybody wrote side by side.</summary>
internal sealed class ShowEvaluation(EvaluationLoader loader, EvaluationCards cards)
{
    public async Task<Outcome> OpenAsync(Request<MomentPick> request, CancellationToken cancellationToken) =>
        await loader.LoadAsync(
            request.School, request.Payload.Moment, cancellationToken) is { Moment.State: not MomentState.Removed } evaluation
            ? new Reply.Show(cards.Whole(evaluation, request.Person, request.School))
            : new Reply.Refused(EvaluationRefusals.MomentUnknown);

    public async Task<Outcome> PartAsync(Request<PartPick> request, CancellationToken cancellationToken)
    {
        if (await loader.LoadAsync(
            request.School, request.Payload.Moment, cancellationToken) is not { Moment.State: not MomentState.Removed } evaluation)
        {
            return new Reply.Refused(EvaluationRefusals.MomentUnknown);
        }

        if (evaluation.Moment.State == MomentState.Done)
        {
            return new Reply.Refused(
                EvaluationRefusals.AlreadyDone)
            {
                Instead = cards.Whole(evaluation, request.Person, request.School, notice: EvaluationRefusals.AlreadyDone.Sentence),
            };
        }

        var wanted = request.Payload.Part ?? request.Payload.Chosen;
        return EvaluationForm.Of(evaluation.Plan).FirstOrDefault(part => part.Code == wanted) is { } part
            ? new Reply.Show(cards.Part(evaluation, part, request.Person, request.School))
            : new Reply.Refused(EvaluationRefusals.PartUnknown);
    }

    /// <summary>The evaluation with the part that was chosen.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<PartPick> request, CancellationToken cancellationToken) =>
        await loader.LoadAsync(
            request.School, request.Payload.Moment, cancellationToken) is { Moment.State: MomentState.Planned } evaluation
            ? cards.Whole(evaluation, request.Person, request.School, chosen: request.Payload.Chosen)
            : null;

    public async Task<Outcome> TogetherAsync(Request<TogetherPick> request, CancellationToken cancellationToken)
    {
        if (await loader.LoadAsync(
            request.School, request.Payload.Moment, cancellationToken) is not { Moment.State: not MomentState.Removed } evaluation)
        {
            return new Reply.Refused(EvaluationRefusals.MomentUnknown);
        }

        var pages = TogetherPages.Of(evaluation, cards.Names(request.School), request.Language);
        var page = Math.Clamp(request.Payload.Page, 1, pages.Count);
        return new Reply.Show(TogetherCard.Create(
            new TogetherView
            {
                Id = evaluation.Moment.Id,
                Date = evaluation.Moment.Date,
                Page = page,
                Pages = pages.Count,
                Blocks = pages[page - 1],
            },
            request.Language));
    }
}
