namespace Welbevinden.Bot.Features.Platter;

/// <summary>
/// Makes a round in which every group shares a working day: splits groups that do not, and places the people who come free elsewhere.
/// </summary>
internal static class PairingRepair
{
    public static (List<List<int>> Groups, List<int> LeftOver) Settle(PairingShape shape, PastMeetings met, int[] round)
    {
        var all = Enumerable.Range(0, shape.Groups).Select(g => round[shape.Starts[g]..shape.Starts[g + 1]].ToList()).ToList();
        var groups = all.Where(met.AllShareADay).ToList();
        var loose = new List<int>();
        foreach (var group in all.Where(g => !met.AllShareADay(g)))
        {
            Split(met, group, groups, loose);
        }

        foreach (var seat in loose)
        {
            Place(met, seat, loose, groups, (int)shape.Size);
        }

        return (groups, loose.FindAll(seat => !groups.Exists(g => g.Contains(seat))));
    }

    /// <summary>Keeps two people of a group together when they share a day; the rest come free.</summary>
    private static void Split(PastMeetings met, List<int> group, List<List<int>> groups, List<int> loose)
    {
        var two = group.SelectMany(
            one => group.Where(other => one < other && met.ShareADay(one, other)).Select(other => new List<int> { one, other }))
            .MinBy(pair => met.Between(pair[0], pair[1]));
        if (two is not null)
        {
            groups.Add(two);
        }

        loose.AddRange(group.Where(seat => two is null || !two.Contains(seat)));
    }

    /// <summary>
    /// Places somebody: with another free person, otherwise by splitting a pair whose other member can go with a free person, otherwise in
    /// an existing group.
    /// </summary>
    private static void Place(PastMeetings met, int seat, List<int> loose, List<List<int>> groups, int size)
    {
        var free = loose.FindAll(other => other != seat && !groups.Exists(g => g.Contains(other)));
        _ = groups.Exists(g => g.Contains(seat))
            || PairWithFree(met, seat, free, groups)
            || SplitPair(met, seat, free, groups)
            || JoinGroup(met, seat, groups, size);
    }

    private static bool PairWithFree(PastMeetings met, int seat, List<int> free, List<List<int>> groups)
    {
        var partner = free.Where(other => met.ShareADay(seat, other))
            .OrderBy(other => met.Between(seat, other))
            .Select(other => (int?)other)
            .FirstOrDefault();
        if (partner is { } found)
        {
            groups.Add([seat, found]);
        }

        return partner is not null;
    }

    private static bool SplitPair(PastMeetings met, int seat, List<int> free, List<List<int>> groups)
    {
        foreach (var two in groups.Where(g => g.Count == 2))
        {
            foreach (var (mine, rest) in new[] { (two[0], two[1]), (two[1], two[0]) })
            {
                if (met.ShareADay(seat, mine) && free.FindIndex(other => met.ShareADay(other, rest)) is >= 0 and var at)
                {
                    groups.Remove(two);
                    groups.Add([seat, mine]);
                    groups.Add([free[at], rest]);
                    return true;
                }
            }
        }

        return false;
    }

    private static bool JoinGroup(PastMeetings met, int seat, List<List<int>> groups, int size)
    {
        var host = groups.Where(g => g.Count <= size && met.AllShareADay([.. g, seat]))
            .OrderBy(g => g.Count)
            .ThenBy(g => g.Sum(other => met.Between(seat, other)))
            .FirstOrDefault();
        host?.Add(seat);
        return host is not null;
    }
}
