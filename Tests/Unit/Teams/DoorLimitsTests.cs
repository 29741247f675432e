using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Welbevinden.Bot.Teams.In;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>Slow callers are disconnected, and a whole school at once still gets through. The same on both channels.</summary>
public abstract class DoorLimitsTests(string channel) : IAsyncLifetime
{
    /// <summary>
    /// At 300 bytes a second this would take more than ten minutes; a caller that is not disconnected within a minute never is.
    /// </summary>
    private const int Promised = 200_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync(channel);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_body_that_trickles_in_is_closed_by_name_while_four_hundred_people_are_served()
    {
        var slow = TrickleAsync(
            $"POST /api/messages HTTP/1.1\r\nHost: bot\r\nAuthorization: Bearer {_host.Attempt().Signed()}\r\nContent-Type: "
                + $"application/json\r\nContent-Length: {Promised}\r\n\r\n",
            "{");
        await Task.Delay(TimeSpan.FromSeconds(1));
        var served = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => _host.PostAsync(_host.Attempt())));
        var (seconds, answer) = await slow;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"300 B/s closed after {seconds:0.0} s; {served.Count(one => one.Status == 200)} of 400 requests meanwhile got 200");
        Assert.All(served, one => Assert.Equal(200, one.Status));
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("body.tooSlow", answer, StringComparison.Ordinal);
        Assert.Equal(400, _host.Received.Count);
    }

    [Fact]
    public async Task Headers_that_never_end_are_closed()
    {
        var (seconds, answer) = await TrickleAsync("POST /api/messages HTTP/1.1\r\nHost: bot\r\nX-Long: ", "x");

        TestContext.Current.TestOutputHelper?.WriteLine($"headers at 300 B/s closed after {seconds:0.0} s");
        Assert.True(
            answer.Length == 0
                || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal)
                || answer.StartsWith("HTTP/1.1 431", StringComparison.Ordinal),
            answer);
    }

    [Fact]
    public void The_figures_leave_room_for_a_school_and_for_the_front_ends_of_Azure()
    {
        var kestrel = new KestrelServerOptions();
        DoorLimits.Apply(kestrel);

        Assert.True(kestrel.Limits.MaxConcurrentConnections >= 10 * 400);
        Assert.True(kestrel.Limits.KeepAliveTimeout > TimeSpan.FromSeconds(120));
        Assert.InRange(kestrel.Limits.MaxRequestBodySize!.Value, 2L * ActivityBody.MaxBytes, 16L * ActivityBody.MaxBytes);
        Assert.True(ActivityBody.MaxBytes / kestrel.Limits.MinRequestBodyDataRate!.BytesPerSecond <= 16);
    }

    /// <summary>
    /// Sends a request at 300 bytes a second until the bot closes the connection. Returns how long that took, and the response.
    /// </summary>
    private async Task<(double Seconds, string Answer)> TrickleAsync(string begin, string drop)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_host.Address.Host, _host.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(begin));
        var watch = Stopwatch.StartNew();
        using var patience = new CancellationTokenSource(Patience);
#pragma warning disable CA2025 // It is awaited below, before either is disposed.
        var answer = ReadAsync(stream, patience.Token);
#pragma warning restore CA2025
        var drops = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(drop, 30)));
        while (!answer.IsCompleted)
        {
            await Task.WhenAny(answer, Task.Delay(100));
            await TryWriteAsync(stream, drops);
        }

        return (watch.Elapsed.TotalSeconds, await answer);
    }

    private static async Task TryWriteAsync(NetworkStream stream, byte[] drops)
    {
        try
        {
            await stream.WriteAsync(drops);
        }
        catch (IOException)
        {
            // Closed: the reader finds out.
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var read = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (int got; (got = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                read.Append(Encoding.ASCII.GetString(buffer, 0, got));
            }
        }
        catch (IOException)
        {
            // Closed abruptly, after the response.
        }

        return read.ToString();
    }
}

public sealed class DirectDoorLimitsTests() : DoorLimitsTests("Direct");

public sealed class BotFrameworkDoorLimitsTests() : DoorLimitsTests("BotFramework");
