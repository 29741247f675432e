using Azure;
using NodaTime;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Engine.Outbox;

namespace Welbevinden.Bot.Engine.Conversations;

/// <summary>Finds the conversation of a message at the moment it is sent, and remembers the ones that the bot created itself.</summary>
/// <param name="store">Personal conversations.</param>
/// <param name="tenantId">The one tenant the bot serves.</param>
/// <param name="defaultServiceUrl">The service url to use until somebody in the tenant has written.</param>
internal sealed class Addresses(ConversationStore store, string tenantId, string defaultServiceUrl)
{
    /// <summary>No activity of the channel named this conversation, so any that does is newer.</summary>
    private static readonly Instant NotFromChannel = Instant.FromUnixTimeTicks(0);

    public string TenantId => tenantId;

    public static Addresses From(ConversationStore store, IConfiguration configuration)
    {
        var url = configuration["Teams:DefaultServiceUrl"] is { Length: > 0 } named ? named
            : configuration["LocalChannel"] is { Length: > 0 } local ? $"{local.TrimEnd('/')}/"
            : ServiceUrls.PublicCloud;
        return new Addresses(store, configuration["MicrosoftAppTenantId"] ?? "", url);
    }

    /// <summary>Null when the person has no conversation yet.</summary>
    public async Task<ConversationReference?> FindAsync(Destination to, CancellationToken cancellationToken) => to switch
    {
        Destination.Conversation there => new(there.Id, there.ServiceUrl, Enum.Parse<ConversationKind>(there.Kind)),
        Destination.Personal { Person: var person } =>
            await store.FindAsync(person, cancellationToken) is PersonalChat.Known { ConversationId.Length: > 0 } chat
                ? chat.Reference()
                : null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The newest service url of the tenant.</summary>
    public async Task<string> ServiceUrlAsync(CancellationToken cancellationToken) =>
        await store.TenantServiceUrlAsync(cancellationToken) is { ServiceUrl: var seen } ? seen : defaultServiceUrl;

    /// <summary>
    /// Stores a conversation that the bot created. It does not overwrite a removal, which must stay known for a day; the conversation is
    /// created again when needed.
    /// </summary>
    public async Task RememberAsync(PersonId person, ConversationReference there, CancellationToken cancellationToken)
    {
        var chat = await store.FindAsync(person, cancellationToken) switch
        {
            PersonalChat.Known known => known with { ConversationId = there.ConversationId, ServiceUrl = there.ServiceUrl },
            null => new PersonalChat.Known(
                person, there.ConversationId, there.ServiceUrl, NotFromChannel, 0, Greeting.None, null, default(ETag)),
            _ => null,
        };

        if (chat is not null)
        {
            // Refused when an activity of the channel named it meanwhile: that one knows better.
            await store.RememberAsync(chat, cancellationToken);
        }
    }

    /// <summary>
    /// Makes sure that somebody who has the app can be reached: by the chat that came with its installation, or else by one that the
    /// channel opens for the person's object id.
    /// </summary>
    public async Task ReachAsync(IConnector connector, PersonId person, string? chat, CancellationToken cancellationToken)
    {
        var serviceUrl = await ServiceUrlAsync(cancellationToken);
        var id = chat
            ?? (await connector.CreateConversationAsync(serviceUrl, tenantId, person, cancellationToken) as ConnectorResult.Accepted)?.Id;
        if (id is { Length: > 0 })
        {
            await RememberAsync(person, new ConversationReference(id, serviceUrl, ConversationKind.Personal), cancellationToken);
        }
    }

    /// <summary>Teams says that a conversation is gone: it is looked for anew next time.</summary>
    public async Task DropAsync(PersonId person, string conversation, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(person, cancellationToken) is PersonalChat.Known known
            && string.Equals(known.ConversationId, conversation, StringComparison.Ordinal))
        {
            await store.RememberAsync(known with { ConversationId = "" }, cancellationToken);
        }
    }
}
