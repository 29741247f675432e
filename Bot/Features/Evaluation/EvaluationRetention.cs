using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Erases evaluation moments whose term is over: what everybody wrote first, then the moments, by which that is found.
/// </summary>
internal sealed class EvaluationRetention(EvaluationStore store, SchoolYearTerm term)
{
    public RetentionSource Source => new("evaluation", OverAsync);

    private async Task<IReadOnlyList<Batch>> OverAsync(SchoolProfile school, LocalDate today, CancellationToken cancellationToken)
    {
        var moments = (await store.MomentsAsync(school.Id, cancellationToken)).ToLookup(moment => moment.Year);
        var writes = new List<Batch>();
        foreach (var year in term.Over(today))
        {
            foreach (var moment in moments[year])
            {
                writes.AddRange(EvaluationRows.Erase(
                    school.Id,
                    moment.Id,
                    await store.SavesAsync(school.Id, moment.Id, cancellationToken),
                    await store.SkippedAsync(school.Id, moment.Id, cancellationToken)));
            }

            writes.AddRange(EvaluationRows.Erase(await store.YearAsync(school.Id, year, cancellationToken), moments[year]));
        }

        return writes;
    }
}
