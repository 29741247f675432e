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
        if (MostlyOdd(state.Accounts.Values) is { } property)
        {
            throw new GraphException(GraphTrouble.SchemaChanged, property);
        }

        return state;
    }

    /// <summary>What changed since <paramref name="before"/>, which was read by the same settings, on a copy of it.</summary>
    /// <exception cref="GraphException">Also <see cref="GraphTrouble.SyncStateLost"/>: read everything anew.</exception>
    public async Task<GraphState> ChangesAsync(GraphOptions options, GraphState before, CancellationToken cancellationToken)
    {
        var state = before.Copy();
        var known = state.People();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        state.AccountsLink = await _pages.FollowAsync(state.AccountsLink, item => touched.Add(Touched(item)), cancellationToken);
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

        string[] asked = [.. people.Where(person => touched.Contains(person) || !known.Contains(person))];
        await ReadAccountsAsync(state, options.SignInNames, asked, cancellationToken);

        // A few changed accounts do not tell an odd one from a list in another shape: all of them together do.
        return MostlyOdd(asked.Select(state.Accounts.GetValueOrDefault).OfType<AccountState>()) is null
            ? state
            : throw new GraphException(GraphTrouble.SyncStateLost, "odd accounts");
    }

    /// <summary>What is odd about accounts of which more than half could not be read: then the list itself has another shape.</summary>
    private static string? MostlyOdd(IEnumerable<AccountState> accounts)
    {
        AccountState[] all = [.. accounts];
        AccountState[] odd = [.. all.Where(account => account.Odd is not null)];
        return odd.Length * 2 > all.Length ? odd[0].Odd : null;
    }

    private static string Touched(JsonElement item) =>
        GraphJson.FindId(item) ?? throw new GraphException(GraphTrouble.SyncStateLost, "an account without an id");

    private static List<string> Asked(IReadOnlyDictionary<string, Relation> mapped, Relation relation) =>
        [.. mapped.Where(group => group.Value == relation).Select(group => group.Key)];

    private async Task ReadAccountsAsync(GraphState state, bool signInNames, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var gate = new Lock();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(ids.Chunk(AccountsPerRequest), limits, async (chunk, cancelled) =>
        {
            var found = new Dictionary<string, AccountState>(StringComparer.Ordinal);
            var nameless = 0;
            await _pages.ReadAsync(
                sdk => GraphQuestions.Accounts(sdk, chunk, signInNames),
                item => nameless += Found(item, signInNames, found) ? 0 : 1,
                cancelled);
            lock (gate)
            {
                foreach (var id in chunk)
                {
                    if (found.TryGetValue(id, out var account))
                    {
                        state.Accounts[id] = account;
                    }
                    else if (nameless > 0)
                    {
                        state.Accounts[id] = AccountState.Unreadable("id");
                    }
                    else
                    {
                        state.Accounts.Remove(id);
                    }
                }
            }
        });
    }

    /// <summary>False for an item that does not say whose account it is.</summary>
    private static bool Found(JsonElement item, bool signInNames, Dictionary<string, AccountState> found)
    {
        if (GraphJson.FindId(item) is not { } id)
        {
            return false;
        }

        found[id] = GraphJson.Account(item, signInNames);
        return true;
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
                (GraphJson.FindId(item) ?? "", [
                    GraphJson.WeakText(item, "externalId"),
                    GraphJson.WeakText(item, "classCode"),
                    GraphJson.WeakText(item, "displayName"),
                ])),
            cancellationToken);
        foreach (var (key, words) in wish.Classes)
        {
            var fits = names
                .Where(one => one.Id.Length > 0)
                .Where(one => one.Names.Any(name => name is not null && words.Contains(name, StringComparer.OrdinalIgnoreCase)))
                .ToList();
            if (fits.Count == 1)
            {
                state.Education[key] = fits[0].Id;
            }
        }
    }
}
