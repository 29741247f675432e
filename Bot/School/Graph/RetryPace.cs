namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// How long and how often a request is tried; Graph's own Retry-After goes before, up to the longest that is waited for it.
/// </summary>
internal sealed record RetryPace(int Max, TimeSpan First, TimeSpan MaxDelay, TimeSpan Attempt, TimeSpan MaxAsked)
{
    /// <summary>
    /// For the background: a sync of a large tenant is throttled many times, for seconds up to a few minutes. Asked for more, it fails as
    /// throttled and the next reading comes within <c>SyncMinutes</c>.
    /// </summary>
    public static RetryPace Patient { get; } = new(
        8, TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));

    /// <summary>For a check that somebody waits for.</summary>
    public static RetryPace Brisk { get; } = new(
        1, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(10));
}
