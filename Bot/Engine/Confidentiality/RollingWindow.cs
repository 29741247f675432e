namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>What happens to a window of rounds after one of them closed.</summary>
internal enum WindowStep
{
    /// <summary>Too few people yet: nothing is shown, not even how many answered, and the next round counts along.</summary>
    GoesOn,

    /// <summary>Enough people: the sum is judged and shown once, and the next round begins a new window.</summary>
    Closes,

    /// <summary>It never became enough: counters and marks are erased unshown, and the next round begins a new window.</summary>
    Lapses,
}

/// <summary>
/// Outcomes over several rounds, for schools in which a single one seldom has enough answers. All rounds of a window have the same form.
/// </summary>
/// <remarks>
/// <para><b>Windows never overlap.</b> Two windows that differ by one round give that round away, whatever its size. So a window begins
/// after the last one that was shown, ends once, and no round of it is shown by itself.</para>
/// <para><b>People, not answers.</b> Six answers may be of two people. Counters cannot tell, and the largest round is only a lower bound,
/// so the participation marks of the window's rounds (who answered, never what) are kept until it closes instead of until each round does.
/// That is the cost: a mark lives for up to <see cref="MaxRounds"/> rounds. A school that does not want it sees no outcome while it has
/// fewer than the minimum answers a round.</para>
/// <para><b>When it closes says nothing of answers:</b> only the number of different people decides. Whether the sum is then shown is
/// decided once and for all; a window that lay too close together does not go on until it looks better.</para>
/// <para>One person can have one answer a round in it, so the answers must lie further apart than of one round
/// (<see cref="Publication.MaxColluding"/> people, times the rounds).</para>
/// </remarks>
internal static class RollingWindow
{
    /// <summary>A window longer than this says nothing of how people are now; six weeks of weekly rounds.</summary>
    public const int MaxRounds = 6;

    /// <summary>Decides by the number of different people who answered in the window so far.</summary>
    public static WindowStep After(int rounds, int people, MinimumGroup minimum) => (rounds, people) switch
    {
        _ when minimum.IsReachedBy(people) => WindowStep.Closes,
        ( >= MaxRounds, _) => WindowStep.Lapses,
        _ => WindowStep.GoesOn,
    };

    /// <summary>Judges the sum of a window that closes.</summary>
    /// <param name="asked">How many answers could have come: people asked, summed over the rounds.</param>
    /// <param name="people">How many different people answered.</param>
    /// <param name="rounds">The counts of each round.</param>
    /// <param name="minimum">The highest threshold among the rounds.</param>
    public static Publication<TOption> Judge<TOption>(
        int asked, int people, IReadOnlyList<IReadOnlyDictionary<TOption, int>> rounds, MinimumGroup minimum)
        where TOption : notnull
    {
        List<KeyValuePair<TOption, int>> sum =
        [
            .. rounds.SelectMany(round => round)
                .GroupBy(count => count.Key)
                .Select(option => KeyValuePair.Create(option.Key, option.Sum(count => count.Value))),
        ];
        return Publication<TOption>.Published.Judge(
            new Tally<TOption>(asked, sum.Sum(count => count.Value), sum), minimum, people, rounds.Count);
    }
}
