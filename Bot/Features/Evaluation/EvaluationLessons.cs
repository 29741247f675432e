using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// What the next plan can learn from closed evaluations: which goals continue, are adjusted or stop, and what is needed. Taken from the
/// year before and from the year itself, because a plan is also adjusted within its year. Without who wrote what.
/// </summary>
internal sealed class EvaluationLessons(EvaluationStore store, EvaluationLoader loader)
{
    private const int Max = 8;

    public async Task<IReadOnlyList<PlanLesson>> BeforeAsync(SchoolProfile school, SchoolYear year, CancellationToken cancellationToken)
    {
        var newest = (await store.MomentsAsync(school.Id, cancellationToken))
            .Where(moment => moment.State == MomentState.Done && (moment.Year == year || moment.Year == year.Previous))
            .MaxBy(moment => moment.Date);
        return newest is null ? [] : Of(EvaluationOutcome.Of(await loader.LoadAsync(newest, cancellationToken)));
    }

    private static IReadOnlyList<PlanLesson> Of(EvaluationOutcome outcome) =>
    [
        .. outcome.Goals.Where(goal => goal.Next.Name is not null).Select(goal => new PlanLesson(goal.Next.Name!, goal.Text))
            .Concat(outcome.Needed.Select(one => new PlanLesson(LessonTexts.Needed, one.What)))
            .Take(Max),
    ];
}
