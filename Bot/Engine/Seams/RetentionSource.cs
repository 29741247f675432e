using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What one feature erases when its term is over. Each feature that keeps anything with a term registers one; the erasing does not know
/// the features.
/// </summary>
/// <param name="Name">The feature's, as its occurrences have it; each once.</param>
/// <param name="OverAsync">
/// The writes that erase what a school has kept longer than its term on this date at the school; none when there is nothing. What the
/// feature finds the rest by goes last, so that an erasing that was cut off is finished the next time.
/// </param>
internal sealed record RetentionSource(
    string Name, Func<SchoolProfile, LocalDate, CancellationToken, Task<IReadOnlyList<Batch>>> OverAsync);
