namespace Welbevinden.Bot.Teams.Out;

/// <summary>
/// The only HTTP client for Teams, its keys and the stand-in: no redirects (a token goes to its destination or nowhere), no cookies, limits
/// on time and response size.
/// </summary>
internal sealed class ChannelHttp : IDisposable
{
    /// <summary>Responses of the connector are small; a page of 500 members is about 150 KB.</summary>
    public const int MaxResponseBytes = 2 * 1024 * 1024;

    /// <summary>The connector answers within seconds; Teams itself gives a bot 15.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    private readonly SocketsHttpHandler _handler = new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 64,
    };

    public ChannelHttp() =>
        Client = new HttpClient(
            _handler, disposeHandler: false)
        { Timeout = DefaultTimeout, MaxResponseContentBufferSize = MaxResponseBytes };

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }
}
