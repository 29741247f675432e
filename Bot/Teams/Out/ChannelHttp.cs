namespace Welbevinden.Bot.Teams.Out;

/// <summary>
/// The one HTTP client towards Teams, its keys and the stand-in: no redirects (a token goes where it was meant to go or nowhere),
/// no cookies, a limit to time and to what is read.
/// </summary>
internal sealed class ChannelHttp : IDisposable
{
    /// <summary>Answers of the connector are small; a page of 500 members is about 150 KB.</summary>
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
