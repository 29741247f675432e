using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>Erases plans whose term is over, with all their versions and who made them.</summary>
internal sealed class PlanRetention(ActionPlanStore store, SchoolYearTerm term)
{
    public RetentionSource Source => new("plan", OverAsync);

    private async Task<IReadOnlyList<Batch>> OverAsync(SchoolProfile school, LocalDate today, CancellationToken cancellationToken)
    {
        var writes = new List<Batch>();
        foreach (var year in (await store.YearsAsync(school.Id, cancellationToken)).Where(year => term.IsOver(year, today)))
        {
            writes.AddRange(PlanRows.Erase(school.Id, year, await store.VersionsAsync(school.Id, year, cancellationToken)));
        }

        return writes;
    }
}
