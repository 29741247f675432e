using System.Collections.Frozen;
using NodaTime;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>What is known of a token whose signature, lifetime, issuer and audience are valid.</summary>
/// <param name="ServiceUrl">The claim <c>serviceurl</c>.</param>
/// <param name="Endorsements">The channels that the signing key is endorsed for.</param>
/// <param name="ExpiresAt">The claim <c>exp</c> plus the clock skew.</param>
/// <param name="KeySetVersion">The key set that it was validated against.</param>
internal sealed record ChannelToken(string ServiceUrl, FrozenSet<string> Endorsements, Instant ExpiresAt, int KeySetVersion);
