using NodaTime;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>Whether people talk in twos or in threes.</summary>
internal enum GroupSize
{
    Pairs = 2,
    Threes = 3,
}

/// <summary>Somebody who joins the conversations, and the days on which that person works.</summary>
internal sealed record Participant(PersonId Id, IReadOnlySet<IsoDayOfWeek> Workdays);

/// <summary>The result of making groups.</summary>
internal abstract record PairingResult
{
    private PairingResult()
    {
    }

    /// <summary>The groups, and those who share no working day with anybody who is still free; they are told.</summary>
    internal sealed record Made(IReadOnlyList<IReadOnlyList<PersonId>> Groups, IReadOnlyList<PersonId> LeftOver) : PairingResult;

    /// <summary>There is nobody to make groups of.</summary>
    internal sealed record Nobody : PairingResult;

    /// <summary>There is only one person.</summary>
    internal sealed record OnePerson(PersonId Person) : PairingResult;

    /// <summary>There are people, but no two of them work on the same day.</summary>
    internal sealed record NoSharedDay : PairingResult;
}

/// <summary>
/// Makes twos or threes at random, for conversations in which people do not meet again while that can be avoided. The same input and seed
/// give the same groups; nothing is stored here.
/// </summary>
/// <remarks>
/// A group works on at least one common day. With an odd number there is one three among the twos; with threes, one person over makes two
/// twos, and two people over make one. Somebody who can only be placed as a third or fourth is placed there rather than left out.
/// </remarks>
internal static class Pairing
{
    /// <summary>Makes the groups of one round.</summary>
    /// <param name="people">Those who take part now, each once. People who left are simply not in it.</param>
    /// <param name="earlier">Every group of this term so far, oldest first; ids of people who left do no harm.</param>
    /// <param name="size">Twos or threes.</param>
    /// <param name="seed">The term's seed. Keep it for the whole term: it assigns the seats for which the precomputed rounds were
    /// made.</param>
    public static PairingResult Make(
        IReadOnlyList<Participant> people, IReadOnlyList<IReadOnlyList<PersonId>> earlier, GroupSize size, ulong seed)
    {
        var seated = people.DistinctBy(p => p.Id).OrderBy(p => SeededRandom.Of(seed, p.Id)).ToArray();
        return seated switch
        {
            [] => new PairingResult.Nobody(),
            [var one] => new PairingResult.OnePerson(one.Id),
            _ => Group(seated, earlier, size, new SeededRandom(seed, earlier.Count)),
        };
    }

    private static PairingResult Group(
        Participant[] seated, IReadOnlyList<IReadOnlyList<PersonId>> earlier, GroupSize size, SeededRandom random)
    {
        var met = PastMeetings.Among(seated, earlier);
        var shape = PairingShape.For(seated.Length, size);
        var ready = PrecomputedRounds.Best(shape, met, random);
        var round = PastMeetings.IsNear(met.CostOf(shape, ready), met.MinCostOf(shape))
            ? ready
            : PairingSearch.Improve(shape, met, ready, random);
        var (groups, leftOver) = PairingRepair.Settle(shape, met, round);
        return groups.Count == 0
            ? new PairingResult.NoSharedDay()
            : new PairingResult.Made(
                [.. groups.Select(g => g.ConvertAll(seat => seated[seat].Id))], leftOver.ConvertAll(seat => seated[seat].Id));
    }
}
