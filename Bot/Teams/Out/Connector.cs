using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>
/// The connector's REST routes, spoken by ourselves. A token is sent only to hosts of Teams.
/// </summary>
internal sealed class Connector(
    ChannelOptions options, ServiceUrls serviceUrls, ConnectorTokens tokens, ConnectorExchange exchange) : IConnector
{
    public async Task<ConnectorResult.NotSent?> PrepareAsync(CancellationToken cancellationToken) =>
        await tokens.GetAsync(cancellationToken) is (null, var cause) ? new ConnectorResult.NotSent(cause) : null;

    public async Task<ConnectorResult> CreateConversationAsync(
        string serviceUrl, string tenantId, PersonId person, CancellationToken cancellationToken) =>
        (await RequestAsync(
            HttpMethod.Post,
            serviceUrl,
            "v3/conversations",
            ConnectorBody.Conversation(options.BotId, tenantId, person),
            cancellationToken)).Result;

    public async Task<ConnectorResult> SendAsync(
        ConversationReference conversation, string cardJson, CancellationToken cancellationToken) =>
        (await RequestAsync(
            HttpMethod.Post, conversation.ServiceUrl, Activities(conversation), ConnectorBody.Message(cardJson), cancellationToken)).Result;

    public async Task<ConnectorResult> SendFileCardAsync(
        ConversationReference conversation, string attachmentJson, CancellationToken cancellationToken) =>
        (await RequestAsync(
            HttpMethod.Post,
            conversation.ServiceUrl,
            Activities(conversation),
            ConnectorBody.FileMessage(attachmentJson),
            cancellationToken)).Result;

    public async Task<ConnectorResult> UpdateAsync(
        ConversationReference conversation, string activityId, string cardJson, CancellationToken cancellationToken) =>
        (await RequestAsync(
            HttpMethod.Put,
            conversation.ServiceUrl,
            Activity(conversation, activityId),
            ConnectorBody.Message(cardJson),
            cancellationToken)).Result;

    public async Task<ConnectorResult> DeleteAsync(
        ConversationReference conversation, string activityId, CancellationToken cancellationToken) =>
        (await RequestAsync(
            HttpMethod.Delete, conversation.ServiceUrl, Activity(conversation, activityId), null, cancellationToken)).Result;

    public Task<MembersResult> MembersAsync(ConversationReference conversation, CancellationToken cancellationToken) =>
        MemberPages.ReadAsync(async next =>
        {
            var route = $"{Conversation(conversation)}/pagedmembers?pageSize={MemberPages.Size}"
                + (next is null ? "" : $"&continuationToken={Uri.EscapeDataString(next)}");
            var (result, body) = await RequestAsync(HttpMethod.Get, conversation.ServiceUrl, route, null, cancellationToken);
            return (result, result is ConnectorResult.Accepted && ConnectorBody.Members(body) is { } page
                ? new MemberPage((page.Members ?? []).Select(member => member?.ToMember()), page.ContinuationToken)
                : null);
        });

    public async Task<MembersResult> MemberAsync(ConversationReference conversation, string memberId, CancellationToken cancellationToken)
    {
        var route = $"{Conversation(conversation)}/members/{Escape(memberId)}";
        var (result, body) = await RequestAsync(HttpMethod.Get, conversation.ServiceUrl, route, null, cancellationToken);
        if (result is not ConnectorResult.Accepted)
        {
            return new MembersResult.Failed(result);
        }

        return ConnectorBody.Member(body) is { } member
            ? new MembersResult.Found(member.ToMember() is { } found ? [found] : [])
            : new MembersResult.Failed(new ConnectorResult.Ambiguous("unreadableMember"));
    }

    private async Task<(ConnectorResult Result, string Body)> RequestAsync(
        HttpMethod method, string serviceUrl, string route, byte[]? json, CancellationToken cancellationToken)
    {
        if (serviceUrls.Accept(serviceUrl) is null)
        {
            return (new ConnectorResult.HostRefused(), "");
        }

        var (result, body, _) = await exchange.SendAsync(method, Address(serviceUrl, route), json, cancellationToken);
        return (result, body);
    }

    /// <summary>
    /// Keeps the path as it was escaped here: .NET would otherwise unescape and normalise what looks like a path within an id.
    /// </summary>
    private static Uri Address(string serviceUrl, string route) =>
        new($"{serviceUrl.TrimEnd('/')}/{route}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static string Conversation(ConversationReference conversation) => $"v3/conversations/{Escape(conversation.ConversationId)}";

    private static string Activities(ConversationReference conversation) => $"{Conversation(conversation)}/activities";

    private static string Activity(ConversationReference conversation, string activityId) =>
        $"{Activities(conversation)}/{Escape(activityId)}";

    /// <summary>An id is opaque, whatever characters it contains; dots alone would be read as a path.</summary>
    private static string Escape(string id) =>
        id.All(c => c == '.') ? id.Replace(".", "%2E", StringComparison.Ordinal) : Uri.EscapeDataString(id);
}
