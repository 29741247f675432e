using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// The moments whose reminders have started, for the status: how many of the core team filled in something, never who or what.
/// </summary>
internal sealed class EvaluationStatus(EvaluationStore store, EvaluationReach reach, TimeProvider time)
{
    private const int MaxRounds = 2;

    public async Task<IReadOnlyList<StatusEntry>> EntriesAsync(SchoolProfile school, CancellationToken cancellationToken)
    {
        var today = time.GetCurrentInstant().InZone(school.TimeZone).Date;
        var begun = (await store.MomentsAsync(school.Id, cancellationToken))
            .Where(moment => moment.State != MomentState.Removed && moment.Date.PlusDays(-MomentProposal.DaysToPrepare) <= today)
            .OrderBy(moment => moment.Date)
            .TakeLast(MaxRounds);
        var entries = new List<StatusEntry>();
        foreach (var moment in begun)
        {
            var saves = await store.SavesAsync(school.Id, moment.Id, cancellationToken);
            entries.Add(new StatusEntry(EvaluationMessages.GroupOf(school.Id, moment.Id), new StatusRound
            {
                Name = EvaluationCommands.Show.Name,
                Opened = moment.Date,
                IsOpen = moment.State == MomentState.Planned,
                Asked = reach.CoreTeam(school.Id).Count,
                Answered = saves.GroupBy(save => save.Person).Count(one => !Contribution.Of(one).IsEmpty),
                Deliveries = [],
            }));
        }

        return entries;
    }
}
