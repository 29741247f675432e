namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// A feature whose use is nobody's figure, by the name before the dot of its verbs and refusals: what people do for themselves alone. It is
/// not told apart in metrics, traces and log lines, nor are its refusals. There are several, and pressing a command is one of them, so that
/// none is known by what is left when the others are taken away.
/// </summary>
internal sealed record UncountedFeature(string Name);

/// <summary>All of them.</summary>
internal sealed class UncountedFeatures(IEnumerable<UncountedFeature> features)
{
    /// <summary>In the place of their names.</summary>
    public const string None = "none";

    private readonly HashSet<string> _names = [.. features.Select(feature => feature.Name)];

    /// <summary>Whether a verb or a code of a refusal is one of theirs.</summary>
    /// <param name="name">Feature and action, or feature and reason.</param>
    public bool Holds(string name) => _names.Contains(name.Split('.')[0]);

    /// <summary>The code of a refusal as it may be counted and logged.</summary>
    public string Told(string code) => Holds(code) ? None : code;
}
