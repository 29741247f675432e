using System.Diagnostics;
using Welbevinden.LocalTeams;

namespace Welbevinden.EndToEnd.Upgrade;

/// <summary>Polls the address that Teams uses for a live bot, and records the results.</summary>
internal sealed class Pulse : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _ended = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(2) };
    private readonly Task _asking;

    public Pulse(LocalTeamsServer teams) => _asking = AskAsync(teams);

    /// <summary>Questions so far, and those that got no answer.</summary>
    public (int Asked, int Unanswered) Counts { get; private set; }

    /// <summary>
    /// The longest time between an answer and the next; on a machine that is busy starting a process, mostly of slow answers.
    /// </summary>
    public TimeSpan LongestSilence { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _asking;
        _http.Dispose();
        _ended.Dispose();
    }

    private async Task AskAsync(LocalTeamsServer teams)
    {
        var last = Stopwatch.GetTimestamp();
        while (!_ended.IsCancellationRequested)
        {
            var answers = await AnswersAsync(new Uri($"{teams.Bot.BotUrl}/health/live"));
            Counts = (Counts.Asked + 1, Counts.Unanswered + (answers ? 0 : 1));
            if (answers)
            {
                var silence = Stopwatch.GetElapsedTime(last);
                LongestSilence = silence > LongestSilence ? silence : LongestSilence;
                last = Stopwatch.GetTimestamp();
            }

            await Task.Delay(Every);
        }
    }

    private async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var answer = await _http.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
