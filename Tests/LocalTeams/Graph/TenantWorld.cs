namespace Welbevinden.LocalTeams.Graph;

/// <summary>An account of the made-up tenant.</summary>
internal sealed record TenantAccount(string Id, string Name)
{
    /// <summary><c>userPrincipalName</c>.</summary>
    public string SignInName { get; init; } = $"{Id}@school.example";

    public string? Mail { get; init; }

    public bool Enabled { get; init; } = true;

    public bool Guest { get; init; }

    /// <summary>False for a licence without Teams.</summary>
    public bool Teams { get; init; } = true;
}

/// <summary>A group of the made-up tenant. Members are accounts, groups or things that are not people.</summary>
internal sealed class TenantGroup(string id, string name)
{
    public string Id => id;

    public string Name => name;

    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Owners { get; } = new(StringComparer.Ordinal);

    /// <summary>Set for a class of School Data Sync: its class code.</summary>
    public string? ClassCode { get; init; }
}

/// <summary>
/// The accounts and groups behind a stand-in for Graph, with a journal of changes, from which a delta link continues. Every change is one
/// entry; a link from before <see cref="ForgetJournal"/> is no longer known.
/// </summary>
internal sealed class TenantWorld
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TenantAccount> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TenantGroup> _groups = new(StringComparer.Ordinal);
    private readonly List<TenantChange> _journal = [];
    private int _age;

    /// <summary>The position from which a link issued now continues.</summary>
    public TenantMoment Now => Locked(() => new TenantMoment(_age, _journal.Count));

    public void Put(TenantAccount account) =>
        Change(() => _accounts[account.Id] = account, new TenantChange(TenantChangeKind.Account, account.Id));

    public void Delete(string account) => Change(
        () =>
        {
            _accounts.Remove(account);
            foreach (var group in _groups.Values)
            {
                group.Members.Remove(account);
                group.Owners.Remove(account);
            }
        },
        [
            new(TenantChangeKind.AccountGone, account),
            .. Groups
                .Where(group => group.Members.Contains(account))
                .Select(group => new TenantChange(TenantChangeKind.MemberOut, group.Id, account)),
            .. Groups
                .Where(group => group.Owners.Contains(account))
                .Select(group => new TenantChange(TenantChangeKind.OwnerOut, group.Id, account)),
        ]);

    public TenantGroup Put(TenantGroup group)
    {
        Change(() => _groups[group.Id] = group, new TenantChange(TenantChangeKind.Group, group.Id));
        return group;
    }

    public void DeleteGroup(string group) => Change(() => _groups.Remove(group), new TenantChange(TenantChangeKind.GroupGone, group));

    public void Join(string group, params string[] members) =>
        Change(
            () => _groups[group].Members.UnionWith(members),
            [.. members.Select(member => new TenantChange(TenantChangeKind.MemberIn, group, member))]);

    public void Leave(string group, params string[] members) =>
        Change(
            () => _groups[group].Members.ExceptWith(members),
            [.. members.Select(member => new TenantChange(TenantChangeKind.MemberOut, group, member))]);

    public void Own(string group, string owner) =>
        Change(() => _groups[group].Owners.Add(owner), new TenantChange(TenantChangeKind.OwnerIn, group, owner));

    public void Disown(string group, string owner) =>
        Change(() => _groups[group].Owners.Remove(owner), new TenantChange(TenantChangeKind.OwnerOut, group, owner));

    /// <summary>Links issued so far are no longer known, as after seven days.</summary>
    public void ForgetJournal() => Locked(() => _age++);

    public T Locked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    public TenantAccount? Account(string id) => Locked(() => _accounts.GetValueOrDefault(id));

    public TenantGroup? Group(string id) => Locked(() => _groups.GetValueOrDefault(id));

    public IReadOnlyList<TenantGroup> Groups => Locked(() => _groups.Values.ToList());

    /// <summary>What changed since; null when that is no longer known.</summary>
    public IReadOnlyList<TenantChange>? Since(TenantMoment moment) =>
        Locked(() => moment.Age == _age ? _journal.Skip(moment.Entries).ToList() : null);

    private void Change(Action change, params IReadOnlyList<TenantChange> entries)
    {
        lock (_gate)
        {
            change();
            _journal.AddRange(entries);
        }
    }
}

internal enum TenantChangeKind
{
    Account,
    AccountGone,
    Group,
    GroupGone,
    MemberIn,
    MemberOut,
    OwnerIn,
    OwnerOut,
}

/// <summary>A place in the journal of a tenant.</summary>
internal sealed record TenantMoment(int Age, int Entries)
{
    public static TenantMoment Parse(string text) => text.Split('-') is [var age, var entries]
        ? new(
            int.Parse(age, System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(entries, System.Globalization.CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' is no link of this stand-in.");

    public override string ToString() => FormattableString.Invariant($"{Age}-{Entries}");
}

/// <summary>One entry of the journal.</summary>
internal sealed record TenantChange(TenantChangeKind Kind, string Id, string Other = "");
