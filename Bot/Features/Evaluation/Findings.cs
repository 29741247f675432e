using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>What polls and check-ins showed since the previous moment; only what may be shown to everybody.</summary>
internal sealed class Findings(IEnumerable<FindingsSource> sources, EvaluationStore store)
{
    /// <summary>As many as fit well on a card on a phone; the newest are kept.</summary>
    private const int Max = 8;

    public async Task<IReadOnlyList<(LocalDate Date, Text What)>> BeforeAsync(
        SchoolProfile school, MomentRecord moment, LocalDate today, CancellationToken cancellationToken)
    {
        var before = (await store.MomentsAsync(school.Id, cancellationToken))
            .Where(other => other.State != MomentState.Removed && other.Date < moment.Date)
            .Select(other => (LocalDate?)other.Date)
            .Max();
        var found = new List<Finding>();
        foreach (var source in sources)
        {
            found.AddRange(await source(school, before ?? moment.Year.FirstDay, today.PlusDays(1), cancellationToken));
        }

        return [.. found.OrderBy(one => one.Date).TakeLast(Max).Select(one => (one.Date, one.What))];
    }
}
