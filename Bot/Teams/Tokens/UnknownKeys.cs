namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>
/// When a key that is not known is reason to fetch anew. Anybody can name one, so two things bound it: a name that was just looked for is
/// not looked for again, and there is one fetch every ten seconds in the long run, whoever asks. A key that is new is therefore found
/// within seconds, however many names strangers make up.
/// </summary>
/// <remarks>Ten seconds: the metadata server of Teams answers 360 small requests an hour without noticing, and no person waits longer than
/// that.</remarks>
internal sealed class UnknownKeys(TimeProvider time)
{
    /// <summary>Fetches at once, after a quiet while.</summary>
    public const int Burst = 5;

    /// <summary>Names that are remembered; one that is forgotten too soon costs fetches that <see cref="OneEvery"/> bounds.</summary>
    private const int MaxRemembered = 1024;

    /// <summary>Until one more fetch is allowed.</summary>
    public static readonly TimeSpan OneEvery = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A name that was not there is looked for again after this: tokens may be faster than the document that announces their key.
    /// </summary>
    public static readonly TimeSpan AskedBefore = TimeSpan.FromSeconds(20);

    private readonly BoundedMap<string, long> _asked = new(MaxRemembered, StringComparer.Ordinal);
    private readonly Allowance _fetches = new(Burst, OneEvery, time);

    /// <summary>False when it cannot be a key's name, or was looked for a moment ago.</summary>
    public bool MayBeNew(string kid) =>
        kid.Length <= KeyDocument.MaxIdLength && !(_asked.TryGet(kid, out var at) && time.GetElapsedTime(at) < AskedBefore);

    /// <summary>Whether a fetch may be made for it now; if so, it counts as looked for.</summary>
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
