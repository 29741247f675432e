using Welbevinden.Bot.Engine.Confidentiality;

namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>
/// The adversary for a history: goes through every way in which each person can have answered or kept silent, adds them up person by
/// person, and sees what is the same in all sums that fit what was shown. Exact; knows no rule of the bot beyond what a card would have
/// said of other totals.
/// </summary>
/// <remarks>
/// A <b>breach</b> is one of these, the pair's own answers being known to it: what one other person answered in a round; what a group that
/// came, left, or was in one meeting only answered together, when it and the pair are fewer than the minimum; the counts of a round, or a
/// part of a window, of fewer answers than the minimum; the very number of answers of such a round; counts over several rounds with fewer
/// different people behind them.
/// </remarks>
internal sealed class HistorySearch
{
    private const int Bits = 6;

    private readonly History _history;
    private readonly IReadOnlyList<ShownTotal> _shown;
    private readonly IReadOnlyList<int> _pair;
    private readonly HashSet<long> _fits;
    private readonly int[] _most;

    private HistorySearch(History history, IReadOnlyList<ShownTotal> shown, IReadOnlyList<int> pair)
    {
        (_history, _shown, _pair) = (history, shown, pair);
        _fits = shown.Aggregate(
            (Totals: new HashSet<long> { 0 }, At: 0),
            (all, one) => (
                [.. all.Totals.SelectMany(_ => one.Totals, (total, next) => total + Code(next, all.At))], all.At + History.Options),
            all => all.Totals);
        _most =
        [
            .. shown.SelectMany(one => Enumerable.Range(0, History.Options).Select(option => one.Totals.Max(total => total[option]))),
        ];
    }

    /// <summary>True when something is determined for this pair; an empty pair is any reader.</summary>
    public static bool Succeeds(History history, IReadOnlyList<ShownTotal> shown, IReadOnlyList<int> pair) =>
        new HistorySearch(history, shown, pair).Succeeds();

    private bool Succeeds()
    {
        var others = Enumerable.Range(0, _history.People).Except(_pair).ToList();
        var alike = others.GroupBy(Signature, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var targets = alike.Select(group => group.Take(1).ToList())
            .Concat(alike.Where(group => group.Count > 1 && group.Count + _pair.Count < MinimumGroup.Floor && alike.Count > 1));
        var rounds = Enumerable.Range(0, _history.Rounds.Count).ToList();
        return targets.Any(target => rounds.Exists(round => Is(Known(target, round), parts => parts.Count == 1 && !parts.Contains(0))))
            || rounds.Exists(SmallRoundIsKnown)
            || _shown.Any(IsOfFew);
    }

    /// <summary>The counts, or only the number, of a round with fewer answers than the minimum.</summary>
    private bool SmallRoundIsKnown(int round)
    {
        if (_history.Rounds[round].Answered is 0 or >= MinimumGroup.Floor || _pair.Count > 0)
        {
            return false;
        }

        var parts = Known([.. Enumerable.Range(0, _history.People)], round);
        return parts.Count > 0 && parts.Select(Sum).Distinct().Count() == 1;
    }

    private bool IsOfFew(ShownTotal total) => total.Totals.Count == 1 && Enumerable.Range(0, _history.People)
        .Count(one => total.Rounds.Any(round => _history.Rounds[round].Answers[one] is not null)) is > 0 and < MinimumGroup.Floor;

    private static bool Is(HashSet<long> parts, Func<HashSet<long>, bool> known) => parts.Count > 0 && known(parts);

    /// <summary>Everything that these people can have answered together in a round, in any world that fits.</summary>
    private HashSet<long> Known(List<int> target, int round)
    {
        var rest = Add([(0L, 0L)], Enumerable.Range(0, _history.People).Except(target), round).Select(one => one.Shown).ToHashSet();
        return
        [
            .. Add([(0L, 0L)], target, round)
                .Where(mine => _fits.Count < rest.Count
                    ? _fits.Any(total => rest.Contains(total - mine.Shown))
                    : rest.Any(others => _fits.Contains(others + mine.Shown)))
                .Select(mine => mine.Part),
        ];
    }

    private HashSet<(long Shown, long Part)> Add(HashSet<(long Shown, long Part)> sums, IEnumerable<int> people, int round) =>
        people.Aggregate(sums, (all, person) =>
        {
            var ways = Ways(person, round);
            return [.. all.SelectMany(_ => ways, (sum, way) => (Shown: sum.Shown + way.Shown, Part: sum.Part + way.Part)).Where(Fits)];
        });

    private bool Fits((long Shown, long Part) sum)
    {
        for (var at = 0; at < _most.Length; at++)
        {
            if (((sum.Shown >> (at * Bits)) & ((1 << Bits) - 1)) > _most[at])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every way in which a person can have answered; one way for somebody of the pair.</summary>
    private HashSet<(long Shown, long Part)> Ways(int person, int target)
    {
        var mine = Enumerable.Range(0, _history.Rounds.Count).Where(round => _history.Rounds[round].Audience.Contains(person)).ToList();
        if (_pair.Contains(person))
        {
            return [Way([.. mine.Where(round => Actual(round) is not null).Select(round => (round, Actual(round)!.Value))], target)];
        }

        var topics = mine.Select(round => _history.Rounds[round].Topic).Distinct().ToList();
        var moods = topics.Aggregate(
            new List<Dictionary<int, int>> { new() },
            (all, topic) => [
                .. all.SelectMany(
                    _ => Enumerable.Range(0, History.Options), (mood, option) => new Dictionary<int, int>(mood) { [topic] = option }),
            ]);
        var silent = Enumerable.Range(0, 1 << mine.Count);
        return
        [
            .. moods.SelectMany(_ => silent, (mood, set) => Way(
                [.. mine.Where((_, at) => (set & (1 << at)) == 0).Select(round => (round, mood[_history.Rounds[round].Topic]))], target)),
        ];

        int? Actual(int round) => _history.Rounds[round].Answers[person];
    }

    private (long Shown, long Part) Way(IReadOnlyList<(int Round, int Option)> answers, int target)
    {
        var (shown, part) = (0L, 0L);
        foreach (var (round, option) in answers)
        {
            for (var at = 0; at < _shown.Count; at++)
            {
                shown += _shown[at].Rounds.Contains(round) ? 1L << (((at * History.Options) + option) * Bits) : 0;
            }

            part += round == target ? 1L << (option * Bits) : 0;
        }

        return (shown, part);
    }

    private string Signature(int person) => string.Join(' ', _history.Rounds.Select(round => round.Audience.Contains(person)));

    private static long Code(int[] total, int from) => total.Select((count, at) => (long)count << ((from + at) * Bits)).Sum();

    private static long Sum(long part) => Enumerable.Range(0, History.Options).Sum(at => (part >> (at * Bits)) & ((1 << Bits) - 1));
}
