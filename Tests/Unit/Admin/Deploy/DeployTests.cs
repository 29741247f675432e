using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.Deploy;

/// <summary>What an administrator deploys with: read as text, because no registry and no subscription is available here.</summary>
public sealed partial class DeployTests
{
    private static readonly string[] Container = Lines("Containerfile");
    private static readonly string Template = string.Join('\n', Lines("main.bicep"));

    [Fact]
    public void The_container_runs_as_nobody_in_particular_and_writes_in_one_place()
    {
        var run = Container[Array.FindLastIndex(Container, line => line.StartsWith("FROM ", StringComparison.Ordinal))..];

        Assert.Contains(run, line => line == "USER $APP_UID");
        Assert.Equal("VOLUME /data", Assert.Single(run, line => line.StartsWith("VOLUME", StringComparison.Ordinal)));
        Assert.DoesNotContain(run, line => line.StartsWith("RUN ", StringComparison.Ordinal));
        Assert.Contains("Storage__Path=/data", string.Join('\n', run), StringComparison.Ordinal);
        Assert.DoesNotMatch(Secret(), string.Join('\n', Container));
    }

    /// <summary>The check of the build itself, run by a shell with what a builder gives.</summary>
    [Theory]
    [InlineData("", "mcr.microsoft.com/dotnet/sdk:10.0", "mcr.microsoft.com/dotnet/aspnet:10.0", false)]
    [InlineData("", "mcr.microsoft.com/dotnet/sdk@sha256:1f", "mcr.microsoft.com/dotnet/aspnet:10.0", false)]
    [InlineData("", "mcr.microsoft.com/dotnet/sdk:10.0", "mcr.microsoft.com/dotnet/aspnet@sha256:2e", false)]
    [InlineData("", "mcr.microsoft.com/dotnet/sdk@sha256:1f", "mcr.microsoft.com/dotnet/aspnet@sha256:2e", true)]
    [InlineData("1", "mcr.microsoft.com/dotnet/sdk:10.0", "mcr.microsoft.com/dotnet/aspnet:10.0", true)]
    public async Task A_release_takes_its_base_images_by_digest_only(string isTry, string sdk, string runtime, bool builds)
    {
        Assert.Equal(
            ["FROM ${SDK_IMAGE} AS build", "FROM ${RUNTIME_IMAGE}"],
            Container.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)),
            StringComparer.Ordinal);
        var check = Container.First(line => line.StartsWith("RUN ", StringComparison.Ordinal));
        var ran = await Cli.Wrap("sh")
            .WithArguments(["-c", check["RUN ".Length..]])
            .WithEnvironmentVariables(shell => shell.Set("TRY", isTry).Set("SDK_IMAGE", sdk).Set("RUNTIME_IMAGE", runtime))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();

        Assert.Equal(builds, ran.IsSuccess);
        Assert.Equal(builds, ran.StandardError.Length == 0);
    }

    [Fact]
    public void Whatever_the_bot_is_built_from_goes_into_the_container()
    {
        var copied = Container.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' '))
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(
            [
                "Bot",
                "Cards",
                "Storage",
                "manifest",
                "global.json",
                "Directory.Build.props",
                "Directory.Packages.props",
                "BannedSymbols.txt",
                ".editorconfig",
            ],
            part => Assert.True(copied.Contains(part) && Path.Exists(Path.Combine(Repository.Root, part)), part));
    }

    [Fact]
    public void The_template_holds_no_key_and_the_store_takes_none()
    {
        Assert.DoesNotMatch(Secret(), Template);
        Assert.DoesNotContain("listKeys", Template, StringComparison.OrdinalIgnoreCase);
        Assert.All(
            [
                "allowSharedKeyAccess: false",
                "adminUserEnabled: false",
                "disableLocalAuth: true",
                "UserAssignedMSI",
                "terminationGracePeriodSeconds: 30",
                "/health/ready",
                "/health/live",
                "allowInsecure: false",
            ],
            said => Assert.Contains(said, Template, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bot_with_the_settings_of_the_template_would_start()
    {
        var given = Setting().Matches(Template).Select(setting => setting.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                given.Select(name => new KeyValuePair<string, string?>(name.Replace("__", ":", StringComparison.Ordinal), Value(name))))
            .Build();
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>()!;

        Assert.Equal(
            AppType.UserAssignedMsi,
            ChannelOptions.Read(configuration, new HostingEnvironment { EnvironmentName = Environments.Production }).AppType);
        Assert.True(new StorageOptionsCheck().Validate(null, storage).Succeeded);
        Assert.Equal(StorageProvider.AzureTables, storage.Provider);
        Assert.Equal("/config/school.json", configuration.GetSection(DirectoryOptions.Section).Get<DirectoryOptions>()!.File);
        Assert.Contains("AZURE_CLIENT_ID", given);
        Assert.Contains("Keys__CertificateUrl", given);
        Assert.True(new KeyOptionsCheck().Validate(null, configuration.GetSection(KeyOptions.Section).Get<KeyOptions>()!).Succeeded);
    }

    private static string Value(string name) => name switch
    {
        "MicrosoftAppType" => "UserAssignedMSI",
        "Storage__Provider" => "AzureTables",
        "Storage__AccountUrl" => "https://account.table.core.windows.net/",
        "Keys__CertificateUrl" => "https://vault.vault.azure.net/certificates/sealing-keys",
        "Directory__File" => "/config/school.json",
        _ => "5d0f1c0a-7a54-4f62-9d0c-6f0b8f1f2a11",
    };

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Repository.Root, "Bot", "Admin", "Deploy", file));

    [GeneratedRegex("AccountKey|MicrosoftAppPassword|ConnectionString", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Secret();

    [GeneratedRegex("\\{ name: '(?<name>[A-Za-z_]+)', value:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();
}
