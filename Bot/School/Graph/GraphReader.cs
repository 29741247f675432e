using System.Text.Json;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Reads groups and the accounts in them: everything, or what changed since. Groups come by <c>groups/delta</c> limited to the mapped ones,
/// which gives members page by page and the link for later; accounts come by their ids, so that of nobody outside these groups anything is
/// read.
/// </summary>
internal sealed class GraphReader(GraphWire wire)
{
    /// <summary>Graph's limit on objects in the filter of one delta query.</summary>
    private const int GroupsPerLink = 50;

    /// <summary>Graph's limit on values behind <c>in</c>.</summary>
    private const int AccountsPerRequest = 15;

    private const int AtOnce = 4;

    /// <summary>Endless paging is a fault of the other side.</summary>
    private const int MaxPages = 20_000;

    /// <summary>Everything anew. A mapped group that Graph does not have keeps the people it had in <paramref name="before"/>.</summary>
    public async Task<GraphState> FullAsync(
        GraphOptions options, EducationWish wish, GraphState? before, CancellationToken cancellationToken)
    {
        var state = new GraphState { Shape = options.Shape };
        var mapped = options.Groups.ToDictionary(group => group.Key.ToLowerInvariant(), group => group.Value.Reads, StringComparer.Ordinal);

        // Before anything is read, so that no change falls between the reading and the link.
        state.AccountsLink = await FollowAsync(
            $"users/delta?$deltatoken=latest&$select={GraphJson.AccountFields(options.SignInNames)}", _ => { }, cancellationToken);
        await ReadEducationAsync(state, wish, cancellationToken);
        await ReadGroupsAsync(state, Relation.Members, Asked(mapped, Relation.Members), before, cancellationToken);
        await ReadGroupsAsync(
            state,
            Relation.Owners,
            [.. Asked(mapped, Relation.Owners).Union(state.Education.Values, StringComparer.Ordinal)],
            before,
            cancellationToken);
        await ReadAccountsAsync(state, options.SignInNames, state.People(), cancellationToken);
        return state;
    }

    /// <summary>What changed since <paramref name="before"/>, which was read by the same settings, on a copy of it.</summary>
    /// <exception cref="GraphException">Also <see cref="GraphTrouble.SyncStateLost"/>: read everything anew.</exception>
    public async Task<GraphState> ChangesAsync(GraphOptions options, GraphState before, CancellationToken cancellationToken)
    {
        var state = before.Copy();
        var known = state.People();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        state.AccountsLink = await FollowAsync(state.AccountsLink, item => touched.Add(GraphJson.Id(item)), cancellationToken);
        for (var i = 0; i < state.GroupLinks.Count; i++)
        {
            var (relation, link) = state.GroupLinks[i];
            state.GroupLinks[i] = new(relation, await FollowAsync(link, item => ApplyChange(state, relation, item), cancellationToken));
        }

        await ReadGroupsAsync(state, Relation.Members, NestedUnread(state), before, cancellationToken);
        var people = state.People();
        foreach (var left in known.Except(people, StringComparer.Ordinal))
        {
            state.Accounts.Remove(left);
        }

        await ReadAccountsAsync(
            state, options.SignInNames, people.Where(person => touched.Contains(person) || !known.Contains(person)), cancellationToken);
        return state;
    }

    /// <summary>Reads groups and, round after round, the groups in them; each once, so that a circle ends.</summary>
    private async Task ReadGroupsAsync(
        GraphState state, Relation relation, List<string> asked, GraphState? before, CancellationToken cancellationToken)
    {
        while (asked.Count > 0)
        {
            foreach (var chunk in asked.Chunk(GroupsPerLink))
            {
                var fields = relation == Relation.Members ? "displayName,members" : "displayName,owners";
                var filter = string.Join(" or ", chunk.Select(id => $"id eq '{id}'"));
                var link = await FollowAsync(
                    $"groups/delta?$select={fields}&$filter={filter}", item => Add(state, relation, item), cancellationToken);
                state.GroupLinks.Add(new(relation, link));
            }

            foreach (var missing in asked.Select(id => GroupState.KeyOf(relation, id)).Where(key => !state.Groups.ContainsKey(key)))
            {
                state.Groups[missing] = (before?.Groups.GetValueOrDefault(missing)?.Copy()
                    ?? new GroupState { Relation = relation }) with
                { Gone = true };
            }

            asked = NestedUnread(state);
            relation = Relation.Members;
        }
    }

    private static List<string> Asked(IReadOnlyDictionary<string, Relation> mapped, Relation relation) =>
        [.. mapped.Where(group => group.Value == relation).Select(group => group.Key)];

    private static List<string> NestedUnread(GraphState state) =>
        [
            .. state.Groups.Values
                .SelectMany(group => group.Nested)
                .Distinct(StringComparer.Ordinal)
                .Where(id => !state.Groups.ContainsKey(id)),
        ];

    private static void Add(GraphState state, Relation relation, JsonElement item)
    {
        if (GraphJson.IsRemoved(item))
        {
            return;
        }

        var key = GroupState.KeyOf(relation, GraphJson.Id(item));
        if (!state.Groups.TryGetValue(key, out var group))
        {
            state.Groups[key] = group = new GroupState { Relation = relation };
        }

        GraphJson.Apply(item, group);
    }

    private static void ApplyChange(GraphState state, Relation relation, JsonElement item)
    {
        if (!state.Groups.TryGetValue(GroupState.KeyOf(relation, GraphJson.Id(item)), out var group))
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

    private async Task ReadAccountsAsync(GraphState state, bool signInNames, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var gate = new Lock();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(ids.Chunk(AccountsPerRequest), limits, async (chunk, cancelled) =>
        {
            var found = new Dictionary<string, AccountState>(StringComparer.Ordinal);
            var filter = string.Join(',', chunk.Select(id => $"'{id}'"));
            await PagesAsync(
                $"users?$filter=id in ({filter})&$select={GraphJson.AccountFields(signInNames)}",
                item => Found(item, signInNames, found),
                cancelled);
            lock (gate)
            {
                foreach (var id in chunk)
                {
                    if (found.TryGetValue(id, out var account))
                    {
                        state.Accounts[id] = account;
                    }
                    else
                    {
                        state.Accounts.Remove(id);
                    }
                }
            }
        });
    }

    private static void Found(JsonElement item, bool signInNames, Dictionary<string, AccountState> found)
    {
        var (id, account) = GraphJson.Account(item, signInNames);
        found[id] = account;
    }

    private async Task ReadEducationAsync(GraphState state, EducationWish wish, CancellationToken cancellationToken)
    {
        if (wish.Classes.Count == 0)
        {
            return;
        }

        var names = new List<(string Id, string?[] Names)>();
        await PagesAsync(
            "education/classes?$select=id,displayName,classCode,externalId",
            item => names.Add(
                (GraphJson.Id(item), [
                    GraphJson.OptionalText(item, "externalId"),
                    GraphJson.OptionalText(item, "classCode"),
                    GraphJson.OptionalText(item, "displayName"),
                ])),
            cancellationToken);
        foreach (var (key, words) in wish.Classes)
        {
            var fits = names
                .Where(one => one.Names.Any(name => name is not null && words.Contains(name, StringComparer.OrdinalIgnoreCase)))
                .ToList();
            if (fits.Count == 1)
            {
                state.Education[key] = fits[0].Id;
            }
        }
    }

    /// <summary>Page after page to the end, which is a delta link.</summary>
    private async Task<string> FollowAsync(string resource, Action<JsonElement> take, CancellationToken cancellationToken) =>
        await PagesAsync(resource, take, cancellationToken) ?? throw new GraphException(GraphTrouble.SchemaChanged, "@odata.deltaLink");

    private async Task<string?> PagesAsync(string resource, Action<JsonElement> take, CancellationToken cancellationToken)
    {
        for (var pages = 0; pages < MaxPages; pages++)
        {
            using var page = await wire.GetAsync(resource, cancellationToken);
            foreach (var item in GraphJson.Items(page))
            {
                take(item);
            }

            if (GraphJson.Link(page, "@odata.nextLink") is not { } next)
            {
                return GraphJson.Link(page, "@odata.deltaLink");
            }

            resource = next;
        }

        throw new GraphException(GraphTrouble.SchemaChanged, "endless pages");
    }
}
