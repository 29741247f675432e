using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.LocalTeams.Connector;

/// <summary>Members of a conversation as the connector gives them: all, page by page, or one.</summary>
internal static class MemberPages
{
    private const int DefaultPage = 200;
    private const int MaxPage = 500;

    public static JsonArray All(Conversation conversation, string tenantId) => Wire(conversation.Members, tenantId);

    /// <summary>
    /// <c>pageSize</c> (1 to 500, 200 by default) and <c>continuationToken</c> as in the query; the last page carries no token.
    /// </summary>
    public static ConnectorAnswer Page(Conversation conversation, string tenantId, IQueryCollection query)
    {
        var size = int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, MaxPage)
            : DefaultPage;
        if (StartOf(query["continuationToken"]) is not { } start)
        {
            return ConnectorAnswer.Error(400, "BadArgument", "The continuation token is not one of ours.");
        }

        var page = conversation.Members.Skip(start).Take(size).ToList();
        var json = new JsonObject { ["members"] = Wire(page, tenantId) };
        if (start + size < conversation.Members.Count)
        {
            json["continuationToken"] = TokenOf(start + size);
        }

        return new ConnectorAnswer(200, json);
    }

    public static ConnectorAnswer One(Conversation conversation, string tenantId, string id) =>
        conversation.Members.FirstOrDefault(m => m.TeamsId == id || m.ObjectId == id) is { } member
            ? new ConnectorAnswer(200, Wire(member, tenantId))
            : ConnectorAnswer.Error(404, "MemberNotFoundInConversation", "The member is not in this conversation.");

    // Opaque, and with characters that a query must escape.
    private static string TokenOf(int start) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"from+{start.ToString(CultureInfo.InvariantCulture)}?>")) + "+/=";

    private static int? StartOf(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return 0;
        }

        var buffer = new byte[64];
        return token.EndsWith("+/=", StringComparison.Ordinal)
            && Convert.TryFromBase64String(token[..^3], buffer, out var written)
            && Encoding.UTF8.GetString(buffer, 0, written).Split('+', '?') is ["from", var number, ">"]
            && int.TryParse(number, CultureInfo.InvariantCulture, out var start)
            ? start
            : null;
    }

    private static JsonArray Wire(IEnumerable<Colleague> members, string tenantId) => new([.. members.Select(m => Wire(m, tenantId))]);

    private static JsonObject Wire(Colleague member, string tenantId) => new()
    {
        ["id"] = member.TeamsId,
        ["name"] = member.Name,
        ["aadObjectId"] = member.ObjectId,
        ["userRole"] = "user",
        ["tenantId"] = tenantId,
    };
}
