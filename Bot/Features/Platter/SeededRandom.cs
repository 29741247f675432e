using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>
/// Reproducible random numbers that depend only on a seed and are the same on every machine and in every version (SplitMix64).
/// </summary>
internal sealed class SeededRandom(ulong seed, int round)
{
    private ulong _state = Mix(seed + (ulong)round + 1);

    /// <summary>A number from 0 up to, not including, <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        return (int)((Mix(_state) >> 32) * (ulong)below >> 32);
    }

    /// <summary>A person's sort key for a seed.</summary>
    public static ulong Of(ulong seed, PersonId person)
    {
        var hash = 14695981039346656037UL ^ seed;
        foreach (var letter in person.Value)
        {
            hash = Mix(hash ^ letter);
        }

        return hash;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
