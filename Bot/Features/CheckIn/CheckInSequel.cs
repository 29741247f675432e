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
    /// <summary>With the outcome itself, as many bars as are compared at a glance.</summary>
    private const int MaxShown = 4;

    public static EarlierRounds None { get; } = new(null, []);

    /// <summary>
    /// The rounds with the same form before this one. What changed is told since the one right before, and not since an earlier one in its
    /// place when that was not published: what is told of it is that too few answered, and nothing of this round may be measured by it.
    /// </summary>
    /// <param name="round">Which round.</param>
    /// <param name="rounds">The school's, oldest first.</param>
    public static EarlierRounds Than(RoundRecord round, IReadOnlyList<RoundRecord> rounds)
    {
        var same = rounds.Where(other => other.Date < round.Date && other.Form == round.Form).ToList();
        return new EarlierRounds(
            same.LastOrDefault(),
            [
                .. same.Where(other => other.State == RoundState.Published && CheckInResults.Figures(other) is { IsCloseTogether: false })
                    .TakeLast(MaxShown),
            ]);
    }
}

/// <summary>What somebody can go on with, after an outcome and after an answer.</summary>
internal sealed class CheckInSequel(IEnumerable<AfterCheckIn> steps, IEnumerable<AfterAnswer> answered)
{
    public IReadOnlyList<Onward> Of(Person person) => [.. steps.Where(step => step.Audience.Admits(person)).Select(step => step.Step)];

    /// <summary>What somebody can go on with after answering.</summary>
    public IReadOnlyList<Onward> AfterAnswer(Person person, SchoolProfile school) =>
        [.. answered.Select(offer => offer(person, school)).OfType<Onward>()];
}
