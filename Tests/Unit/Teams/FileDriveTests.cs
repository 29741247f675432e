using Microsoft.Extensions.Logging;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>A file is uploaded over real HTTP to the address that Teams named, if that is a OneDrive address, and nowhere else.</summary>
public sealed class FileDriveTests : IAsyncLifetime
{
    private const string School = "https://school-my.sharepoint.com/up?x=1";
    private const string Other = "https://other-my.sharepoint.com/up?x=1";

    private readonly WrittenLog _log = new();
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _log.Dispose();
    }

    [Fact]
    public async Task A_whole_file_goes_in_one_request_with_its_range_and_without_a_token()
    {
        var range = "";
        _host.Channel.Connector = context =>
        {
            range = context.Request.Headers.ContentRange.ToString();
            context.Response.StatusCode = 201;
            return Task.CompletedTask;
        };

        Assert.Equal(new UploadResult.Stored(), await _host.Drive.PutAsync(Place(_host.Channel.Origin), "a;b"u8.ToArray(), default));

        var (method, target, authorization, body) = Assert.Single(_host.Channel.Requests);
        Assert.Equal(("PUT", "/up?tempauth=1", "", "a;b", "bytes 0-2/3"), (method, target, authorization, body, range));
    }

    [Theory]
    [InlineData(200, "Stored")]
    [InlineData(202, "Failed")]
    [InlineData(307, "Failed")]
    [InlineData(401, "Expired")]
    [InlineData(404, "Expired")]
    [InlineData(410, "Expired")]
    [InlineData(429, "Failed")]
    [InlineData(507, "Failed")]
    public async Task Every_answer_has_a_name(int status, string name)
    {
        _host.Channel.Connector = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:1/elsewhere";
            return Task.CompletedTask;
        };

        var result = await _host.Drive.PutAsync(Place(_host.Channel.Origin), new byte[1], default);

        Assert.Equal(name, result.GetType().Name);
        Assert.Single(_host.Channel.Requests);
    }

    [Fact]
    public async Task Nothing_and_too_much_are_not_sent()
    {
        Assert.IsType<UploadResult.SizeRefused>(
            await _host.Drive.PutAsync(Place(_host.Channel.Origin), ReadOnlyMemory<byte>.Empty, default));
        Assert.IsType<UploadResult.SizeRefused>(
            await _host.Drive.PutAsync(Place(_host.Channel.Origin), new byte[FileDrive.MaxBytes + 1], default));
        Assert.Empty(_host.Channel.Requests);
    }

    [Theory]
    [InlineData("https://school-my.sharepoint.com/up?x=1", true)]
    [InlineData("https://school.sharepoint.com/up", true)]
    [InlineData("http://school-my.sharepoint.com/up", false)]
    [InlineData("https://school-my.sharepoint.com:8443/up", false)]
    [InlineData("https://x@school-my.sharepoint.com/up", false)]
    [InlineData("https://sharepoint.com/up", false)]
    [InlineData("https://evilsharepoint.com/up", false)]
    [InlineData("https://school-my.sharepoint.com.evil.example/up", false)]
    [InlineData("https://evil.example/school-my.sharepoint.com", false)]
    [InlineData("https://127.0.0.1/up", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/up", false)]
    public async Task In_the_cloud_only_SharePoint_gets_a_file(string address, bool accepted)
    {
        await using var tables = await TempStore.OpenAsync();
        using var http = new ChannelHttp();
        var drive = new FileDrive(Cloud, http, Hosts(tables, Cloud));

        Assert.Equal(accepted, drive.Accept(address) is not null);
    }

    [Fact]
    public async Task The_OneDrive_that_took_the_first_file_is_the_school_s_and_no_other_is_ever_after()
    {
        await using var tables = await TempStore.OpenAsync();
        var hosts = Hosts(tables, Cloud);
        Assert.True(await AskAsync(hosts, School));
        Assert.False(await AskAsync(hosts, "https://school.sharepoint.com/up"));
        await hosts.RememberAsync(new Uri(School), default);
        await hosts.RememberAsync(new Uri(Other), default);

        Assert.True(await AskAsync(hosts, School));
        Assert.False(await AskAsync(hosts, Other));
        Assert.False(await AskAsync(Hosts(tables, Cloud), Other));
        Assert.Contains(
            _log.Lines,
            line => line.Contains("other-my.sharepoint.com", StringComparison.Ordinal)
                && line.Contains("Teams:FileHosts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_administrator_sets_goes_above_what_was_found()
    {
        await using var tables = await TempStore.OpenAsync();
        await Hosts(tables, Cloud).RememberAsync(new Uri(Other), default);
        var set = Hosts(tables, Cloud with { FileHosts = ["school-my.sharepoint.com", "school.sharepoint.com"] });

        Assert.True(await AskAsync(set, School));
        Assert.True(await AskAsync(set, "https://school.sharepoint.com/sites/x"));
        Assert.False(await AskAsync(set, Other));
    }

    [Theory]
    [InlineData(Other, School)]
    [InlineData(School, Other)]
    [InlineData(Other, Other)]
    public async Task A_file_for_another_tenant_is_not_sent_and_neither_is_a_link_to_it(string upload, string content)
    {
        await using var tables = await TempStore.OpenAsync();
        using var http = new ChannelHttp();
        var drive = new FileDrive(Cloud, http, Hosts(tables, Cloud with { FileHosts = ["school-my.sharepoint.com"] }));

        Assert.IsType<UploadResult.HostRefused>(
            await drive.PutAsync(new UploadPlace(upload, content, "1", "csv", "x.csv"), new byte[1], default));
    }

    [Theory]
    [InlineData("https://school-my.sharepoint.com/up")]
    [InlineData("http://127.0.0.1:1/up")]
    public async Task With_a_stand_in_only_the_stand_in_gets_a_file(string address)
    {
        Assert.IsType<UploadResult.HostRefused>(
            await _host.Drive.PutAsync(Place(_host.Channel.Origin) with { UploadUrl = address }, new byte[1], default));
        Assert.IsType<UploadResult.HostRefused>(
            await _host.Drive.PutAsync(Place(_host.Channel.Origin) with { ContentUrl = address }, new byte[1], default));
    }

    [Fact]
    public void A_place_never_says_its_address() => Assert.DoesNotContain("tempauth", Place("https://school-my.sharepoint.com").ToString());

    private static ChannelOptions Cloud { get; } = new()
    {
        AppType = AppType.SingleTenant,
        AppId = "bot",
        TenantId = "tenant",
        MetadataUrl = new Uri("https://login.botframework.com/"),
        Issuer = "https://api.botframework.com",
        LoginUrl = new Uri("https://login.microsoftonline.com"),
        Scope = "https://api.botframework.com/.default",
    };

    private FileHosts Hosts(TempStore tables, ChannelOptions options)
    {
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(_log));
        return new FileHosts(options, new ConversationStore(tables.Store), logging.CreateLogger<FileHosts>());
    }

    private static Task<bool> AskAsync(FileHosts hosts, string address) =>
        hosts.AreAcceptedAsync(new Uri(address), new Uri(address), default);

    private static UploadPlace Place(string origin) => new($"{origin}/up?tempauth=1", $"{origin}/file", "1", "csv", "x.csv");
}
