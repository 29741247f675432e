using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Storage;
using ConversationReference = Welbevinden.Bot.Teams.In.ConversationReference;

namespace Welbevinden.Bot.Teams.BotFramework;

/// <summary>The connector's REST routes, spoken by the SDK's client. A token is sent only to hosts of Teams.</summary>
internal sealed class BotFrameworkConnector(
    ChannelOptions options, ServiceUrls serviceUrls, ConnectorTokens tokens, ExchangeConnectorFactory connectors) : IConnector
{
    public async Task<ConnectorResult.NotSent?> PrepareAsync(CancellationToken cancellationToken) =>
        await tokens.GetAsync(cancellationToken) is (null, var cause) ? new ConnectorResult.NotSent(cause) : null;

    public Task<ConnectorResult> CreateConversationAsync(
        string serviceUrl, string tenantId, PersonId person, CancellationToken cancellationToken)
    {
        var parameters = new ConversationParameters(
            isGroup: false, bot: new ChannelAccount(options.BotId), members: [new ChannelAccount(person.Value)], tenantId: tenantId)
        {
            ChannelData = new { tenant = new { id = tenantId } },
        };
        return CallAsync(serviceUrl, [], client => client.CreateConversationWithHttpMessagesAsync(parameters), cancellationToken);
    }

    public Task<ConnectorResult> SendAsync(ConversationReference conversation, string cardJson, CancellationToken cancellationToken) =>
        SendAsync(conversation, SdkMessage.OfCard(cardJson), cancellationToken);

    public Task<ConnectorResult> SendFileCardAsync(
        ConversationReference conversation, string attachmentJson, CancellationToken cancellationToken) =>
        SendAsync(conversation, SdkMessage.OfFile(attachmentJson), cancellationToken);

    public Task<ConnectorResult> UpdateAsync(
        ConversationReference conversation, string activityId, string cardJson, CancellationToken cancellationToken) =>
        CallAsync(
            conversation.ServiceUrl,
            [conversation.ConversationId, activityId],
            client => client.UpdateActivityWithHttpMessagesAsync(conversation.ConversationId, activityId, SdkMessage.OfCard(cardJson)),
            cancellationToken);

    public Task<ConnectorResult> DeleteAsync(
        ConversationReference conversation, string activityId, CancellationToken cancellationToken) =>
        CallAsync(
            conversation.ServiceUrl,
            [conversation.ConversationId, activityId],
            client => client.DeleteActivityWithHttpMessagesAsync(conversation.ConversationId, activityId),
            cancellationToken);

    public Task<MembersResult> MembersAsync(ConversationReference conversation, CancellationToken cancellationToken) =>
        MemberPages.ReadAsync(async next =>
        {
            PagedMembersResult? page = null;
            var result = await CallAsync(
                conversation.ServiceUrl,
                [conversation.ConversationId],
                async client => page = (await client.GetConversationPagedMembersWithHttpMessagesAsync(
                    conversation.ConversationId, MemberPages.Size, next)).Body,
                cancellationToken);
            return (result, page is null
                ? null
                : new MemberPage((page.Members ?? []).Select(SdkMessage.MemberOf), page.ContinuationToken));
        });

    public async Task<MembersResult> MemberAsync(ConversationReference conversation, string memberId, CancellationToken cancellationToken)
    {
        ChannelAccount? account = null;
        var result = await CallAsync(
            conversation.ServiceUrl,
            [conversation.ConversationId, memberId],
            async client => account = (await client.GetConversationMemberWithHttpMessagesAsync(
                memberId, conversation.ConversationId)).Body,
            cancellationToken);
        if (result is not ConnectorResult.Accepted)
        {
            return new MembersResult.Failed(result);
        }

        return account is null
            ? new MembersResult.Failed(new ConnectorResult.Ambiguous("unreadableMember"))
            : new MembersResult.Found(SdkMessage.MemberOf(account) is { } found ? [found] : []);
    }

    private Task<ConnectorResult> SendAsync(ConversationReference conversation, Activity message, CancellationToken cancellationToken) =>
        CallAsync(
            conversation.ServiceUrl,
            [conversation.ConversationId],
            client => client.SendToConversationWithHttpMessagesAsync(conversation.ConversationId, message),
            cancellationToken);

    /// <summary>One call, and what came of it.</summary>
    /// <param name="ids">The ids that the SDK writes into the path. It escapes no dots, and .NET would read them as a path.</param>
    private async Task<ConnectorResult> CallAsync(
        string serviceUrl, string[] ids, Func<Conversations, Task> call, CancellationToken cancellationToken)
    {
        if (serviceUrls.Accept(serviceUrl) is not { } url)
        {
            return new ConnectorResult.HostRefused();
        }

        if (ids.Any(id => id is "." or ".."))
        {
            return new ConnectorResult.Faulty(StatusCodes.Status400BadRequest, "IdIsPath");
        }

        var (client, handler) = connectors.Create(url, cancellationToken);
        using (client)
        {
            try
            {
                await call((Conversations)client.Conversations);
                return handler.Result!;
            }
            catch (Exception e) when (e is not OutOfMemoryException && handler.Result is { } result)
            {
                // Whatever the SDK makes of a response (HttpOperationException, ErrorResponseException, SerializationException), its
                // status and body decide.
                return result;
            }
        }
    }
}
