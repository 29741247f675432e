using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Welbevinden.LocalTeams.Graph;

/// <summary>
/// Writes lists as Graph does: page by page with links, members of a large group spread over pages, and changes since a link.
/// </summary>
internal sealed partial class GraphPages(TenantWorld world, GraphStandInOptions options, Func<string> baseUrl)
{
    private readonly ConcurrentDictionary<string, (List<JsonObject> Items, string Resource, string Last)> _open =
        new(StringComparer.Ordinal);
    private int _tokens;

    public IResult Users(IQueryCollection query)
    {
        var select = query["$select"].ToString();
        var accounts = Ids(query).Select(world.Account).OfType<TenantAccount>().Select(account => Account(account, select));
        return Page([.. accounts], "users", last: "");
    }

    public IResult UsersDelta(IQueryCollection query)
    {
        var select = query["$deltatoken"].ToString().Split('|') is [_, var selected] ? selected : query["$select"].ToString();
        return Delta(
            query,
            "users",
            since => since is null
                ? [
                    .. world.Locked(() => world.Groups.SelectMany(group => group.Members).Distinct(StringComparer.Ordinal))
                        .Select(world.Account)
                        .OfType<TenantAccount>()
                        .Select(account => Account(account, select)),
                ]
                : [
                    .. since
                        .Where(change => change.Kind is TenantChangeKind.Account or TenantChangeKind.AccountGone)
                        .Select(change => Changed(change, select)),
                ],
            $"|{select}");
    }

    public IResult GroupsDelta(IQueryCollection query)
    {
        var scope = query.ContainsKey("$deltatoken") ? query["$deltatoken"].ToString().Split('|') : null;
        var select = scope?[1] ?? query["$select"].ToString();
        string[] ids = scope is null ? [.. Ids(query)] : scope[2].Split(',');
        if (ids.Length > 50)
        {
            return GraphStandIn.Error(400, "Request_UnsupportedQuery", "At most 50 objects.");
        }

        return Delta(
            query,
            "groups",
            since => since is null ? Whole(ids, select) : Changes(since, ids, select),
            $"|{select}|{string.Join(',', ids)}");
    }

    public IResult Classes() => Page(
        [
            .. world.Groups
                .Where(group => group.ClassCode is not null)
                .Select(
                    group => new JsonObject
                    {
                        ["id"] = group.Id,
                        ["displayName"] = group.Name,
                        ["classCode"] = group.ClassCode,
                        ["externalId"] = null,
                    }),
        ],
        "education/classes",
        last: "");

    private IResult Delta(
        IQueryCollection query, string resource, Func<IReadOnlyList<TenantChange>?, List<JsonObject>> items, string scope = "")
    {
        if (query["$skiptoken"].ToString() is { Length: > 0 } skip)
        {
            return _open.TryRemove(skip, out var open)
                ? Page(open.Items, open.Resource, open.Last)
                : GraphStandIn.Error(400, "Request_BadRequest");
        }

        var token = query["$deltatoken"].ToString();
        var link = $"$deltatoken={Uri.EscapeDataString($"{world.Now}{scope}")}";
        if (token == "latest")
        {
            return Page([], $"{resource}/delta", link);
        }

        var since = token.Length == 0 ? null : world.Since(TenantMoment.Parse(token.Split('|')[0]));
        return token.Length > 0 && since is null
            ? GraphStandIn.Error(410, "syncStateNotFound", "The sync state generation is not found.")
            : Page(items(since), $"{resource}/delta", link);
    }

    private IResult Page(List<JsonObject> items, string resource, string last)
    {
        var page = new JsonObject
        {
            ["@odata.context"] = $"{baseUrl()}/v1.0/$metadata#{resource}",
        };
        var list = new JsonArray([.. items.Take(options.PageSize)]);
        page["value"] = options.Schema == SchemaChange.ListAsObject ? new JsonObject { ["items"] = list } : list;
        if (items.Count > options.PageSize)
        {
            var token = $"t{Interlocked.Increment(ref _tokens)}";
            _open[token] = (items[options.PageSize..], resource, last);
            var host = options.Schema == SchemaChange.LinkElsewhere ? "http://127.0.0.2:9" : baseUrl();
            page["@odata.nextLink"] = options.Schema == SchemaChange.LinkAsNumber
                ? 7
                : $"{host}/v1.0/{(resource.EndsWith(
                    "delta", StringComparison.Ordinal) ? resource : $"{resource}/delta")}?$skiptoken={token}";
        }
        else if (last.Length > 0 && options.Schema != SchemaChange.WithoutLink)
        {
            page["@odata.deltaLink"] = $"{baseUrl()}/v1.0/{resource}?{last}";
        }

        return Json.Answer(page);
    }

    /// <summary>Groups with all their members, a large one several times with some of them.</summary>
    private List<JsonObject> Whole(string[] ids, string select)
    {
        var items = new List<JsonObject>();
        foreach (var group in ids.Select(world.Group).OfType<TenantGroup>())
        {
            var members = world.Locked(
                () => (select.Contains("members", StringComparison.Ordinal) ? group.Members : group.Owners).ToList());
            items.Add(Group(group, select, members.Take(options.MembersPerPage).Select(id => (id, Removed: false))));
            items.AddRange(
                members.Skip(options.MembersPerPage)
                    .Chunk(options.MembersPerPage)
                    .Select(chunk => Group(group, select, chunk.Select(id => (id, Removed: false)))));
        }

        // A group may be repeated anywhere, but not right after itself.
        return [
            .. items.Select((item, index) => (item, index)).OrderBy(one => one.index % 3).ThenBy(one => one.index).Select(one => one.item),
        ];
    }

    private List<JsonObject> Changes(IReadOnlyList<TenantChange> since, string[] ids, string select)
    {
        var side = select.Contains("members", StringComparison.Ordinal)
            ? (In: TenantChangeKind.MemberIn, Out: TenantChangeKind.MemberOut)
            : (In: TenantChangeKind.OwnerIn, Out: TenantChangeKind.OwnerOut);
        var items = new List<JsonObject>();
        foreach (var change in since.Where(change => ids.Contains(change.Id, StringComparer.Ordinal)))
        {
            if (change.Kind == TenantChangeKind.GroupGone)
            {
                items.Add(new JsonObject { ["id"] = change.Id, ["@removed"] = new JsonObject { ["reason"] = "deleted" } });
            }
            else if (world.Group(change.Id) is { } group
                && (change.Kind == TenantChangeKind.Group || change.Kind == side.In || change.Kind == side.Out))
            {
                items.Add(
                    Group(group, select, change.Kind == TenantChangeKind.Group ? [] : [(change.Other, Removed: change.Kind == side.Out)]));
            }
        }

        return items;
    }

    private JsonObject Group(TenantGroup group, string select, IEnumerable<(string Id, bool Removed)> members)
    {
        var list = new JsonArray([.. members.Select(Member)]);
        if (options.Schema == SchemaChange.MoreThanAsked)
        {
            list.Add(new JsonObject { ["@odata.type"] = "#microsoft.graph.agentIdentity", ["id"] = Guid.NewGuid().ToString() });
        }

        var item = new JsonObject { ["id"] = group.Id, ["displayName"] = group.Name };
        if (list.Count > 0)
        {
            item[select.Contains("members", StringComparison.Ordinal) ? "members@delta" : "owners@delta"] =
                options.Schema == SchemaChange.MembersAsObject ? new JsonObject { ["items"] = list } : list;
        }

        return item;
    }

    private JsonObject Member((string Id, bool Removed) member)
    {
        var type = world.Group(member.Id) is not null
            ? "group"
            : member.Id.StartsWith("device-", StringComparison.Ordinal) ? "device" : "user";
        var item = new JsonObject { ["@odata.type"] = $"#microsoft.graph.{type}", ["id"] = member.Id };
        if (member.Removed)
        {
            item["@removed"] = new JsonObject { ["reason"] = "deleted" };
        }

        options.Bends?.Invoke(item);
        return item;
    }

    private JsonObject Changed(TenantChange change, string select) =>
        change.Kind == TenantChangeKind.Account && world.Account(change.Id) is { } account
        ? Account(account, select)
        : new JsonObject { ["id"] = change.Id, ["@removed"] = new JsonObject { ["reason"] = "changed" } };

    /// <summary>Sign-in names are returned only when they are selected.</summary>
    private JsonObject Account(TenantAccount account, string select)
    {
        var plan = new JsonObject
        {
            ["capabilityStatus"] = account.Teams ? "Enabled" : "Deleted",
            ["service"] = "TeamspaceAPI",
            ["servicePlanId"] = "57ff2da0-773e-42df-b2af-ffb7a2317929",
        };
        var item = new JsonObject
        {
            ["id"] = account.Id,
            ["displayName"] = account.Name,
            ["userType"] = options.Schema == SchemaChange.KindAsNumber ? 1 : account.Guest ? "Guest" : "Member",
            ["assignedPlans"] = options.Schema == SchemaChange.PlansAsText
                ? "TeamspaceAPI"
                : new JsonArray(new JsonObject { ["capabilityStatus"] = "Enabled", ["service"] = "exchange" }, plan),
        };
        if (options.Schema != SchemaChange.WithoutEnabled)
        {
            item["accountEnabled"] = account.Enabled;
        }

        if (select.Contains("userPrincipalName", StringComparison.Ordinal))
        {
            item["userPrincipalName"] = account.SignInName;
        }

        if (select.Contains("mail", StringComparison.Ordinal))
        {
            item["mail"] = account.Mail;
        }

        if (options.Schema == SchemaChange.MoreThanAsked)
        {
            item["pronouns"] = new JsonArray();
        }

        options.Bends?.Invoke(item);
        return item;
    }

    private static IEnumerable<string> Ids(IQueryCollection query) =>
        Quoted().Matches(query["$filter"].ToString()).Select(match => match.Groups["id"].Value);

    [GeneratedRegex("'(?<id>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
