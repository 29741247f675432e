using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.BotFramework;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>A connector whose certificate has expired gets neither the token nor the card, on either channel.</summary>
public sealed class BrokenCertificateTests
{
    [Theory]
    [InlineData("Direct")]
    [InlineData("BotFramework")]
    public async Task Nothing_is_sent_to_a_connector_with_an_expired_certificate(string channel)
    {
        var requests = 0;
        await using var teams = Teams();
        teams.Run(_ =>
        {
            requests++;
            return Task.CompletedTask;
        });
        await teams.StartAsync();
        var origin = teams.Urls.Single();
        var options = OptionsFor(origin);
        var urls = new ServiceUrls(options);
        using var http = new ChannelHttp();
        using var tokens = new ConnectorTokens(() => new OneToken(), options.Scope, new ManualTime());
        var exchange = new ConnectorExchange(tokens, http, new ManualTime());
        IConnector connector = channel == "Direct"
            ? new Connector(options, urls, tokens, exchange)
            : new BotFrameworkConnector(options, urls, tokens, new ExchangeConnectorFactory(urls, exchange));

        var result = await connector.SendAsync(
            new ConversationReference("a:personal", origin + "/amer/", ConversationKind.Personal), "{}", CancellationToken.None);

        Assert.Equal(new ConnectorResult.NotSent("SecureConnectionError"), result);
        Assert.Equal(0, requests);
    }

    private static WebApplication Teams()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(ExpiredCertificate())));
        return builder.Build();
    }

    private static X509Certificate2 ExpiredCertificate()
    {
        using var rsa = RSA.Create(2048);
        return new CertificateRequest("CN=127.0.0.1", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static ChannelOptions OptionsFor(string origin)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppId"] = Attempt.AppId,
            ["MicrosoftAppPassword"] = "password-of-the-bot",
            ["MicrosoftAppTenantId"] = Attempt.Tenant,
            ["LocalChannel"] = origin,
        }).Build();
        return ChannelOptions.Read(settings, new HostingEnvironment { EnvironmentName = "Development" });
    }

    private sealed class OneToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("own-1", new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
