using System.Text.Json.Serialization;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// What was read from Graph: who is in which group, what accounts these are, and from where changes go on. One reading works on a copy,
/// so that a reading that fails halfway leaves nothing behind.
/// </summary>
internal sealed record GraphState
{
    /// <summary><see cref="GraphOptions.Shape"/> of the settings it was read by.</summary>
    public required string Shape { get; init; }

    /// <summary>When everything was read, and when changes were read last; Unix milliseconds.</summary>
    public long FullAt { get; init; }

    public long At { get; init; }

    /// <summary>By <see cref="GroupState.KeyOf"/>; mapped ones and those nested in them.</summary>
    public Dictionary<string, GroupState> Groups { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Accounts that stand in a group, by object id.</summary>
    public Dictionary<string, AccountState> Accounts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Education classes that fit a class of the directory file: school and class to group.</summary>
    public Dictionary<string, string> Education { get; init; } = new(StringComparer.Ordinal);

    public string AccountsLink { get; set; } = "";

    /// <summary>By relation, because a link carries what it selects.</summary>
    public List<GroupLink> GroupLinks { get; init; } = [];

    public GraphState Copy() => this with
    {
        Groups = Groups.ToDictionary(group => group.Key, group => group.Value.Copy(), StringComparer.Ordinal),
        Accounts = new(Accounts, StringComparer.Ordinal),
        GroupLinks = [.. GroupLinks],
    };

    /// <summary>Direct members of a group.</summary>
    public HashSet<string> People() => [.. Groups.Values.SelectMany(group => group.People)];

    /// <summary>The people of a group and of the groups in it; a circle of groups is walked once.</summary>
    public HashSet<string> Within(string id)
    {
        var (people, seen, open) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal),
            new Stack<string>([id]));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next) || !Groups.TryGetValue(next, out var group))
            {
                continue;
            }

            people.UnionWith(group.People);
            foreach (var nested in group.Nested)
            {
                open.Push(nested);
            }
        }

        return people;
    }
}

/// <summary>A group as read: its people and the groups in it, one level deep.</summary>
internal sealed record GroupState
{
    public string Name { get; set; } = "";

    public Relation Relation { get; init; }

    public HashSet<string> People { get; init; } = new(StringComparer.Ordinal);

    public HashSet<string> Nested { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Graph no longer has it. Its people stay as they were last known, until the settings leave it out.</summary>
    public bool Gone { get; set; }

    /// <summary>One group may be read from both sides, as a class and inside another group.</summary>
    public static string KeyOf(Relation relation, string id) => relation == Relation.Owners ? $"owners of {id}" : id;

    public GroupState Copy() => this with { People = new(People, StringComparer.Ordinal), Nested = new(Nested, StringComparer.Ordinal) };
}

/// <summary>An account: its name, and what keeps it out.</summary>
internal sealed record AccountState(string Name, bool Enabled, bool Guest, bool Teams)
{
    /// <summary>The property that is missing or no such thing, of an account that could not be read; null for all others.</summary>
    public string? Odd { get; init; }

    /// <summary>Only with <see cref="GraphOptions.SignInNames"/>, and never of a guest.</summary>
    public string? SignInName { get; init; }

    /// <summary>The same, where it is another text than the sign-in name.</summary>
    public string? Mail { get; init; }

    /// <summary>An account that is left out because of a property that is needed.</summary>
    public static AccountState Unreadable(string property) => new("", false, false, false) { Odd = property };
}

internal sealed record GroupLink(Relation Relation, string Link);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(GraphState))]
internal sealed partial class GraphStateJson : JsonSerializerContext;
