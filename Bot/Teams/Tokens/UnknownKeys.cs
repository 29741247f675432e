namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>
/// When an unknown key is a reason to fetch again. Anybody can name one, so there are two limits: a name that was just looked up is not
/// looked up again, and in the long run there is one fetch every ten seconds, whoever asks. A new key is therefore found within seconds,
/// however many names strangers invent.
/// </summary>
/// <remarks>Ten seconds: 360 small requests an hour are nothing to the metadata server of Teams, and no person waits longer than
/// that.</remarks>
internal sealed class UnknownKeys(TimeProvider time)
{
    /// <summary>Consecutive fetches that are allowed after a quiet period.</summary>
    public const int Burst = 5;

    /// <summary>Names that are remembered; one that is forgotten too soon costs fetches that <see cref="OneEvery"/> bounds.</summary>
    private const int MaxRemembered = 1024;

    /// <summary>The time until one more fetch is allowed.</summary>
    public static readonly TimeSpan OneEvery = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A name that was not found is looked up again after this: tokens may arrive before the document that announces their key.
    /// </summary>
    public static readonly TimeSpan AskedBefore = TimeSpan.FromSeconds(20);

    private readonly BoundedMap<string, long> _asked = new(MaxRemembered, StringComparer.Ordinal);
    private readonly Allowance _fetches = new(Burst, OneEvery, time);

    /// <summary>False when it cannot be a key's name, or was looked up a moment ago.</summary>
    public bool MayBeNew(string kid) =>
        kid.Length <= KeyDocument.MaxIdLength && !(_asked.TryGet(kid, out var at) && time.GetElapsedTime(at) < AskedBefore);

    /// <summary>Whether a fetch for it is allowed now; if so, it counts as looked up.</summary>
    public bool MayAsk(string kid)
    {
        if (!MayBeNew(kid) || !_fetches.TryTake())
        {
            return false;
        }

        _asked.Set(kid, time.GetTimestamp());
        return true;
    }
}
