using System.Collections.Frozen;
using Microsoft.IdentityModel.Tokens;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>A key that the channel signs with, and the channels that it may sign for.</summary>
internal sealed record ChannelKey(RsaSecurityKey Key, FrozenSet<string> Endorsements);

/// <summary>The keys of one fetch.</summary>
/// <param name="Keys">By their id.</param>
/// <param name="FetchedAt">When they were last confirmed to be the channel's, as a timestamp of <see cref="TimeProvider"/>: an age must not
/// depend on a clock that can be set.</param>
/// <param name="Version">Increases when the keys differ from the previous ones; tokens validated against other keys are validated
/// again.</param>
internal sealed record KeySet(FrozenDictionary<string, ChannelKey> Keys, long FetchedAt, int Version)
{
    public static KeySet Next(KeySet? before, FrozenDictionary<string, ChannelKey> keys, long now) =>
        before is null ? new KeySet(keys, now, 1)
        : IsSame(before.Keys, keys) ? before with { FetchedAt = now }
        : new KeySet(keys, now, before.Version + 1);

    private static bool IsSame(FrozenDictionary<string, ChannelKey> before, FrozenDictionary<string, ChannelKey> after) =>
        before.Count == after.Count && after.All(pair => before.TryGetValue(pair.Key, out var old)
            && old.Endorsements.SetEquals(pair.Value.Endorsements)
            && old.Key.Parameters.Modulus.AsSpan().SequenceEqual(pair.Value.Key.Parameters.Modulus)
            && old.Key.Parameters.Exponent.AsSpan().SequenceEqual(pair.Value.Key.Parameters.Exponent));
}
