using NodaTime;
using Welbevinden.Bot.Directory;
using Welbevinden.Bot.Retention;
using Welbevinden.Storage;
using Welbevinden.Storage.Roadmap;

namespace Welbevinden.Bot.Roadmap;

/// <summary>Lets go of where the school stood in years whose time is over: its steps and its judgement of the pillars.</summary>
internal sealed class RoadmapRetention(RoadmapStore store, SchoolYearTerm term)
{
    public RetentionSource Source => new("roadmap", OverAsync);

    private async Task<IReadOnlyList<Batch>> OverAsync(School school, LocalDate today, CancellationToken cancellationToken)
    {
        var writes = new List<Batch>();
        foreach (var year in term.Over(today))
        {
            writes.AddRange(RoadmapStore.Erase(
                school.Id, year, await store.StepsAsync(school.Id, year, cancellationToken), await store.PrinciplesAsync(school.Id, year, cancellationToken)));
        }

        return writes;
    }
}
