using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// What one caller may take of the port before anything is known of it: time, bytes and connections. Teams sends a few KB from a data
/// centre in one go, so all figures lie far above what it does and far below what hurts; a school of 400 that presses in one second fits
/// ten times over.
/// </summary>
internal static class DoorLimits
{
    /// <summary>
    /// A tenth of it is 400 people at once, each by a connection of their own (Teams' proxies share theirs). Idle, a connection is about 10
    /// KB: 40 MB of the 512 MB that the template gives.
    /// </summary>
    public const int MaxConnections = 4096;

    /// <summary>16 KB/s: the largest body there is takes 16 s. Teams itself gives up after 15.</summary>
    public const double MinBytesPerSecond = 16 * 1024;

    /// <summary>Before the rate counts: what is there within this time passes at any rate.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>For all headers together; a token of 8 KB comes in one packet or two.</summary>
    public static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Between two requests. Longer than the 120 s for which Azure's front ends keep a quiet connection, so that it is never we who close
    /// one just as it is used again.
    /// </summary>
    public static readonly TimeSpan KeptAlive = TimeSpan.FromSeconds(130);

    /// <summary>
    /// Four MB: far above the 256 KB that <see cref="ActivityBody"/> counts by itself, so that a body which is somewhat too large is
    /// refused by name. A server that stops at the very limit counts the marks between chunks too, and ends the connection before its
    /// answer is read.
    /// </summary>
    private const long MaxBytesOnTheWire = 16L * ActivityBody.MaxBytes;

    /// <summary>The token and a dozen headers of proxies.</summary>
    private const int MaxHeaderBytes = 32 * 1024;

    /// <summary>
    /// Sets the limits of the server. A body is also counted while it is read, so that too large a one is refused by name.
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
