using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.Roadmap;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Roadmap;

/// <summary>Erases how far the school was in years whose term is over: its steps and its judgement of the pillars.</summary>
internal sealed class RoadmapRetention(RoadmapStore store, SchoolYearTerm term)
{
    public RetentionSource Source => new("roadmap", OverAsync);

    private async Task<IReadOnlyList<Batch>> OverAsync(SchoolProfile school, LocalDate today, CancellationToken cancellationToken)
    {
        var writes = new List<Batch>();
        foreach (var year in term.Over(today))
        {
            writes.AddRange(RoadmapStore.Erase(
                school.Id, year, await store.StepsAsync(
                    school.Id, year, cancellationToken), await store.PrinciplesAsync(school.Id, year, cancellationToken)));
        }

        return writes;
    }
}
