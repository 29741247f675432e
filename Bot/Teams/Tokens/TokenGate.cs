using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>The gate's verdict on a request's Authorization header: a valid token, or the refusal.</summary>
internal readonly record struct GateResult(ChannelToken? Token, RequestRefusal? Refusal)
{
    public static implicit operator GateResult(RequestRefusal refusal) => new(null, refusal);

    public static implicit operator GateResult(ChannelToken token) => new(token, null);
}

/// <summary>
/// Channel to bot: every rule for the token (platform facts, section 2) except those that compare it with the activity
/// (<see cref="ActivityRules"/>). The order matters: whatever can be refused without a key is refused before any key is fetched, and
/// anything but a signed token before the library sees it.
/// </summary>
internal sealed class TokenGate(ChannelOptions options, ChannelKeys keys, TimeProvider time)
{
    /// <summary>Channel tokens are about 1 KB; anything this long is not one.</summary>
    public const int MaxTokenLength = 8 * 1024;

    private static readonly Duration Skew = Duration.FromMinutes(5);
    private static readonly string[] Algorithms = [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = MaxTokenLength };
    private readonly ValidatedTokens _validated = new();

    public async ValueTask<GateResult> CheckAsync(StringValues header, CancellationToken cancellationToken)
    {
        if (ReadHeader(header, out var token) is { } faulty)
        {
            return faulty;
        }

        var hash = TokenHash.Of(token);
        if (!_validated.Knows(hash) && Parse(token, out _) is { } stranger)
        {
            return stranger;
        }

        // For a known token as well: the keys have a maximum age after which nothing signed with them is accepted.
        if (await keys.CurrentAsync(cancellationToken) is not { } current)
        {
            return RequestRefusal.NoKeys;
        }

        if (_validated.Find(hash, current.Version, time.GetCurrentInstant()) is { } known)
        {
            return known;
        }

        var result = await ValidateAsync(token, current, cancellationToken);
        if (result.Token is { } valid)
        {
            _validated.Add(hash, valid);
        }

        return result;
    }

    /// <summary>One header, two parts, a token of three base64url parts. Pure.</summary>
    internal static RequestRefusal? ReadHeader(StringValues header, out string token)
    {
        token = "";
        if (header.Count == 0 || string.IsNullOrEmpty(header[0]))
        {
            return RequestRefusal.NoToken;
        }

        var parts = header.Count == 1 ? header[0]!.Split(' ') : [];
        if (parts.Length != 2 || parts[1].Length == 0 || !parts[0].Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return RequestRefusal.BadHeader;
        }

        token = parts[1];
        if (token.Length > MaxTokenLength || !token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            return RequestRefusal.Malformed;
        }

        return token.Count(c => c == '.') switch
        {
            2 => null,
            4 => RequestRefusal.Encrypted,
            _ => RequestRefusal.Malformed,
        };
    }

    private async ValueTask<GateResult> ValidateAsync(string token, KeySet current, CancellationToken cancellationToken)
    {
        if (Parse(token, out var parsed) is { } faulty)
        {
            return faulty;
        }

        if (string.IsNullOrEmpty(parsed.Kid))
        {
            return RequestRefusal.UnknownKey;
        }

        if (!current.Keys.TryGetValue(parsed.Kid, out var key))
        {
            // Keys roll over: the newest are fetched for a token that is meant for this bot and currently valid, within the limits of
            // ChannelKeys.
            if (!LooksLikeOurs(parsed))
            {
                return RequestRefusal.UnknownKey;
            }

            current = await keys.NewerAsync(parsed.Kid, cancellationToken) ?? current;
            if (!current.Keys.TryGetValue(parsed.Kid, out key))
            {
                return RequestRefusal.UnknownKey;
            }
        }

        return await ValidateAsync(parsed, key, current.Version);
    }

    /// <summary>What the token claims, before anything is verified: enough to refuse, never to accept.</summary>
    private RequestRefusal? Parse(string token, out JsonWebToken parsed)
    {
        parsed = null!;
        try
        {
            parsed = new JsonWebToken(token);
            if (!Algorithms.Contains(parsed.Alg, StringComparer.Ordinal))
            {
                return RequestRefusal.Algorithm;
            }

            return string.Equals(parsed.Issuer, options.Issuer, StringComparison.Ordinal) ? null : RequestRefusal.Issuer;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws many exception types for what a stranger can put into a token; they all mean that it is not a token.
            return RequestRefusal.Malformed;
        }
    }

    /// <summary>Checks that cost nothing, so that only somebody who goes to the trouble of imitating a token can cause a fetch.</summary>
    private bool LooksLikeOurs(JsonWebToken parsed)
    {
        try
        {
            return parsed.Audiences.Contains(options.AppId, StringComparer.Ordinal)
                && CheckLifetime(parsed, out _) is null
                && parsed.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) && !string.IsNullOrEmpty(serviceUrl);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // As in Parse: a stranger's token.
            return false;
        }
    }

    private async Task<GateResult> ValidateAsync(JsonWebToken parsed, ChannelKey key, int keySetVersion)
    {
        try
        {
            var result = await _handler.ValidateTokenAsync(parsed, ParametersFor(key));
            var lifetime = CheckLifetime(parsed, out var expiresAt);
            if (!result.IsValid)
            {
                return result.Exception is SecurityTokenInvalidLifetimeException && lifetime is not null
                    ? lifetime
                    : ReasonOf(result.Exception);
            }

            var serviceUrl = parsed.Claims.FirstOrDefault(claim => claim.Type is "serviceurl")?.Value;
            return string.IsNullOrEmpty(serviceUrl)
                ? RequestRefusal.NoServiceUrl
                : new ChannelToken(serviceUrl, key.Endorsements, expiresAt, keySetVersion);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return RequestRefusal.Malformed;
        }
    }

    /// <summary>
    /// Only the key that the metadata lists under <c>kid</c> counts: <c>jku</c>, <c>x5u</c> and <c>jwk</c> are never used. The lifetime is
    /// validated here, because the library uses the machine's clock.
    /// </summary>
    private TokenValidationParameters ParametersFor(ChannelKey key) => new()
    {
        ValidIssuer = options.Issuer,
        ValidAudience = options.AppId,
        IssuerSigningKey = key.Key,
        ValidAlgorithms = Algorithms,
        ValidateIssuer = true,
        ValidateAudience = true,
        RequireAudience = true,
        RequireSignedTokens = true,
        ValidateLifetime = true,
        LifetimeValidator = (_, _, token, _) => CheckLifetime((JsonWebToken)token, out _) is null,
    };

    private RequestRefusal? CheckLifetime(JsonWebToken token, out Instant expiresAt)
    {
        expiresAt = default;
        if (!token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Exp, out var exp) || !IsInstant(exp))
        {
            return RequestRefusal.NoLifetime;
        }

        var now = time.GetCurrentInstant();
        expiresAt = Instant.FromUnixTimeSeconds(exp) + Skew;
        if (token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Nbf, out var nbf))
        {
            if (!IsInstant(nbf) || nbf > exp)
            {
                return RequestRefusal.NoLifetime;
            }

            if (Instant.FromUnixTimeSeconds(nbf) - Skew > now)
            {
                return RequestRefusal.NotYetValid;
            }
        }

        return now < expiresAt ? null : RequestRefusal.Expired;
    }

    /// <summary>Seconds since 1970, up to the year 9999 with room for the skew.</summary>
    private static bool IsInstant(long seconds) => seconds is > 0 and < 253_000_000_000;

    private static RequestRefusal ReasonOf(Exception? exception) => exception switch
    {
        SecurityTokenInvalidAudienceException => RequestRefusal.Audience,
        SecurityTokenInvalidIssuerException => RequestRefusal.Issuer,
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => RequestRefusal.Signature,
        SecurityTokenInvalidAlgorithmException => RequestRefusal.Algorithm,
        _ => RequestRefusal.Malformed,
    };
}
