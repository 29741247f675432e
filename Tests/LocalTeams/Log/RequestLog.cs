using System.Collections.Concurrent;

namespace Welbevinden.LocalTeams.Log;

/// <summary>The outcome of a request, as the stand-in saw it.</summary>
internal enum RequestOutcome
{
    /// <summary>Performed; the response is in the status.</summary>
    Accepted,

    /// <summary>Refused because the request was wrong (token, route, body, unknown conversation).</summary>
    Refused,

    /// <summary>Refused by the platform's limits.</summary>
    Limited,

    /// <summary>Refused by a fault on demand, and not done.</summary>
    Faulted,

    /// <summary>Done, but a fault on demand told the bot otherwise, or nothing.</summary>
    AcceptedUnsaid,
}

/// <summary>One request of the bot.</summary>
/// <param name="Number">Counts up from 1 over the whole run.</param>
/// <param name="Recipient">Entra object id for a personal conversation, else the conversation's id; null when there is none.</param>
/// <param name="Status">HTTP status that was answered; 0 when the connection was cut.</param>
/// <param name="WithCard">The request carried an Adaptive Card.</param>
internal sealed record RequestEntry(
    long Number,
    DateTimeOffset At,
    string Route,
    string? ConversationId,
    string? Recipient,
    RequestOutcome Outcome,
    int Status,
    string? ActivityId,
    bool WithCard);

/// <summary>
/// The independent log: what the bot requested and the outcome, whatever the bot itself believes. The newest 200,000 requests are kept; the
/// counts per recipient are of the whole run.
/// </summary>
internal sealed class RequestLog(TimeProvider time)
{
    private const int Kept = 200_000;
    private readonly ConcurrentQueue<RequestEntry> _entries = new();
    private readonly ConcurrentDictionary<string, int> _cardsSent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<RequestOutcome, int> _outcomes = new();
    private long _number;

    public IReadOnlyList<RequestEntry> Entries => [.. _entries];

    /// <summary>New cards (not updates) that arrived, per recipient.</summary>
    public IReadOnlyDictionary<string, int> CardsSent => _cardsSent;

    public int CountOf(RequestOutcome outcome) => _outcomes.GetValueOrDefault(outcome);

    public int CardsSentTo(string recipient) => _cardsSent.GetValueOrDefault(recipient);

    public void Add(
        string route, string? conversationId, string? recipient, RequestOutcome outcome, int status, string? activityId, bool withCard)
    {
        var number = Interlocked.Increment(ref _number);
        _entries.Enqueue(new(number, time.GetUtcNow(), route, conversationId, recipient, outcome, status, activityId, withCard));
        _outcomes.AddOrUpdate(outcome, 1, static (_, n) => n + 1);
        if (withCard && recipient is not null && route == "send" && outcome is (RequestOutcome.Accepted or RequestOutcome.AcceptedUnsaid))
        {
            _cardsSent.AddOrUpdate(recipient, 1, static (_, n) => n + 1);
        }

        while (_entries.Count > Kept)
        {
            _entries.TryDequeue(out _);
        }
    }
}
