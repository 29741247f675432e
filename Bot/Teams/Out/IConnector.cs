using NodaTime;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>Outbound calls to Teams: the connector's REST routes. Whatever Teams can answer is a named result, not an exception.</summary>
internal interface IConnector
{
    /// <summary>
    /// Fetches what every call needs, so that the next send starts at once. Null when it is there; otherwise why nothing can be sent now.
    /// </summary>
    Task<ConnectorResult.NotSent?> PrepareAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Creates (or finds) the personal conversation with somebody. Harmless to repeat: Teams returns the same conversation.
    /// </summary>
    Task<ConnectorResult> CreateConversationAsync(string serviceUrl, string tenantId, PersonId person, CancellationToken cancellationToken);

    /// <summary>Sends a message with one card. <paramref name="cardJson"/> is the card as JSON.</summary>
    Task<ConnectorResult> SendAsync(ConversationReference conversation, string cardJson, CancellationToken cancellationToken);

    /// <summary>
    /// Sends a message with one of Teams' own file cards. <paramref name="attachmentJson"/> is the whole attachment
    /// (<see cref="FileCard.ToUtf8"/>).
    /// </summary>
    Task<ConnectorResult> SendFileCardAsync(ConversationReference conversation, string attachmentJson, CancellationToken cancellationToken);

    /// <summary>Replaces a card that was sent.</summary>
    Task<ConnectorResult> UpdateAsync(
        ConversationReference conversation, string activityId, string cardJson, CancellationToken cancellationToken);

    /// <summary>Deletes a message.</summary>
    Task<ConnectorResult> DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>All members of a conversation, page by page until the last.</summary>
    Task<MembersResult> MembersAsync(ConversationReference conversation, CancellationToken cancellationToken);

    /// <summary>One member by Teams id or Entra object id.</summary>
    Task<MembersResult> MemberAsync(ConversationReference conversation, string memberId, CancellationToken cancellationToken);
}

/// <summary>The result of a call: the table of platform facts, section 4, as a closed set.</summary>
internal abstract record ConnectorResult
{
    private ConnectorResult()
    {
    }

    /// <summary>2xx. The id of the activity or conversation; empty when Teams gave none.</summary>
    internal sealed record Accepted(string Id) : ConnectorResult;

    /// <summary>Never retry: configuration or payload (400, 401 BotNotRegistered, 403 NotEnoughPermissions, 413).</summary>
    internal sealed record Faulty(int Status, string Code) : ConnectorResult;

    /// <summary>Stop until the person acts again (BotDisabledByAdmin, ConversationBlockedByUser, MessageWritesBlocked).</summary>
    internal sealed record Blocked(string Code) : ConnectorResult;

    /// <summary>The app is not installed there (BotNotInConversationRoster, ForbiddenOperationException).</summary>
    internal sealed record NotInstalled(string Code) : ConnectorResult;

    /// <summary>404: drop the cached id and create the conversation once more.</summary>
    internal sealed record Gone(string Code) : ConnectorResult;

    /// <summary>412: retry with backoff.</summary>
    internal sealed record Contended : ConnectorResult;

    /// <summary>429: retry after this long, or with backoff when Teams named no time.</summary>
    internal sealed record Throttled(Duration? RetryAfter) : ConnectorResult;

    /// <summary>408, 5xx, timeout or reset after the request was written: it may have been delivered.</summary>
    internal sealed record Ambiguous(string Cause) : ConnectorResult;

    /// <summary>Nothing was written to the wire (refused connection, unknown host, no token): safe to repeat.</summary>
    internal sealed record NotSent(string Cause) : ConnectorResult;

    /// <summary>The service url is not one a token may go to: nothing was sent.</summary>
    internal sealed record HostRefused : ConnectorResult;
}

/// <summary>Members, or why they could not be listed.</summary>
internal abstract record MembersResult
{
    private MembersResult()
    {
    }

    internal sealed record Found(IReadOnlyList<Member> Members) : MembersResult;

    internal sealed record Failed(ConnectorResult Cause) : MembersResult;
}

/// <summary>A member of a conversation: Teams' id (29:…) and the Entra object id.</summary>
internal sealed record Member(string Id, PersonId Person);
