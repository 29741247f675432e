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
    public async Task A_good_token_passes_with_the_published_keys_and_carries_its_service_url()
    {
        var judged = await JudgeAsync(_identity.Token(ServiceUrl));
        Assert.True(judged.IsValid, judged.Exception?.Message);
        Assert.Equal(ServiceUrl, judged.Claims["serviceurl"]);
    }

    [Fact]
    public async Task Each_bad_token_fails_for_its_own_reason()
    {
        var good = _identity.Recipe(ServiceUrl);
        var now = _time.GetUtcNow();
        Assert.IsType<SecurityTokenExpiredException>(await ReasonAsync(good with { Expires = now.AddMinutes(-6) }));
        Assert.IsType<SecurityTokenNotYetValidException>(await ReasonAsync(good with { NotBefore = now.AddMinutes(6) }));
        Assert.IsType<SecurityTokenInvalidAudienceException>(await ReasonAsync(good with { Audience = "another" }));
        Assert.IsType<SecurityTokenInvalidIssuerException>(await ReasonAsync(good with { Issuer = "https://sts.windows.net/" }));
        Assert.IsType<SecurityTokenInvalidSignatureException>(await ReasonAsync(good with { Key = _identity.Keys.Stranger }));
        Assert.NotNull(await ReasonAsync(good with { Kid = "unknown", Key = _identity.Keys.Stranger }));
        Assert.NotNull(await ReasonAsync(good with { Algorithm = "HS256" }));
        Assert.NotNull(await ReasonAsync(good with { Algorithm = "none" }));

        async Task<Exception?> ReasonAsync(TokenRecipe recipe) => (await JudgeAsync(_identity.Mint(recipe))) is { IsValid: false } refused
            ? refused.Exception
            : null;
    }

    [Fact]
    public async Task A_rotated_key_signs_at_once_and_the_old_one_stays_published_unless_withdrawn()
    {
        var old = _identity.Token(ServiceUrl);
        _identity.Keys.Rotate();
        Assert.True((await JudgeAsync(_identity.Token(ServiceUrl))).IsValid);
        Assert.True((await JudgeAsync(old)).IsValid);
        _identity.Keys.Rotate(withdrawOld: true);
        Assert.True((await JudgeAsync(_identity.Token(ServiceUrl))).IsValid);
        Assert.False((await JudgeAsync(old)).IsValid);
    }

    [Fact]
    public void Keys_are_published_with_the_channels_they_are_endorsed_for()
    {
        var keys = _identity.Keys.ToJson()["keys"]!.AsArray();
        Assert.Equal("msteams", Key(_identity.Keys.Current.Kid)["endorsements"]![0]!.ToString());
        Assert.Null(Key(_identity.Keys.Unendorsed.Kid)["endorsements"]);

        JsonNode Key(string kid) => keys.Single(k => k!["kid"]!.ToString() == kid)!;
    }

    private Task<TokenValidationResult> JudgeAsync(string token) => new JsonWebTokenHandler().ValidateTokenAsync(
        token,
        new TokenValidationParameters
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
