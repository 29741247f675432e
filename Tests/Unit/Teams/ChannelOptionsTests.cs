using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.Out;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>A setting that is missing or wrong stops the start, by name, and never shows a secret.</summary>
public sealed class ChannelOptionsTests
{
    [Fact]
    public void The_settings_of_an_Azure_Bot_fit_unchanged()
    {
        var options = Read("Production");

        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", options.MetadataUrl.ToString());
        Assert.Equal(
            ("https://api.botframework.com", "https://api.botframework.com/.default", "28:app-1"),
            (options.Issuer, options.Scope, options.BotId));
    }

    [Fact]
    public void The_government_cloud_is_a_matter_of_settings()
    {
        var options = Read(
            "Production",
            ("ToBotFromChannelOpenIdMetadataUrl", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
            ("ToBotFromChannelTokenIssuer", "https://api.botframework.us"),
            ("ToChannelFromBotLoginUrl", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us"),
            ("ToChannelFromBotOAuthScope", "https://api.botframework.us"));

        Assert.Equal(("https://api.botframework.us", "https://api.botframework.us/.default"), (options.Issuer, options.Scope));
    }

    [Theory]
    [InlineData("MicrosoftAppId", "")]
    [InlineData("MicrosoftAppTenantId", "")]
    [InlineData("MicrosoftAppPassword", "")]
    [InlineData("MicrosoftAppType", "MultiTenant")]
    [InlineData("MicrosoftAppCertificatePath", "/nowhere.pem")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://login.botframework.com")]
    [InlineData("ToChannelFromBotLoginUrl", "login")]
    [InlineData("LocalChannel", "http://192.168.1.4:5000")]
    [InlineData("LocalChannel", "http://localhost:5000")]
    [InlineData("LocalChannel", "http://127.0.0.1.evil.example:5000")]
    [InlineData("LocalChannel", "http://x@127.0.0.1:5000")]
    [InlineData("LocalChannel", "http://127.0.0.1:5000/path")]
    [InlineData("LocalChannel", "ftp://127.0.0.1")]
    [InlineData("Teams:Channel", "Sdk")]
    [InlineData("Teams:FileHosts", "https://school-my.sharepoint.com")]
    [InlineData("Teams:FileHosts", "school-my.sharepoint.com/sites")]
    [InlineData("Teams:FileHosts", "school-my.sharepoint.com, evil.example")]
    [InlineData("Teams:FileHosts", "school-my.sharepoint.com:8443")]
    public void A_faulty_setting_is_named_and_no_secret_is_shown(string name, string value)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Read("Development", (name, value)));

        Assert.Contains(name, refused.Message);
        Assert.DoesNotContain("geheim-wachtwoord", refused.Message);
    }

    [Theory]
    [InlineData("", "Direct")]
    [InlineData("direct", "Direct")]
    [InlineData("BotFramework", "BotFramework")]
    public void Our_own_wire_is_the_channel_unless_the_SDK_is_asked_for(string value, string channel) =>
        Assert.Equal(channel, Read("Production", ("Teams:Channel", value)).Channel.ToString());

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Testing")]
    public void The_stand_in_is_for_development_only(string environment)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Read(environment, ("LocalChannel", "http://127.0.0.1:5000")));

        Assert.Contains("only in Development", refused.Message);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/", true)]
    [InlineData("https://x.botframework.com/", true)]
    [InlineData("https://SMBA.trafficmanager.net", true)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://evil-smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com/", false)]
    [InlineData("http://127.0.0.1:5000/", false)]
    [InlineData("https://evil.example/?x=.botframework.com", false)]
    public void Only_hosts_of_Teams_are_Teams(string url, bool accepted) =>
        Assert.Equal(accepted, new ServiceUrls(Read("Production")).Accept(url) is not null);

    private static ChannelOptions Read(string environment, params IEnumerable<(string Name, string Value)> settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = "app-1",
            ["MicrosoftAppPassword"] = "geheim-wachtwoord",
            ["MicrosoftAppTenantId"] = "tenant-1",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return ChannelOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build(), new At(environment));
    }

    private sealed class At(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
