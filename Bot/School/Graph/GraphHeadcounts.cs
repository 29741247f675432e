using System.Collections.Frozen;
using Welbevinden.Cards.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.Graph;

/// <summary>How many people each school had before a restart, and whether a new reading would lose too many.</summary>
internal sealed class GraphHeadcounts(GraphCache cache)
{
    private IReadOnlyDictionary<SchoolId, int> _heads = FrozenDictionary<SchoolId, int>.Empty;

    public async Task ReadAsync(CancellationToken cancellationToken) => _heads = await cache.ReadHeadsAsync(cancellationToken);

    /// <summary>Refuses a reading that loses too many. A school that is not in the file any more was confirmed there.</summary>
    /// <param name="before">What is in force.</param>
    /// <param name="read">What was read.</param>
    /// <param name="confirmed">What the file confirms.</param>
    /// <param name="mostGonePercent">How many of a school may be gone at once.</param>
    /// <exception cref="GraphException">Nobody is left, or a school would lose too many.</exception>
    public void RequirePeople(DirectorySnapshot? before, DirectorySnapshot read, string? confirmed, double mostGonePercent)
    {
        if (read.People.Count == 0)
        {
            throw new GraphException(GraphTrouble.TooManyGone, "0");
        }

        var losses = DirectoryGuard.Losses(before, _heads, read, confirmed, mostGonePercent).Where(loss => !loss.IsGone).ToList();
        if (losses.Count > 0)
        {
            throw new GraphException(GraphTrouble.TooManyGone, $"{string.Join(", ", losses)}; {DirectoryGuard.ConfirmationOf(read)}");
        }
    }
}
