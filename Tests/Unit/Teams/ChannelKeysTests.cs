using System.Security.Cryptography;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>The channel's keys roll over and its metadata server fails at times; the bot goes on as long as that is safe.</summary>
public sealed class ChannelKeysTests : IAsyncLifetime
{
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Keys_are_fetched_once_for_many_at_the_same_time()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StatusAsync()));

        Assert.All(all, status => Assert.Equal(200, status));
        Assert.Equal(1, _host.Channel.MetadataFetches);
    }

    [Fact]
    public async Task A_token_of_another_issuer_fetches_nothing()
    {
        var attempt = _host.Attempt();
        attempt.Claims["iss"] = "https://evil.example";

        await _host.PostAsync(attempt);

        Assert.Equal(0, _host.Channel.MetadataFetches);
    }

    [Fact]
    public async Task A_new_key_is_found_at_once_although_a_stranger_just_named_one_that_is_none()
    {
        Assert.Equal(200, await StatusAsync());
        Assert.Equal(401, await StatusAsync("unknown"));
        _host.Channel.Published["k2"] = (_host.Channel.Key, ["msteams"]);

        Assert.Equal(200, await StatusAsync("k2"));
        Assert.Equal(3, _host.Channel.MetadataFetches);
    }

    [Fact]
    public async Task Strangers_who_make_up_keys_all_the_time_cost_few_fetches_and_keep_a_new_key_out_for_seconds_only()
    {
        Assert.Equal(200, await StatusAsync());
        for (var second = 0; second < 600; second++)
        {
            Assert.Equal(401, await StatusAsync($"unknown-{second}"));
            _host.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(_host.Channel.MetadataFetches, 60, 1 + UnknownKeys.Burst + 60);
        _host.Channel.Published["k2"] = (_host.Channel.Key, ["msteams"]);
        var waited = 0;
        for (; await StatusAsync("k2") != 200; waited++)
        {
            Assert.Equal(401, await StatusAsync($"unknown-{600 + waited}"));
            _host.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(waited, 0, UnknownKeys.OneEvery.TotalSeconds + 1);
    }

    [Fact]
    public async Task A_token_that_is_announced_too_early_is_looked_for_again_soon_and_not_at_every_request()
    {
        Assert.Equal(200, await StatusAsync());
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(401, await StatusAsync("k2"));
        }

        Assert.Equal(2, _host.Channel.MetadataFetches);
        _host.Channel.Published["k2"] = (_host.Channel.Key, ["msteams"]);
        _host.Time.Advance(UnknownKeys.AskedBefore);

        Assert.Equal(200, await StatusAsync("k2"));
    }

    [Theory]
    [InlineData("aud", "somebody-else")]
    [InlineData("serviceurl", "")]
    [InlineData("exp", 1_000_000_000L)]
    [InlineData("exp", "tomorrow")]
    public async Task A_token_that_is_not_for_this_bot_fetches_nothing_for_its_unknown_key(string claim, object value)
    {
        Assert.Equal(200, await StatusAsync());
        for (var i = 0; i < 10; i++)
        {
            var attempt = _host.Attempt();
            attempt.Header["kid"] = $"unknown-{i}";
            attempt.Claims[claim] = System.Text.Json.Nodes.JsonValue.Create(value);
            Assert.Equal(401, (await _host.PostAsync(attempt)).Status);
        }

        Assert.Equal(1, _host.Channel.MetadataFetches);
    }

    [Theory]
    [InlineData(-366)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(366)]
    public async Task A_clock_that_is_set_makes_keys_neither_old_nor_young(int days)
    {
        Assert.Equal(200, await StatusAsync());
        _host.Channel.MetadataFails = true;
        _host.Time.Jump(_host.Time.Now + Duration.FromDays(days));
        Assert.Equal(200, await StatusAsync());
        _host.Time.Advance(ChannelKeys.MaxAge);
        Assert.Equal(503, await StatusAsync());
        _host.Channel.MetadataFails = false;
        _host.Time.Advance(ChannelKeys.StartPause);
        Assert.Equal(200, await StatusAsync());
    }

    [Fact]
    public async Task Readiness_fetches_keys_where_there_are_none_and_says_when_it_cannot_or_when_they_are_old()
    {
        _host.Channel.MetadataFails = true;
        Assert.Equal(HealthStatus.Unhealthy, (await _host.KeysHealthAsync()).Status);
        _host.Channel.MetadataFails = false;

        // Who asks waits three seconds at most. A busy machine needs longer for a fetch, which goes on: it is asked again.
        await Eventually.HoldsAsync(async () =>
        {
            _host.Time.Advance(ChannelKeys.StartPause);
            return (await _host.KeysHealthAsync()).Status == HealthStatus.Healthy;
        });

        _host.Channel.MetadataFails = true;
        _host.Time.Advance(TimeSpan.FromHours(30));
        await Eventually.HoldsAsync(async () => (await _host.KeysHealthAsync()).Status == HealthStatus.Degraded);
        Assert.Contains("30 hours", (await _host.KeysHealthAsync()).Description, StringComparison.Ordinal);
        _host.Time.Advance(ChannelKeys.MaxAge);
        Assert.Equal(HealthStatus.Unhealthy, (await _host.KeysHealthAsync()).Status);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_also_ends_the_tokens_that_were_known()
    {
        var attempt = _host.Attempt();
        attempt.Claims["exp"] = _host.Time.GetUtcNow().ToUnixTimeSeconds() + (48 * 3600);
        var token = attempt.Signed();
        attempt.Token = _ => token;
        Assert.Equal(200, (await _host.PostAsync(attempt)).Status);
        _host.Channel.Published.TryRemove("k1", out _);
        Assert.Equal(200, (await _host.PostAsync(attempt)).Status);

        _host.Time.Advance(ChannelKeys.RefreshAfter);

        Assert.Equal(401, (await _host.PostAsync(attempt)).Status);
    }

    [Fact]
    public async Task A_key_of_the_same_name_but_another_value_ends_the_tokens_that_were_known()
    {
        var attempt = _host.Attempt();
        attempt.Claims["exp"] = _host.Time.GetUtcNow().ToUnixTimeSeconds() + (48 * 3600);
        var token = attempt.Signed();
        attempt.Token = _ => token;
        Assert.Equal(200, (await _host.PostAsync(attempt)).Status);
        using var other = RSA.Create(2048);
        _host.Channel.Published["k1"] = (other, ["msteams"]);

        _host.Time.Advance(ChannelKeys.RefreshAfter);

        Assert.Equal(401, (await _host.PostAsync(attempt)).Status);
    }

    [Fact]
    public async Task A_failing_metadata_server_is_borne_up_to_the_maximum_age()
    {
        Assert.Equal(200, await StatusAsync());
        _host.Channel.MetadataFails = true;
        _host.Time.Advance(ChannelKeys.MaxAge - TimeSpan.FromMinutes(1));
        Assert.Equal(200, await StatusAsync());

        _host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(503, await StatusAsync());

        _host.Channel.MetadataFails = false;
        _host.Time.Advance(ChannelKeys.StartPause);
        Assert.Equal(200, await StatusAsync());
    }

    [Fact]
    public async Task Without_any_keys_nobody_comes_in_and_the_server_is_not_hammered()
    {
        _host.Channel.MetadataFails = true;

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StatusAsync())), status => Assert.Equal(503, status));

        Assert.Equal(1, _host.Channel.MetadataFetches);
        Assert.Empty(_host.Received);
    }

    [Fact]
    public async Task A_key_that_is_too_short_is_passed_over()
    {
        using var weak = RSA.Create(1024);
        _host.Channel.Published["weak"] = (weak, ["msteams"]);
        var attempt = _host.Attempt();
        attempt.Header["kid"] = "weak";
        attempt.Key = weak;

        Assert.Equal(401, (await _host.PostAsync(attempt)).Status);
    }

    [Fact]
    public void The_tokens_that_are_remembered_are_bounded()
    {
        var tokens = new ValidatedTokens();
        var token = new ChannelToken("x", System.Collections.Frozen.FrozenSet<string>.Empty, Instant.MaxValue, 1);
        for (var i = 0; i < ValidatedTokens.MaxTokens + 10; i++)
        {
            tokens.Add(TokenHash.Of($"t{i}"), token);
        }

        Assert.Equal(ValidatedTokens.MaxTokens, tokens.Count);
        Assert.Null(tokens.Find(TokenHash.Of("t9"), 1, Instant.MinValue));
        Assert.NotNull(tokens.Find(TokenHash.Of("t10"), 1, Instant.MinValue));
        Assert.Null(tokens.Find(TokenHash.Of("t10"), 2, Instant.MinValue));
    }

    private async Task<int> StatusAsync(string kid = "k1")
    {
        var attempt = _host.Attempt();
        attempt.Header["kid"] = kid;
        return (await _host.PostAsync(attempt)).Status;
    }
}
