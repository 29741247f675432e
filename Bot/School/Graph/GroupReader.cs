using System.Text.Json;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>Reads groups with their members or owners, and applies what changed in them.</summary>
internal sealed class GroupReader(GraphPages pages)
{
    /// <summary>Graph's limit on objects in the filter of one delta query.</summary>
    private const int GroupsPerLink = 50;

    /// <summary>Reads groups and, round after round, the groups in them; each once, so that a circle ends.</summary>
    public async Task ReadAsync(
        GraphState state, Relation relation, List<string> asked, GraphState? before, CancellationToken cancellationToken)
    {
        while (asked.Count > 0)
        {
            foreach (var chunk in asked.Chunk(GroupsPerLink))
            {
                var side = relation;
                var link = await pages.FollowAsync(
                    sdk => GraphQuestions.Groups(sdk, side, chunk), item => Add(state, side, item), cancellationToken);
                state.GroupLinks.Add(new(side, link));
            }

            foreach (var missing in asked.Select(id => GroupState.KeyOf(relation, id)).Where(key => !state.Groups.ContainsKey(key)))
            {
                var known = before?.Groups.GetValueOrDefault(missing)?.Copy() ?? new GroupState { Relation = relation };
                state.Groups[missing] = known with { Gone = true };
            }

            asked = NestedUnread(state);
            relation = Relation.Members;
        }
    }

    /// <summary>Groups within groups that were not read yet.</summary>
    public static List<string> NestedUnread(GraphState state) =>
        [
            .. state.Groups.Values
                .SelectMany(group => group.Nested)
                .Distinct(StringComparer.Ordinal)
                .Where(id => !state.Groups.ContainsKey(id)),
        ];

    /// <summary>Applies an item of a delta answer to a group that was read before.</summary>
    /// <exception cref="GraphException">Only reading everything anew tells who is in the group.</exception>
    public static void ApplyChange(GraphState state, Relation relation, JsonElement item)
    {
        if (GraphJson.FindId(item) is not { } id)
        {
            throw new GraphException(GraphTrouble.SyncStateLost, "a group without an id");
        }

        if (!state.Groups.TryGetValue(GroupState.KeyOf(relation, id), out var group))
        {
            return;
        }

        if (GraphJson.IsRemoved(item))
        {
            group.Gone = true;
            return;
        }

        // A group that comes back may tell only of itself, not of its people.
        if (group.Gone)
        {
            throw new GraphException(GraphTrouble.SyncStateLost, "a group came back");
        }

        GraphJson.Apply(item, group);
    }

    private static void Add(GraphState state, Relation relation, JsonElement item)
    {
        if (GraphJson.IsRemoved(item) || GraphJson.FindId(item) is not { } id)
        {
            return;
        }

        var key = GroupState.KeyOf(relation, id);
        if (!state.Groups.TryGetValue(key, out var group))
        {
            state.Groups[key] = group = new GroupState { Relation = relation };
        }

        GraphJson.Apply(item, group);
    }
}
