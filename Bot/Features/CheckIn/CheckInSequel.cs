using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Earlier rounds with the form of a round.</summary>
/// <param name="Before">The one right before it; null for the first.</param>
/// <param name="Shown">The latest that were published with enough answers, oldest first.</param>
internal sealed record EarlierRounds(RoundRecord? Before, IReadOnlyList<RoundRecord> Shown)
{
    public static EarlierRounds None { get; } = new(null, []);
}

/// <summary>What an outcome is shown with: earlier ones of the same form, and what its reader can go on with.</summary>
internal sealed class CheckInSequel(CheckInStore store, IEnumerable<AfterCheckIn> steps, IEnumerable<AfterAnswer> answered)
{
    /// <summary>With the outcome itself, as many bars as are compared at a glance.</summary>
    private const int MaxEarlier = 4;

    /// <summary>
    /// The rounds with the same form before this one. What changed is told since the one right before, and not since an earlier one in its
    /// place when that was not published: what is told of it is that too few answered, and nothing of this round may be measured by it.
    /// </summary>
    public async Task<EarlierRounds> EarlierAsync(RoundRecord round, CancellationToken cancellationToken)
    {
        var same = (await store.RoundsAsync(round.School, cancellationToken))
            .Where(other => other.Date < round.Date && other.Form == round.Form)
            .ToList();
        return new EarlierRounds(
            same.LastOrDefault(),
            [
                .. same.Where(other => other.State == RoundState.Published && CheckInResults.Figures(other) is { IsCloseTogether: false })
                    .TakeLast(MaxEarlier),
            ]);
    }

    public IReadOnlyList<Onward> Of(Person person) => [.. steps.Where(step => step.Audience.Admits(person)).Select(step => step.Step)];

    /// <summary>What somebody can go on with after answering.</summary>
    public IReadOnlyList<Onward> AfterAnswer(Person person, SchoolProfile school) =>
        [.. answered.Select(offer => offer(person, school)).OfType<Onward>()];
}
