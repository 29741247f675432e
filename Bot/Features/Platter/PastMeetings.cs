using NodaTime;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>How often every two seats met before and on which days each works, and from that the cost of putting them together.</summary>
internal sealed class PastMeetings
{
    /// <summary>More than any number of repeats in one round can cost: a shared day matters more than novelty.</summary>
    private const int NoSharedDay = 1_000_000;

    /// <summary>The cost of one repeat; the smaller remainder prefers those who met least often.</summary>
    private const int Repeat = 1_000;

    private readonly int[] _count;
    private readonly int[] _days;
    private readonly int _people;

    private PastMeetings(int[] count, int[] days)
    {
        (_count, _days, _people) = (count, days, days.Length);
    }

    public static PastMeetings Among(Participant[] seated, IReadOnlyList<IReadOnlyList<PersonId>> earlier)
    {
        var seats = seated.Select((p, seat) => (p.Id, seat)).ToDictionary(p => p.Id, p => p.seat);
        var met = new PastMeetings(
            new int[seated.Length * seated.Length], [.. seated.Select(p => p.Workdays.Aggregate(0, (days, day) => days | DayBit(day)))]);
        foreach (var group in earlier)
        {
            var there = group.Where(seats.ContainsKey).Select(id => seats[id]).ToArray();
            met.Count(there);
        }

        return met;
    }

    public int Between(int one, int other) => _count[(one * _people) + other];

    public bool ShareADay(int one, int other) => (_days[one] & _days[other]) != 0;

    public bool AllShareADay(IReadOnlyCollection<int> seats) => seats.Aggregate(-1, (days, seat) => days & _days[seat]) != 0;

    /// <summary>
    /// A lower bound on the cost of a round of this shape: a seat that cannot meet anybody new must repeat. (Ignores working days.)
    /// </summary>
    public int MinCostOf(PairingShape shape)
    {
        var wanted = 0;
        for (var group = 0; group < shape.Groups; group++)
        {
            var size = shape.Starts[group + 1] - shape.Starts[group];
            wanted += size * (size - 1) / 2;
        }

        return Math.Max(0, wanted - ((_count.AsSpan().Count(0) - _people) / 2)) * Repeat;
    }

    /// <summary>Whether a cost is at the lower bound, apart from who met more often than others.</summary>
    public static bool IsNear(int cost, int least) => cost / Repeat <= least / Repeat;

    /// <summary>
    /// The cost of a round of seats (group after group, as the shape lays them out); zero when all meet for the first time.
    /// </summary>
    public int CostOf(PairingShape shape, ReadOnlySpan<int> round)
    {
        var cost = 0;
        for (var group = 0; group < shape.Groups; group++)
        {
            cost += CostOf(round[shape.Starts[group]..shape.Starts[group + 1]]);
        }

        return cost;
    }

    /// <summary>The cost of one group of two or three.</summary>
    public int CostOf(ReadOnlySpan<int> group)
    {
        var (a, b) = (group[0], group[1]);
        if (group.Length == 2)
        {
            return CostOfTwo(a, b);
        }

        var c = group[2];
        var together = (_days[a] & _days[b] & _days[c]) != 0 ? 0 : NoSharedDay;
        return together + CostOfTwo(a, b) + CostOfTwo(a, c) + CostOfTwo(b, c);
    }

    private int CostOfTwo(int one, int other)
    {
        var times = Between(one, other);
        var again = times == 0 ? 0 : Repeat + Math.Min(times, 3);
        return ShareADay(one, other) ? again : again + NoSharedDay;
    }

    private void Count(int[] group)
    {
        foreach (var one in group)
        {
            foreach (var other in group.Where(seat => seat != one))
            {
                _count[(one * _people) + other]++;
            }
        }
    }

    private static int DayBit(IsoDayOfWeek day) => 1 << (int)day;
}
