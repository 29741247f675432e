using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.Limits;

namespace Welbevinden.LocalTeams.Graph;

/// <summary>
/// A stand-in for Graph v1.0 on loopback: a token endpoint, groups and accounts with paging, delta links that expire, limits and
/// throttling, permissions, the installation of Teams apps, and calendars. Its responses follow Microsoft's reference; it checks tokens as
/// Graph does.
/// </summary>
internal sealed class GraphStandIn : IAsyncDisposable
{
    /// <summary>
    /// A tenant of more than 500 users: 8,000 resource units in 10 seconds; what is asked here costs one or two each (Graph's throttling
    /// limits).
    /// </summary>
    private const int MaxIn10Seconds = 4000;

    private readonly SlidingWindow _limit;
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly GraphPages _pages;
    private WebApplication? _app;
    private int _requests;

    private GraphStandIn(GraphStandInOptions options)
    {
        Options = options;
        Tokens = new GraphTokens(options);
        Apps = new InstalledApps(options);
        Mailboxes = new Mailboxes(options);
        _limit = new SlidingWindow([new Limit(TimeSpan.FromSeconds(10), MaxIn10Seconds)], options.Time);
        _pages = new GraphPages(World, options, () => BaseUrl);
    }

    public GraphStandInOptions Options { get; }

    public TenantWorld World { get; } = new();

    public GraphTokens Tokens { get; }

    public InstalledApps Apps { get; }

    public Mailboxes Mailboxes { get; }

    /// <summary>The bot's <c>Directory:Graph:BaseUrl</c>.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>Method, path and query of every request except those to the token endpoint.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <summary>How many requests were throttled.</summary>
    public int Throttled { get; private set; }

    public static async Task<GraphStandIn> StartAsync(GraphStandInOptions? options = null)
    {
        var standIn = new GraphStandIn(options ?? new GraphStandInOptions());
        await standIn.OpenAsync(0);
        return standIn;
    }

    /// <summary>Stops listening: the tenant cannot be reached until <see cref="ReopenAsync"/>.</summary>
    public async Task CloseAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }
    }

    /// <summary>Clears <see cref="Asked"/>.</summary>
    public void ForgetAsked() => _asked.Clear();

    public Task ReopenAsync() => OpenAsync(new Uri(BaseUrl).Port);

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task OpenAsync(int port)
    {
        _app = LoopbackHost.Build(port);
        _app.MapPost("/oauth2/v2.0/token", async (HttpContext context) =>
        {
            var (status, body) = Tokens.Answer(await context.Request.ReadFormAsync(context.RequestAborted));
            return Json.Answer(body, status);
        });
        _app.MapFallback(HandleAsync);
        BaseUrl = await LoopbackHost.StartAsync(_app);
    }

    private async Task HandleAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _requests);
        _asked.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        if (Options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(Options.Latency, context.RequestAborted);
        }

        context.Response.Headers.Date = Options.Time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        await (Refused(context, number) ?? await AnswerAsync(context)).ExecuteAsync(context);
    }

    private IResult? Refused(HttpContext context, int number)
    {
        if (Options.Outage > 0)
        {
            return Error(Options.Outage, "serviceNotAvailable");
        }

        if (Tokens.FaultOf(context.Request.Headers.Authorization) is { } fault)
        {
            return Error(401, "InvalidAuthenticationToken", fault);
        }

        if (MustWait(number))
        {
            Throttled++;
            context.Response.Headers.RetryAfter = Options.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return Error(429, "TooManyRequests");
        }

        return NeededFor(context.Request) is { } needed && !needed.Any(Options.Permissions.Contains)
            ? Error(403, "Authorization_RequestDenied", $"Needs {string.Join(" or ", needed)}.")
            : null;
    }

    private bool MustWait(int number)
    {
        lock (_limit)
        {
            if ((Options.ThrottleEvery > 0 && number % Options.ThrottleEvery == 0) || _limit.Wait() > TimeSpan.Zero)
            {
                return true;
            }

            _limit.Pass();
            return false;
        }
    }

    /// <summary>Any one of these application permissions, as Graph's reference names them.</summary>
    private static string[]? NeededFor(HttpRequest request) => request.Path.Value!.Split('/') switch
    {
        ["", "v1.0", "groups", ..] => ["GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"],
        ["", "v1.0", "users", _, "calendar" or "events", ..] => null,
        ["", "v1.0", "users", _, "teamwork", ..] => [
            "TeamsAppInstallation.ReadWriteSelfForUser.All",
            "TeamsAppInstallation.ReadWriteForUser.All",
        ],
        ["", "v1.0", "users", ..] => ["User.Read.All", "Directory.Read.All"],
        ["", "v1.0", "education", ..] => ["EduRoster.ReadBasic.All", "EduRoster.Read.All"],
        _ => null,
    };

    private async Task<IResult> AnswerAsync(HttpContext context) => (context.Request.Method, context.Request.Path.Value!.Split('/')) switch
    {
        ("GET", ["", "v1.0", "users", "delta" or "delta()"]) => _pages.UsersDelta(context.Request.Query),
        ("GET", ["", "v1.0", "groups", "delta" or "delta()"]) => _pages.GroupsDelta(context.Request.Query),
        ("GET", ["", "v1.0", "users"]) => _pages.Users(context.Request.Query),
        ("GET", ["", "v1.0", "education", "classes"]) => _pages.Classes(),
        ("GET", ["", "v1.0", "users", var user, "teamwork", "installedApps"]) => World.Account(user) is null ? Missing() : Apps.List(user),
        ("POST", ["", "v1.0", "users", var user, "teamwork", "installedApps"]) => World.Account(user) is null
            ? Missing()
            : await Apps.InstallAsync(user, context.Request),
        ("GET", ["", "v1.0", "users", var user, "teamwork", "installedApps", var id, "chat"]) => Apps.Chat(user, id),
        (_, ["", "v1.0", "users", var user, "events"]) => await CalendarAsync(user, null, context.Request),
        (_, ["", "v1.0", "users", var user, "events", var id]) => await CalendarAsync(user, Uri.UnescapeDataString(id), context.Request),
        ("GET", ["", "v1.0", "users", var user, "calendar"]) => await CalendarAsync(user, null, context.Request),
        _ => Missing(),
    };

    /// <summary>Exchange, not Graph itself, decides who has access to a calendar.</summary>
    private async Task<IResult> CalendarAsync(string user, string? id, HttpRequest request) =>
        World.Account(user) is null
            ? Error(404, "ErrorInvalidUser", "The requested user is invalid.")
            : await Mailboxes.AnswerAsync(user, id, request);

    private static IResult Missing() => Error(404, "Request_ResourceNotFound");

    /// <summary>An error in Graph's format.</summary>
    internal static IResult Error(int status, string code, string message = "") =>
        Json.Answer(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);
}
