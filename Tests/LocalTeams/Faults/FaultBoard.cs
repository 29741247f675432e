namespace Welbevinden.LocalTeams.Faults;

/// <summary>The rules in force, in order; the first match decides.</summary>
internal sealed class FaultBoard
{
    private const int MaxRules = 1000;
    private readonly Lock _gate = new();
    private readonly List<ArmedRule> _rules = [];

    public IReadOnlyList<(FaultRule Rule, int Hits)> Rules
    {
        get
        {
            lock (_gate)
            {
                return [.. _rules.Select(r => (r.Rule, r.Hits))];
            }
        }
    }

    /// <summary>Appends a rule.</summary>
    /// <exception cref="ArgumentException">A probability outside 0 to 1, a negative count, or more than 1,000 rules.</exception>
    public void Add(FaultRule rule)
    {
        if (rule.Probability is < 0 or > 1 || rule.Skip < 0 || rule.Count < 0)
        {
            throw new ArgumentException("A fault rule wants probability from 0 to 1, and skip and count of at least 0.", nameof(rule));
        }

        lock (_gate)
        {
            if (_rules.Count >= MaxRules)
            {
                throw new ArgumentException($"There are {MaxRules} fault rules already: clear some.", nameof(rule));
            }

            _rules.Add(new ArmedRule(rule));
        }
    }

    /// <summary>Adds a rule for <paramref name="route"/> (null for any) that hits <paramref name="count"/> times (null for ever).</summary>
    public void Add(FaultEffect effect, string? route = null, string? recipient = null, int? count = null) =>
        Add(new FaultRule(effect) { Route = route, Recipient = recipient, Count = count });

    public bool Remove(string name)
    {
        lock (_gate)
        {
            return _rules.RemoveAll(r => string.Equals(r.Rule.Name, name, StringComparison.Ordinal)) > 0;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
        }
    }

    /// <summary>What happens to this request, or null when nothing does. Uses up one hit of the rule.</summary>
    public FaultEffect? Hit(string route, string? recipient, string? conversationId)
    {
        lock (_gate)
        {
            return _rules.Find(r => r.Takes(route, recipient, conversationId))?.Rule.Effect;
        }
    }

    private sealed class ArmedRule(FaultRule rule)
    {
        private readonly Random _random = new(rule.Seed);
        private int _seen;

        public FaultRule Rule => rule;

        public int Hits { get; private set; }

        public bool Takes(string route, string? recipient, string? conversationId)
        {
            if (!Matches(route, recipient, conversationId) || Hits >= rule.Count || ++_seen <= rule.Skip)
            {
                return false;
            }

            var hit = rule.Probability >= 1 || _random.NextDouble() < rule.Probability;
            Hits += hit ? 1 : 0;
            return hit;
        }

        private bool Matches(string route, string? recipient, string? conversationId) =>
            (rule.Route is null || string.Equals(rule.Route, route, StringComparison.OrdinalIgnoreCase))
            && (rule.Recipient is null
                || string.Equals(rule.Recipient, recipient, StringComparison.Ordinal)
                || string.Equals(rule.Recipient, conversationId, StringComparison.Ordinal));
    }
}
