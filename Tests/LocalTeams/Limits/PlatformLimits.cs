namespace Welbevinden.LocalTeams.Limits;

/// <summary>Which of the platform's per-conversation budgets a request draws on; update and delete count as sending.</summary>
internal enum Budget
{
    Send,
    Create,
    Read,
}

/// <summary>
/// The platform's rate limits (platform facts section 4, the vendor's page of 8 October 2026): per bot per conversation over four windows,
/// and 50 requests a second per app per tenant. A refused request does not count.
/// </summary>
internal sealed class PlatformLimits(TimeProvider time)
{
    private const int MaxConversationsWatched = 50_000;
    private static readonly Limit[] PerSecondOfTenant = [new(TimeSpan.FromSeconds(1), 50)];
    private static readonly Limit[] Writing = Table(7, 8, 60, 1800);
    private static readonly Limit[] Reading = Table(14, 16, 120, 3600);
    private readonly Dictionary<(Budget, string), SlidingWindow> _perConversation = [];
    private readonly SlidingWindow _perTenant = new(PerSecondOfTenant, time);
    private readonly Lock _gate = new();

    /// <summary>Zero, and counted, when the request may pass; otherwise how long to wait, and not counted.</summary>
    public TimeSpan Take(Budget budget, string conversationId)
    {
        lock (_gate)
        {
            var window = WindowOf(budget, conversationId);
            var wait = TimeSpan.FromTicks(Math.Max(window.Wait().Ticks, _perTenant.Wait().Ticks));
            if (wait == TimeSpan.Zero)
            {
                window.Pass();
                _perTenant.Pass();
            }

            return wait;
        }
    }

    private static Limit[] Table(int second, int twoSeconds, int halfMinute, int hour) =>
    [
        new(TimeSpan.FromSeconds(1), second),
        new(TimeSpan.FromSeconds(2), twoSeconds),
        new(TimeSpan.FromSeconds(30), halfMinute),
        new(TimeSpan.FromHours(1), hour),
    ];

    private SlidingWindow WindowOf(Budget budget, string conversationId)
    {
        if (!_perConversation.TryGetValue((budget, conversationId), out var window))
        {
            ForgetTheQuiet();
            window = new SlidingWindow(budget == Budget.Read ? Reading : Writing, time);
            _perConversation[(budget, conversationId)] = window;
        }

        return window;
    }

    // Bounded: a conversation silent for an hour has its whole budget back, so forgetting it changes nothing.
    private void ForgetTheQuiet()
    {
        if (_perConversation.Count < MaxConversationsWatched)
        {
            return;
        }

        foreach (var (key, window) in _perConversation.ToArray())
        {
            if (time.GetElapsedTime(window.LastPassed) > TimeSpan.FromHours(1))
            {
                _perConversation.Remove(key);
            }
        }
    }
}
