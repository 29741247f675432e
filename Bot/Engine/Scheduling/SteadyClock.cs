using NodaTime;
using Welbevinden.Storage.Engine.Scheduling;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>
/// Whether what is old by the clock may be erased: not in the week after the clock went back, or jumped ahead by more than a week.
/// </summary>
internal sealed class SteadyClock(OccurrenceStore occurrences)
{
    private static readonly Duration SteadyFor = Duration.FromDays(7);

    public async Task<bool> IsSteadyAsync(Instant now, CancellationToken cancellationToken) =>
        now - await occurrences.SteadySinceAsync(now, SteadyFor, cancellationToken) >= SteadyFor;
}
