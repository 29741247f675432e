namespace Welbevinden.LocalTeams.Connector;

/// <summary>
/// A connector request by its path. Parsed from the raw target, part by part, because ids contain every character that a path may not
/// (ordinary routing would take an escaped slash for a real one).
/// </summary>
/// <param name="Name">The name in the log and in fault rules.</param>
internal abstract record ConnectorRoute(string Name)
{
    internal sealed record CreateConversation() : ConnectorRoute("createConversation");

    internal sealed record Send(string Conversation, string? ReplyTo) : ConnectorRoute("send");

    internal sealed record Update(string Conversation, string Activity) : ConnectorRoute("update");

    internal sealed record Delete(string Conversation, string Activity) : ConnectorRoute("delete");

    internal sealed record Members(string Conversation) : ConnectorRoute("members");

    internal sealed record PagedMembers(string Conversation) : ConnectorRoute("pagedMembers");

    internal sealed record Member(string Conversation, string Id) : ConnectorRoute("member");

    internal sealed record TeamDetails(string Id) : ConnectorRoute("team");

    internal sealed record TeamChannels(string Id) : ConnectorRoute("teamChannels");

    internal sealed record Unknown() : ConnectorRoute("unknown");

    /// <summary>The route of a request; <see cref="Unknown"/> for any other path.</summary>
    /// <param name="rawTarget">Path and query as on the request line.</param>
    public static ConnectorRoute Parse(string method, string rawTarget)
    {
        var path = rawTarget.Split('?')[0];
        var start = path.IndexOf("/v3/", StringComparison.Ordinal);
        string[] parts = start < 0 ? [] : [.. path[(start + 4)..].Split('/').Select(Uri.UnescapeDataString)];
        return (method, parts) switch
        {
            ("POST", ["conversations"]) => new CreateConversation(),
            ("POST", ["conversations", var id, "activities"]) => new Send(id, ReplyTo: null),
            ("POST", ["conversations", var id, "activities", var activity]) => new Send(id, activity),
            ("PUT", ["conversations", var id, "activities", var activity]) => new Update(id, activity),
            ("DELETE", ["conversations", var id, "activities", var activity]) => new Delete(id, activity),
            ("GET", ["conversations", var id, "members"]) => new Members(id),
            ("GET", ["conversations", var id, "pagedmembers"]) => new PagedMembers(id),
            ("GET", ["conversations", var id, "members", var member]) => new Member(id, member),
            ("GET", ["teams", var id]) => new TeamDetails(id),
            ("GET", ["teams", var id, "conversations"]) => new TeamChannels(id),
            _ => new Unknown(),
        };
    }

    /// <summary>The conversation or team that the path names.</summary>
    public string? Target => this switch
    {
        Send r => r.Conversation,
        Update r => r.Conversation,
        Delete r => r.Conversation,
        Members r => r.Conversation,
        PagedMembers r => r.Conversation,
        Member r => r.Conversation,
        TeamDetails r => r.Id,
        TeamChannels r => r.Id,
        _ => null,
    };
}
