using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Welbevinden.LocalTeams.Identity;
using Xunit;

namespace Welbevinden.Unit.LocalTeams;

/// <summary>Microsoft's own library validates the channel's tokens: the good one passes, each bad one fails for its own reason.</summary>
public sealed class ChannelIdentityTests
{
    private const string ServiceUrl = "http://127.0.0.1:5071/emea/";
    private readonly ManualTime _time = new();
    private readonly ChannelIdentity _identity;

    public ChannelIdentityTests() => _identity = new ChannelIdentity("app", _time);

    [Fact]
    public void A_good_token_passes_with_the_published_keys_and_carries_its_service_url()
    {
        var judged = Judge(_identity.Token(ServiceUrl));
        Assert.True(judged.IsValid, judged.Exception?.Message);
        Assert.Equal(ServiceUrl, judged.Claims["serviceurl"]);
    }

    [Fact]
    public void Each_bad_token_fails_for_its_own_reason()
    {
        var good = _identity.Recipe(ServiceUrl);
        var now = _time.GetUtcNow();
        Assert.IsType<SecurityTokenExpiredException>(Judge(_identity.Mint(good with { Expires = now.AddMinutes(-6) })).Exception);
        Assert.IsType<SecurityTokenNotYetValidException>(Judge(_identity.Mint(good with { NotBefore = now.AddMinutes(6) })).Exception);
        Assert.IsType<SecurityTokenInvalidAudienceException>(Judge(_identity.Mint(good with { Audience = "another" })).Exception);
        Assert.IsType<SecurityTokenInvalidIssuerException>(
            Judge(_identity.Mint(good with { Issuer = "https://sts.windows.net/" })).Exception);
        Assert.IsType<SecurityTokenInvalidSignatureException>(Judge(_identity.Mint(good with { Key = _identity.Keys.Stranger })).Exception);
        Assert.False(Judge(_identity.Mint(good with { Kid = "unknown", Key = _identity.Keys.Stranger })).IsValid);
        Assert.False(Judge(_identity.Mint(good with { Algorithm = "HS256" })).IsValid);
        Assert.False(Judge(_identity.Mint(good with { Algorithm = "none" })).IsValid);
    }

    [Fact]
    public void A_rotated_key_signs_at_once_and_the_old_one_stays_published_unless_withdrawn()
    {
        var old = _identity.Token(ServiceUrl);
        _identity.Keys.Rotate();
        Assert.True(Judge(_identity.Token(ServiceUrl)).IsValid);
        Assert.True(Judge(old).IsValid);
        _identity.Keys.Rotate(withdrawOld: true);
        Assert.True(Judge(_identity.Token(ServiceUrl)).IsValid);
        Assert.False(Judge(old).IsValid);
    }

    [Fact]
    public void Keys_are_published_with_the_channels_they_are_endorsed_for()
    {
        var keys = _identity.Keys.ToJson()["keys"]!.AsArray();
        Assert.Equal("msteams", Key(_identity.Keys.Current.Kid)["endorsements"]![0]!.ToString());
        Assert.Null(Key(_identity.Keys.Unendorsed.Kid)["endorsements"]);

        JsonNode Key(string kid) => keys.Single(k => k!["kid"]!.ToString() == kid)!;
    }

    private TokenValidationResult Judge(string token) => new JsonWebTokenHandler().ValidateToken(token, new TokenValidationParameters
    {
        ValidIssuer = ChannelIdentity.Issuer,
        ValidAudience = "app",
        ValidAlgorithms = ["RS256"],
        IssuerSigningKeys = new JsonWebKeySet(_identity.Keys.ToJson().ToJsonString()).GetSigningKeys(),
        LifetimeValidator = (from, until, _, _) => Lifetime(from, until),
    });

    private bool Lifetime(DateTime? from, DateTime? until)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return from > now.AddMinutes(5)
            ? throw new SecurityTokenNotYetValidException()
            : until < now.AddMinutes(-5) ? throw new SecurityTokenExpiredException() : true;
    }
}
