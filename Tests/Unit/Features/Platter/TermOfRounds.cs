using NodaTime;
using Welbevinden.Bot.Features.Platter;
using Welbevinden.Storage;

namespace Welbevinden.Unit.Features.Platter;

/// <summary>Simulates a term of rounds and counts repeated meetings, compared with the minimum possible.</summary>
internal sealed class TermOfRounds(GroupSize size, ulong seed)
{
    private readonly Dictionary<(string, string), int> _met = [];
    private readonly List<IReadOnlyList<PersonId>> _earlier = [];

    public static IReadOnlySet<IsoDayOfWeek> WholeWeek { get; } = Enumerable.Range(1, 5).Select(day => (IsoDayOfWeek)day).ToHashSet();

    public IReadOnlyList<IReadOnlyList<PersonId>> Earlier => _earlier;

    /// <summary>Times that two people were together beyond the first.</summary>
    public int Repeats => _met.Values.Sum(times => times - 1);

    /// <summary>
    /// A proven lower bound for groups of these sizes: everybody together forms n(n-1)/2 different pairs, and any beyond that repeat one.
    /// It need not be reachable: some designs are known not to exist (12 people in threes, 5 rounds).
    /// </summary>
    public int FewestRepeats(int people) => Math.Max(0, _met.Values.Sum() - (people * (people - 1) / 2));

    public static Participant[] People(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new Participant(new PersonId($"collega-{i}"), WholeWeek))];

    public PairingResult Play(IReadOnlyList<Participant> people)
    {
        var result = Pairing.Make(people, [.. _earlier], size, seed);
        if (result is PairingResult.Made made)
        {
            _earlier.AddRange(made.Groups);
            foreach (var (one, other) in made.Groups.SelectMany(Twos))
            {
                _met[(one, other)] = _met.GetValueOrDefault((one, other)) + 1;
            }
        }

        return result;
    }

    private static IEnumerable<(string, string)> Twos(IReadOnlyList<PersonId> group) =>
        from one in @group
        from other in @group
        where string.CompareOrdinal(one.Value, other.Value) < 0
        select (one.Value, other.Value);
}
