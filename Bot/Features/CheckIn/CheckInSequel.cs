using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>What an outcome is shown with: the round before it, and what its reader can go on with.</summary>
internal sealed class CheckInSequel(CheckInStore store, IEnumerable<AfterCheckIn> steps)
{
    /// <summary>
    /// The round right before this one; null for the first. Not an earlier one in its place when that one was not published: what is told
    /// of it is that too few answered, and nothing of this round may be measured by it.
    /// </summary>
    public async Task<RoundRecord?> BeforeAsync(RoundRecord round, CancellationToken cancellationToken) =>
        (await store.RoundsAsync(round.School, cancellationToken)).LastOrDefault(other => other.Date < round.Date);

    public IReadOnlyList<Onward> Of(Person person) => [.. steps.Where(step => step.Audience.Admits(person)).Select(step => step.Step)];
}
