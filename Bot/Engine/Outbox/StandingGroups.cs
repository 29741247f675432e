namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// A group of messages that never closes, because it holds what single people wait for. Whoever sends such messages registers it.
/// </summary>
/// <param name="Name">As in <see cref="MessageKey"/>.</param>
internal sealed record StandingGroup(string Name);

/// <summary>All of them: sent ahead of rounds, and kept for a shorter time.</summary>
internal sealed class StandingGroups(IEnumerable<StandingGroup> groups)
{
    private readonly HashSet<string> _names = [.. groups.Select(group => group.Name)];

    public bool Contains(string group) => _names.Contains(group);
}
