using System.Text.Json;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Reads groups and the accounts in them: everything, or what changed since. Groups come by <c>groups/delta</c> limited to the mapped ones,
/// which gives members page by page and the link for later; accounts come by their ids, so that of nobody outside these groups anything is
/// read.
/// </summary>
internal sealed class GraphReader(GraphClient graph)
{
    /// <summary>Graph's limit on values behind <c>in</c>.</summary>
    private const int AccountsPerRequest = 15;

    private const int AtOnce = 4;

    private readonly GraphPages _pages = new(graph);
    private readonly GroupReader _groups = new(new GraphPages(graph));

    /// <summary>Everything anew. A mapped group that Graph does not have keeps the people it had in <paramref name="before"/>.</summary>
    public async Task<GraphState> FullAsync(
        GraphOptions options, EducationWish wish, GraphState? before, CancellationToken cancellationToken)
    {
        var state = new GraphState { Shape = options.Shape };
        var mapped = options.Groups.ToDictionary(group => group.Key.ToLowerInvariant(), group => group.Value.Reads, StringComparer.Ordinal);

        // Before anything is read, so that no change falls between the reading and the link.
        state.AccountsLink = await _pages.FollowAsync(
            sdk => GraphQuestions.AccountsFromNow(sdk, options.SignInNames), _ => { }, cancellationToken);
        await ReadEducationAsync(state, wish, cancellationToken);
        await _groups.ReadAsync(state, Relation.Members, Asked(mapped, Relation.Members), before, cancellationToken);
        await _groups.ReadAsync(
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
        state.AccountsLink = await _pages.FollowAsync(state.AccountsLink, item => touched.Add(GraphJson.Id(item)), cancellationToken);
        for (var i = 0; i < state.GroupLinks.Count; i++)
        {
            var (relation, link) = state.GroupLinks[i];
            var next = await _pages.FollowAsync(link, item => GroupReader.ApplyChange(state, relation, item), cancellationToken);
            state.GroupLinks[i] = new(relation, next);
        }

        await _groups.ReadAsync(state, Relation.Members, GroupReader.NestedUnread(state), before, cancellationToken);
        var people = state.People();
        foreach (var left in known.Except(people, StringComparer.Ordinal))
        {
            state.Accounts.Remove(left);
        }

        await ReadAccountsAsync(
            state, options.SignInNames, people.Where(person => touched.Contains(person) || !known.Contains(person)), cancellationToken);
        return state;
    }

    private static List<string> Asked(IReadOnlyDictionary<string, Relation> mapped, Relation relation) =>
        [.. mapped.Where(group => group.Value == relation).Select(group => group.Key)];

    private async Task ReadAccountsAsync(GraphState state, bool signInNames, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var gate = new Lock();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(ids.Chunk(AccountsPerRequest), limits, async (chunk, cancelled) =>
        {
            var found = new Dictionary<string, AccountState>(StringComparer.Ordinal);
            await _pages.ReadAsync(
                sdk => GraphQuestions.Accounts(sdk, chunk, signInNames), item => Found(item, signInNames, found), cancelled);
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
        await _pages.ReadAsync(
            sdk => GraphQuestions.Classes(sdk),
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
}
