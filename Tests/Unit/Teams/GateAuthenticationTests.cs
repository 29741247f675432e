using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Welbevinden.Bot.Teams.BotFramework;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>Whoever asks the SDK to run a turn, past the door or not, is let in by our own gate or by nobody.</summary>
public sealed class GateAuthenticationTests(BotFrameworkHost host) : IClassFixture<BotFrameworkHost>
{
    private GateAuthentication Authentication => (GateAuthentication)host.Services
        .GetRequiredService<Microsoft.Bot.Connector.Authentication.BotFrameworkAuthentication>();

    [Fact]
    public async Task A_token_of_Teams_is_let_in_with_what_a_turn_needs()
    {
        var result = await Authentication.AuthenticateRequestAsync(new Activity(), "Bearer " + host.Attempt().Signed(), default);

        Assert.Equal(Attempt.AppId, result.Audience);
        Assert.NotNull(result.ConnectorFactory);
        Assert.NotNull(await Authentication.CreateUserTokenClientAsync(result.ClaimsIdentity, default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer letmein")]
    [InlineData("forged")]
    public async Task Anybody_else_is_not(string? header)
    {
        var forged = host.Attempt();
        forged.Header["kid"] = "unendorsed";

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authentication.AuthenticateRequestAsync(
            new Activity(), header == "forged" ? "Bearer " + forged.Signed() : header!, default));
    }

    [Fact]
    public async Task Nobody_streams() => await Assert.ThrowsAsync<UnauthorizedAccessException>(
        () => Authentication.AuthenticateStreamingRequestAsync("Bearer " + host.Attempt().Signed(), "msteams", default));
}
