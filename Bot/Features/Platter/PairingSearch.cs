namespace Welbevinden.Bot.Features.Platter;

/// <summary>
/// Searches for the round with the fewest repeats by swapping places, from a good start and within a fixed number of tries.
/// </summary>
internal static class PairingSearch
{
    /// <summary>Bounds the time to about 20 ms on one core, whatever the number of people.</summary>
    private const int MaxTries = 150_000;

    /// <summary>One step in this many is random instead of the best one, so that the search does not run in circles.</summary>
    private const int RandomInterval = 12;

    /// <summary>Returns a round that costs no more than the one given.</summary>
    public static int[] Improve(PairingShape shape, PastMeetings met, int[] start, SeededRandom random)
    {
        var round = (int[])start.Clone();
        var (cost, aim) = (met.CostOf(shape, round), met.MinCostOf(shape));
        var (best, least) = ((int[])round.Clone(), cost);
        for (var tried = 0; tried < MaxTries && !PastMeetings.IsNear(least, aim) && shape.Groups > 1; tried += shape.People)
        {
            var place = CostlyPlace(shape, met, round, random);
            var (other, change) = random.Next(RandomInterval) == 0
                ? Anywhere(shape, met, round, place, random)
                : Best(shape, met, round, place, random);
            (round[place], round[other]) = (round[other], round[place]);
            cost += change;
            if (cost < least)
            {
                (best, least) = ((int[])round.Clone(), cost);
            }
        }

        return best;
    }

    /// <summary>A random place in a group that has a cost.</summary>
    private static int CostlyPlace(PairingShape shape, PastMeetings met, int[] round, SeededRandom random)
    {
        var first = random.Next(shape.Groups);
        for (var i = 0; i < shape.Groups; i++)
        {
            var group = (first + i) % shape.Groups;
            var (from, to) = (shape.Starts[group], shape.Starts[group + 1]);
            if (met.CostOf(round.AsSpan(from, to - from)) > 0)
            {
                return from + random.Next(to - from);
            }
        }

        return random.Next(shape.People);
    }

    private static (int Other, int Change) Anywhere(PairingShape shape, PastMeetings met, int[] round, int place, SeededRandom random)
    {
        var other = random.Next(shape.People);
        return (other, Change(shape, met, round, place, other));
    }

    private static (int Other, int Change) Best(PairingShape shape, PastMeetings met, int[] round, int place, SeededRandom random)
    {
        var (best, least) = (place, int.MaxValue);
        var first = random.Next(shape.People);
        for (var i = 0; i < shape.People; i++)
        {
            var other = first + i < shape.People ? first + i : first + i - shape.People;
            if (shape.GroupOfPlace[other] != shape.GroupOfPlace[place])
            {
                var change = Change(shape, met, round, place, other);
                (best, least) = change < least ? (other, change) : (best, least);
            }
        }

        return (best, least);
    }

    /// <summary>The change in the cost of the round when two places swap their people.</summary>
    private static int Change(PairingShape shape, PastMeetings met, int[] round, int one, int other)
    {
        if (shape.GroupOfPlace[one] == shape.GroupOfPlace[other])
        {
            return 0;
        }

        var before = CostAround(shape, met, round, one) + CostAround(shape, met, round, other);
        (round[one], round[other]) = (round[other], round[one]);
        var after = CostAround(shape, met, round, one) + CostAround(shape, met, round, other);
        (round[one], round[other]) = (round[other], round[one]);
        return after - before;
    }

    private static int CostAround(PairingShape shape, PastMeetings met, int[] round, int place)
    {
        var group = shape.GroupOfPlace[place];
        return met.CostOf(round.AsSpan(shape.Starts[group], shape.Starts[group + 1] - shape.Starts[group]));
    }
}
