using Welbevinden.LocalTeams.Connector;
using Welbevinden.LocalTeams.Faults;
using Welbevinden.LocalTeams.Identity;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.Limits;
using Welbevinden.LocalTeams.Log;
using Welbevinden.LocalTeams.Page;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.LocalTeams;

/// <summary>A running stand-in for Teams, with everything that a test controls or reads.</summary>
internal sealed class LocalTeamsServer : IAsyncDisposable
{
    private readonly ConnectorDoor _connector;
    private WebApplication? _channel;
    private WebApplication? _page;

    private LocalTeamsServer(LocalTeamsOptions options)
    {
        Options = options;
        TenantId = options.TenantId;
        Workspace = new Workspace(options.Time);
        Identity = new ChannelIdentity(options.AppId, options.Time);
        Tokens = new OutboundTokens(options, () => TenantId);
        Log = new RequestLog(options.Time);
        Activities = new Activities(options, () => TenantId, () => ServiceUrl);
        Bot = new BotDoor(options, Identity, Activities);
        People = new People(Workspace, Activities, Bot, Files, () => BaseUrl);
        _connector = new ConnectorDoor(
            options, Workspace, new ConnectorOperations(Workspace, () => TenantId), Tokens, new PlatformLimits(options.Time), Faults, Log);
    }

    public LocalTeamsOptions Options { get; }

    /// <summary>The bot's <c>LocalChannel</c> setting: origin of metadata, token endpoint and connector.</summary>
    public string BaseUrl { get; private set; } = string.Empty;

    /// <summary>
    /// What activities carry as <c>serviceUrl</c>: under <see cref="BaseUrl"/>, with a path and a trailing slash like the real one.
    /// </summary>
    public string ServiceUrl => $"{BaseUrl}/emea/";

    /// <summary>Where the page and the control API are; null without a page.</summary>
    public string? PageUrl { get; private set; }

    public string TenantId { get; private set; }

    public Workspace Workspace { get; }

    public ChannelIdentity Identity { get; }

    public OutboundTokens Tokens { get; }

    public FaultBoard Faults { get; } = new();

    /// <summary>The files that people allowed.</summary>
    public FileShelf Files { get; } = new();

    public RequestLog Log { get; }

    public Activities Activities { get; }

    public BotDoor Bot { get; }

    /// <summary>What people do: type, press, install, …</summary>
    public People People { get; }

    /// <summary>Starts on loopback.</summary>
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task<LocalTeamsServer> StartAsync(LocalTeamsOptions? options = null)
    {
        var server = new LocalTeamsServer(options ?? new LocalTeamsOptions());
        try
        {
            server.ReadSchool();
            await server.OpenAsync(server.Options.ChannelPort);
            await server.OpenPageAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends activities to the bot at this address (no path) from now on.</summary>
    public void PointToBot(string url) => Bot.BotUrl = url.TrimEnd('/');

    /// <summary>Stops listening for the bot: its connections are refused until <see cref="ReopenAsync"/>. Nothing is forgotten.</summary>
    public async Task CloseAsync()
    {
        if (_channel is not null)
        {
            await _channel.StopAsync();
            await _channel.DisposeAsync();
            _channel = null;
        }
    }

    /// <summary>Listens again on the same port.</summary>
    public Task ReopenAsync() => OpenAsync(new Uri(BaseUrl).Port);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (_page is not null)
        {
            await _page.StopAsync();
            await _page.DisposeAsync();
        }

        Bot.Dispose();
    }

    private void ReadSchool()
    {
        if (Options.DirectoryFile is { } file)
        {
            (TenantId, var people) = SchoolFile.Read(file);
            foreach (var person in people)
            {
                Workspace.Add(person);
            }
        }
    }

    private async Task OpenAsync(int port)
    {
        _channel = LoopbackHost.Build(port);
        _channel.MapGet("/.well-known/openidconfiguration", () => Json.Answer(ChannelIdentity.Metadata(BaseUrl)));
        _channel.MapGet("/.well-known/keys", () => Json.Answer(Identity.Keys.ToJson()));
        _channel.MapPost("/oauth2/v2.0/token", (Delegate)GiveTokenAsync);
        _channel.MapPut(
            "/drive/upload/{id}", async (HttpContext context, string id) => Results.StatusCode(await Files.PutAsync(context, id)));
        _channel.MapFallback(_connector.HandleAsync);
        BaseUrl = await LoopbackHost.StartAsync(_channel);
    }

    private async Task OpenPageAsync()
    {
        if (Options.WithPage)
        {
            _page = LoopbackHost.Build(Options.PagePort);
            PageHost.Map(_page, this);
            PageUrl = await LoopbackHost.StartAsync(_page);
        }
    }

    private async Task<IResult> GiveTokenAsync(HttpContext context)
    {
        if (Faults.Hit("token", recipient: null, conversationId: null) is FaultEffect.Refuse refuse)
        {
            Log.Add(
                "token", conversationId: null, recipient: null, RequestOutcome.Faulted, refuse.Status, activityId: null, withCard: false);
            return Results.StatusCode(refuse.Status);
        }

        if (!context.Request.HasFormContentType)
        {
            return Results.BadRequest();
        }

        var (status, body) = Tokens.Answer(await context.Request.ReadFormAsync(context.RequestAborted));
        Log.Add(
            "token",
            conversationId: null,
            recipient: null,
            status == 200 ? RequestOutcome.Accepted : RequestOutcome.Refused,
            status,
            activityId: null,
            withCard: false);
        return Json.Answer(body, status);
    }
}
