using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>Which use case takes what. Made once at start-up; two owners of one name stop the start and are both named.</summary>
internal sealed class Routes
{
    private readonly Dictionary<string, VerbRoute> _verbs;
    private readonly Dictionary<OccurrenceKind, OccurrenceRoute> _occurrences;

    public Routes(
        IEnumerable<VerbRoute> verbs, IEnumerable<CommandRoute> commands, IEnumerable<OccurrenceRoute> occurrences, FileRoute files)
    {
        _verbs = ByName(verbs, route => route.Verb, route => route.Owner);
        _occurrences = ByName(occurrences, route => route.Kind, route => route.Owner);
        Commands = new CommandList(commands);
        Files = files;
    }

    /// <summary>The one use case that hears whether a file may be stored.</summary>
    public FileRoute Files { get; }

    public CommandList Commands { get; }

    public IReadOnlyCollection<string> VerbNames => _verbs.Keys;

    public VerbRoute? Verb(string name) => _verbs.GetValueOrDefault(name);

    public bool Knows(OccurrenceKind kind) => _occurrences.ContainsKey(kind);

    /// <summary>What a kind ends; null for one that ends nothing, or that nobody does.</summary>
    public Text? EndingOf(OccurrenceKind kind) => _occurrences.GetValueOrDefault(kind)?.Ends;

    /// <summary>Who does this kind.</summary>
    /// <exception cref="InvalidOperationException">Nobody does this kind: an occurrence of a feature that was removed.</exception>
    public OccurrenceRoute Occurrence(OccurrenceKind kind) => _occurrences.TryGetValue(kind, out var route)
        ? route
        : throw new InvalidOperationException(
            $"No use case does the occurrence '{kind.Name}'. Register it with OnOccurrence in its slice.");

    private static Dictionary<TKey, TRoute> ByName<TKey, TRoute>(
        IEnumerable<TRoute> routes, Func<TRoute, TKey> name, Func<TRoute, Type> owner)
        where TKey : notnull
    {
        var byName = new Dictionary<TKey, TRoute>();
        foreach (var route in routes)
        {
            if (!byName.TryAdd(name(route), route))
            {
                throw new InvalidOperationException(
                    $"'{name(route)}' has two handlers: {owner(byName[name(route)]).Name} and {owner(route).Name}. Keep one.");
            }
        }

        return byName;
    }
}
