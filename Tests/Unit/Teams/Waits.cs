using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// How long <c>/health/live</c> takes while something else goes on. It is called from a thread of its own, so that only the bot's own
/// threads count.
/// </summary>
/// <param name="Times">In milliseconds, shortest first.</param>
internal sealed record Waits(IReadOnlyList<double> Times)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public double Middle => Times[Times.Count / 2];

    public double NearlyAll => Times[Times.Count * 95 / 100];

    public double Longest => Times[^1];

    public override string ToString() =>
        FormattableString.Invariant(
            $"middle {Middle:0.0} ms, 95 of 100 within {NearlyAll:0.0} ms, longest {Longest:0.0} ms, of {Times.Count}");

    public static async Task<Waits> DuringAsync(string url, Func<Task> work)
    {
        using var over = new CancellationTokenSource();
        var watched = new TaskCompletionSource<Waits>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Watch(new Uri(url).Port, watched, over.Token)) { IsBackground = true }.Start();
        await work();
        await over.CancelAsync();
        return await watched.Task;
    }

    private static void Watch(int port, TaskCompletionSource<Waits> watched, CancellationToken over)
    {
        try
        {
            var times = new List<double>();
            while (times.Count == 0 || !over.IsCancellationRequested)
            {
                times.Add(Took(port));
#pragma warning disable RS0030 // A thread of its own, so that a starved thread pool is seen and not shared.
                Thread.Sleep(Pause);
#pragma warning restore RS0030
            }

            watched.SetResult(new Waits([.. times.Order()]));
        }
        catch (Exception failed)
        {
            watched.SetException(failed);
        }
    }

    private static double Took(int port)
    {
        var began = Stopwatch.GetTimestamp();
        using var connection = new TcpClient();
        connection.Connect(IPAddress.Loopback, port);
        var stream = connection.GetStream();
        stream.Write("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8);
        var answer = new byte[12];
        stream.ReadExactly(answer);
        Assert.Equal("HTTP/1.1 200", Encoding.ASCII.GetString(answer));
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
