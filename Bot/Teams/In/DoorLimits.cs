using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// What an unauthenticated caller may use of the port: time, bytes and connections. Teams sends a few KB from a data centre at once, so all
/// figures are far above what it does and far below what hurts; a school of 400 people that all press a button within one second fits ten
/// times over.
/// </summary>
internal static class DoorLimits
{
    /// <summary>
    /// A tenth of it is 400 people at once, each with a connection of their own (Teams' proxies share theirs). An idle connection takes
    /// about 10 KB: 40 MB of the 512 MB that the deployment template gives.
    /// </summary>
    public const int MaxConnections = 4096;

    /// <summary>16 KB/s: the largest allowed body takes 16 s. Teams itself gives up after 15.</summary>
    public const double MinBytesPerSecond = 16 * 1024;

    /// <summary>Before the rate is enforced: a body that arrives within this time passes at any rate.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>For all headers together; a token of 8 KB arrives in a packet or two.</summary>
    public static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Between two requests. Longer than the 120 s that Azure's front ends keep an idle connection, so that we never close one just as it
    /// is reused.
    /// </summary>
    public static readonly TimeSpan KeptAlive = TimeSpan.FromSeconds(130);

    /// <summary>
    /// Four MB: far above the 256 KB that <see cref="ActivityBody"/> enforces itself, so that a body that is somewhat too large gets a
    /// proper refusal. A server that stops exactly at the limit also counts chunk headers, and closes the connection before its response is
    /// read.
    /// </summary>
    private const long MaxBytesOnTheWire = 16L * ActivityBody.MaxBytes;

    /// <summary>Room for the token and a dozen proxy headers.</summary>
    private const int MaxHeaderBytes = 32 * 1024;

    /// <summary>
    /// Sets the limits of the server. A body is also counted while it is read, so that one that is too large gets a proper refusal.
    /// </summary>
    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxConcurrentConnections = MaxConnections;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.MaxRequestBodySize = MaxBytesOnTheWire;
        limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
        limits.MinRequestBodyDataRate = new MinDataRate(MinBytesPerSecond, Grace);
        limits.MinResponseDataRate = new MinDataRate(MinBytesPerSecond, Grace);
        limits.RequestHeadersTimeout = HeadersWithin;
        limits.KeepAliveTimeout = KeptAlive;
        limits.Http2.MaxStreamsPerConnection = 100;
    }
}
