using NodaTime;
using Welbevinden.Bot.Directory;
using Welbevinden.Bot.Retention;
using Welbevinden.Storage;
using Welbevinden.Storage.ActionPlan;

namespace Welbevinden.Bot.ActionPlan;

/// <summary>Lets go of plans whose time is over, with all their versions and who made them.</summary>
internal sealed class PlanRetention(ActionPlanStore store, SchoolYearTerm term)
{
    public RetentionSource Source => new("plan", OverAsync);

    private async Task<IReadOnlyList<Batch>> OverAsync(School school, LocalDate today, CancellationToken cancellationToken)
    {
        var writes = new List<Batch>();
        foreach (var year in (await store.YearsAsync(school.Id, cancellationToken)).Where(year => term.IsOver(year, today)))
        {
            writes.AddRange(PlanRows.Erase(school.Id, year, await store.VersionsAsync(school.Id, year, cancellationToken)));
        }

        return writes;
    }
}
