using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// What evaluations contribute to the roadmap. The outcome of a closed evaluation is a new beginning ("Stappenplan", step 7): it reopens
/// step 2 in its own school year and, for the last one, in the next.
/// </summary>
internal sealed class EvaluationRoadmap(EvaluationStore store, EvaluationLoader loader)
{
    public async Task<IReadOnlyList<RoadmapLine>> OfAsync(SchoolProfile school, SchoolYear year, CancellationToken cancellationToken)
    {
        var moments = (await store.MomentsAsync(school.Id, cancellationToken))
            .Where(moment => moment.State != MomentState.Removed)
            .ToList();
        var own = moments.Where(moment => moment.Year == year).OrderBy(moment => moment.Date).ToList();
        var lines = new List<RoadmapLine>();
        if (moments
            .Where(moment => moment.State == MomentState.Done && (moment.Year == year || moment.Year == year.Previous))
            .MaxBy(moment => moment.Date) is { } last)
        {
            var goals = EvaluationOutcome.Of(await loader.LoadAsync(last, cancellationToken)).Goals;
            lines.Add(new RoadmapLine(2, OutcomeTexts.Known(
                last.Date,
                goals.Count,
                goals.Count(goal => goal.Reached.Code == "reached"),
                goals.Count(goal => goal.Next.Code == "adjust"),
                goals.Count(goal => goal.Next.Code == "stop")))
            {
                ReopensSince = last.ClosedAt,
            });
        }

        if (own.Count > 0)
        {
            var next = own.FirstOrDefault(moment => moment.State == MomentState.Planned);
            var done = own.Count(moment => moment.State == MomentState.Done);
            lines.Add(new RoadmapLine(7, OutcomeTexts.Moments(done, own.Count, next?.Date))
            {
                Evidence = done == own.Count ? StepEvidence.Complete : StepEvidence.Begun,
            });
        }

        if (own.LastOrDefault(moment => moment.State == MomentState.Done) is { } newest)
        {
            lines.AddRange(Carried(EvaluationOutcome.Of(await loader.LoadAsync(newest, cancellationToken))));
        }

        return lines;
    }

    /// <summary>What the newest closed evaluation of the year says of carrying out the plan.</summary>
    private static IEnumerable<RoadmapLine> Carried(EvaluationOutcome outcome)
    {
        if (outcome.Activities is not { } tally)
        {
            yield break;
        }

        var codes = outcome.Carried.Select(one => one.Carried).ToList();
        yield return new RoadmapLine(6, OutcomeTexts.Carried(outcome.Moment.Date, tally))
        {
            Evidence = codes.All(answer => answer.Code == "yes") ? StepEvidence.Complete
                : codes.All(answer => answer.Code is "no" or null && !answer.Differs) ? StepEvidence.Missing
                : StepEvidence.Begun,
        };
    }
}
