using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Graph;

/// <summary>Which accounts have the bot's app, and the chat that comes with it.</summary>
internal sealed class InstalledApps(GraphStandInOptions options)
{
    private readonly ConcurrentDictionary<string, string> _installed = new(StringComparer.Ordinal);

    /// <summary>Installations that were requested through Graph, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Accounts whose policy forbids the app.</summary>
    public HashSet<string> Forbidden { get; } = new(StringComparer.Ordinal);

    /// <summary>Accounts whose installation has no chat yet.</summary>
    public HashSet<string> WithoutChat { get; } = new(StringComparer.Ordinal);

    public bool Has(string user) => _installed.ContainsKey(user);

    public void TakeOff(string user) => _installed.TryRemove(user, out _);

    /// <summary>Somebody got the app without Graph.</summary>
    public void Put(string user) => _installed[user] = $"{user}##{options.CatalogueAppId}";

    public IResult List(string user)
    {
        var list = new JsonArray();
        if (_installed.TryGetValue(user, out var id))
        {
            list.Add(new JsonObject { ["id"] = id, ["teamsApp"] = new JsonObject { ["id"] = options.CatalogueAppId } });
        }

        return Json.Answer(new JsonObject { ["value"] = list });
    }

    public async Task<IResult> InstallAsync(string user, HttpRequest request)
    {
        Asked.Enqueue(user);
        var body = await JsonNode.ParseAsync(request.Body);
        var app = body?["teamsApp@odata.bind"]?.GetValue<string>() ?? "";
        if (!app.EndsWith($"/appCatalogs/teamsApps/{options.CatalogueAppId}", StringComparison.Ordinal))
        {
            return GraphStandIn.Error(404, "NotFound", "App is not in the catalogue.");
        }

        if (Forbidden.Contains(user))
        {
            return GraphStandIn.Error(403, "Forbidden", "App is blocked by the permission policy.");
        }

        return _installed.TryAdd(user, $"{user}##{options.CatalogueAppId}")
            ? Results.StatusCode(201)
            : GraphStandIn.Error(409, "Conflict", "App is already installed.");
    }

    public IResult Chat(string user, string id) =>
        _installed.TryGetValue(user, out var known) && known == Uri.UnescapeDataString(id) && !WithoutChat.Contains(user)
        ? Json.Answer(new JsonObject { ["id"] = ChatOf(user) })
        : GraphStandIn.Error(404, "NotFound");

    public static string ChatOf(string user) => $"a:{user}";
}
