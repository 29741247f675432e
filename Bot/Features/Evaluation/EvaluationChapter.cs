using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>The evaluation moments in the report of a school year: the outcome of each, without who wrote what.</summary>
internal sealed class EvaluationChapter(EvaluationStore store, EvaluationLoader loader)
{
    public async Task<YearChapter?> TellAsync(Request<SchoolYear> request, CancellationToken cancellationToken)
    {
        var parts = new List<ReportPart>();
        var lines = new List<YearLine>();
        var moments = await store.MomentsAsync(request.School.Id, cancellationToken);
        foreach (var moment in moments
            .Where(moment => moment.Year == request.Payload && moment.State != MomentState.Removed)
            .OrderBy(moment => moment.Date))
        {
            var told = Of(await loader.LoadAsync(moment, cancellationToken), request.Language);
            parts.AddRange(told.Parts);
            lines.AddRange(told.Lines);
        }

        return parts.Count == 0 ? null : new YearChapter(YearPlace.Evaluation, YearReportTexts.Evaluations, parts, lines);
    }

    private static (IEnumerable<ReportPart> Parts, IEnumerable<YearLine> Lines) Of(LoadedEvaluation evaluation, Language language)
    {
        var outcome = EvaluationOutcome.Of(evaluation);
        var subject = YearReportTexts.MomentOn(evaluation.Moment.Date).In(language);
        var state = (evaluation.Moment.State == MomentState.Done ? YearReportTexts.Held : YearReportTexts.ToCome).In(language);
        var said = Said(evaluation, outcome, language).ToList();
        return (
            [
                new ReportPart.Heading(subject),
                new ReportPart.Paragraph(state),
                .. outcome.IsEmpty || outcome.Goals.Count == 0 ? Array.Empty<ReportPart>() : [Goals(outcome, language)],
                .. said.Select(one => new ReportPart.Paragraph($"{one.What}: {one.Words}")),
            ],
            [
                new YearLine(subject, YearReportTexts.State.In(language), state),
                .. outcome.IsEmpty
                    ? []
                    : outcome.Goals.Select(
                        goal => new YearLine(
                            subject, $"{YearReportTexts.Goal.In(language)}: {goal.Text}", Reached(goal, language), Next(goal, language))),
                .. said.Select(one => new YearLine(subject, one.What, one.Words)),
            ]);
    }

    private static ReportPart.Table Goals(EvaluationOutcome outcome, Language language) => new(new ReportTable(
        YearReportTexts.HowGoalsStand.In(language),
        [YearReportTexts.Goal.In(language), YearReportTexts.HowFar.In(language), YearReportTexts.HowOn.In(language)],
        [.. outcome.Goals.Select(goal => (IReadOnlyList<ReportCell>)[goal.Text, Reached(goal, language), Next(goal, language)])]));

    private static string Reached(GoalResult goal, Language language) => (goal.Reached.Name ?? YearReportTexts.NotSaid).In(language);

    private static string Next(GoalResult goal, Language language) => (goal.Next.Name ?? YearReportTexts.NotSaid).In(language);

    /// <summary>What was carried out, what is needed, and what others think.</summary>
    private static IEnumerable<(string What, string Words)> Said(LoadedEvaluation evaluation, EvaluationOutcome outcome, Language language)
    {
        if (outcome.Activities is { } activities)
        {
            yield return (YearReportTexts.Activities.In(language), activities.In(language));
        }

        foreach (var (_, what) in outcome.Needed)
        {
            yield return (YearReportTexts.Needed.In(language), what);
        }

        foreach (var (group, name) in EvaluationFields.Groups)
        {
            var field = EvaluationFields.Name(EvaluationFields.Thinks, group);
            foreach (var words in evaluation.ByPerson.Select(one => Contribution.Of(one).Shown(field)).Where(words => words.Length > 0))
            {
                yield return (YearReportTexts.ThinkOf(name).In(language), words);
            }
        }
    }
}
