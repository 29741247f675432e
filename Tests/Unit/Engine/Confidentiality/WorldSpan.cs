using System.Numerics;

namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>
/// The space that some vectors span, counted modulo the prime 2^61-1: exact for up to a dozen classes, whose determinants are smaller.
/// </summary>
internal sealed class WorldSpan
{
    private const long Prime = (1L << 61) - 1;

    private readonly List<(int Pivot, long[] Vector)> _basis = [];

    public int Rank => _basis.Count;

    public void Add(long[] vector)
    {
        foreach (var (pivot, known) in _basis)
        {
            if (vector[pivot] != 0)
            {
                var times = vector[pivot];
                vector = [.. vector.Select((value, at) => Modulo(value - Times(times, known[at])))];
            }
        }

        if (Array.FindIndex(vector, value => Modulo(value) != 0) is >= 0 and var first)
        {
            var inverse = Inverse(Modulo(vector[first]));
            _basis.Add((first, [.. vector.Select(value => Times(Modulo(value), inverse))]));
        }
    }

    public bool IsOrthogonal(List<int> set) =>
        _basis.TrueForAll(one => set.Aggregate(0L, (sum, at) => Modulo(sum + one.Vector[at])) == 0);

    private static long Modulo(long value) => ((value % Prime) + Prime) % Prime;

    private static long Times(long one, long other) => (long)((Int128)one * other % Prime);

    private static long Inverse(long value) => (long)BigInteger.ModPow(value, Prime - 2, Prime);
}
