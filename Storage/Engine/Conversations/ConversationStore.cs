using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Engine.Conversations;

/// <summary>What a person was told when the bot was added to their chat.</summary>
public enum Greeting
{
    None,

    /// <summary>That the school's directory does not list them.</summary>
    Unlisted,

    Welcome,
}

/// <summary>What is known of a person's own chat with the bot: a conversation, or that it was removed.</summary>
public abstract record PersonalChat(PersonId Person, ETag ETag)
{
    /// <summary>The chat exists.</summary>
    /// <param name="Person">Whose chat.</param>
    /// <param name="ConversationId">Its id at Teams.</param>
    /// <param name="ServiceUrl">Where its messages are posted.</param>
    /// <param name="AsOf">The channel's time of the activity that named it; the Unix epoch when the bot created the conversation
    /// itself.</param>
    /// <param name="Generation">Identifies the installation: the channel's time of the activity that began it, in Unix ticks.</param>
    /// <param name="Greeted">What was said on arrival.</param>
    /// <param name="GreetedAt">When; null when nothing was said.</param>
    /// <param name="ETag">The version that was read.</param>
    public sealed record Known(
        PersonId Person, string ConversationId, string ServiceUrl, Instant AsOf, long Generation, Greeting Greeted, Instant? GreetedAt,
        ETag ETag)
        : PersonalChat(Person, ETag);

    /// <summary>
    /// The bot was removed at that time by the channel's clock; kept for a day so that older activities that arrive late are recognised.
    /// </summary>
    public sealed record Removed(PersonId Person, Instant At, ETag ETag) : PersonalChat(Person, ETag);
}

/// <summary>Personal conversations with their newest service url, and the newest service url of the tenant.</summary>
public sealed class ConversationStore(ITableStore store)
{
    private const string People = "person";
    private const string Tenant = "tenant";
    private const string FileHost = "fileHost";
    private const string RemovedAt = "removedAt";
    private const string LeftOn = "leftOn";

    public async Task<PersonalChat?> FindAsync(PersonId person, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Conversations, new EntityKey(People, person.Value), cancellationToken) is { } row ? Read(row) : null;

    /// <summary>The person whose own chat a conversation is; null when it is not known to be anybody's. Reads all chats.</summary>
    public async Task<PersonId?> OwnerAsync(string conversationId, CancellationToken cancellationToken)
    {
        await foreach (var row in store.ReadAllAsync(Schema.Conversations, new KeyRange(People), cancellationToken))
        {
            if (string.Equals(row.Values.Text("conversation"), conversationId, StringComparison.Ordinal))
            {
                return new PersonId(row.Key.Row);
            }
        }

        return null;
    }

    /// <summary>Everybody whose conversation is known.</summary>
    public async Task<IReadOnlySet<PersonId>> ReachedAsync(CancellationToken cancellationToken)
    {
        var reached = new HashSet<PersonId>();
        await foreach (var row in store.ReadAllAsync(Schema.Conversations, new KeyRange(People), cancellationToken))
        {
            if (Read(row) is PersonalChat.Known { ConversationId.Length: > 0 } chat)
            {
                reached.Add(chat.Person);
            }
        }

        return reached;
    }

    /// <summary>Every existing chat, with the date on which its person was first seen to have left; null for people who have not.</summary>
    public async Task<IReadOnlyList<(PersonalChat.Known Chat, LocalDate? LeftOn)>> KnownAsync(CancellationToken cancellationToken)
    {
        var known = new List<(PersonalChat.Known, LocalDate?)>();
        await foreach (var row in store.ReadAllAsync(Schema.Conversations, new KeyRange(People), cancellationToken))
        {
            if (Read(row) is PersonalChat.Known chat)
            {
                known.Add((chat, row.Values.Text(LeftOn) is { } date ? LocalDatePattern.Iso.Parse(date).Value : null));
            }
        }

        return known;
    }

    /// <summary>The write that records that the person of a chat has left; remembering the chat again later clears it.</summary>
    public static Batch Leave(PersonalChat.Known chat, LocalDate seenOn) => Batch.Of(
        Schema.Conversations, People, new Operation.Merge(
            chat.Person.Value, new Properties { [LeftOn] = LocalDatePattern.Iso.Format(seenOn) }, chat.ETag));

    /// <summary>The write that remembers a chat: refused when it changed since it was read (a default ETag: when there was none).</summary>
    public static Batch Remember(PersonalChat.Known chat) => Write(chat.Person, chat.ETag, new Properties
    {
        ["conversation"] = chat.ConversationId,
        ["serviceUrl"] = chat.ServiceUrl,
        ["asOf"] = chat.AsOf,
        ["generation"] = chat.Generation,
        ["greeted"] = (long)chat.Greeted,
        ["greetedAt"] = chat.GreetedAt,
    });

    /// <summary>The write that erases a chat except for the instant of its removal.</summary>
    public static Batch Forget(PersonalChat.Removed removed) =>
        Write(removed.Person, removed.ETag, new Properties { [RemovedAt] = removed.At });

    /// <summary>The write that erases a chat entirely, because the person asked for it.</summary>
    public static Batch Erase(PersonalChat.Known chat) =>
        Batch.Of(Schema.Conversations, People, new Operation.Delete(chat.Person.Value, chat.ETag));

    /// <summary>False when the chat changed since it was read.</summary>
    /// <exception cref="StoreLimitException">It does not fit in a row.</exception>
    public async Task<bool> RememberAsync(PersonalChat.Known chat, CancellationToken cancellationToken) =>
        await store.TryWriteAsync(Remember(chat), cancellationToken) is not null;

    /// <summary>
    /// Reads a chat and stores its refreshed form; null leaves it unchanged. When others keep changing it, it is left to the next time.
    /// </summary>
    public Task RefreshAsync(PersonId person, Func<PersonalChat?, PersonalChat.Known?> refreshed, CancellationToken cancellationToken) =>
        store.SettleAsync(
        async cancelled => refreshed(await FindAsync(person, cancelled)) is { } chat ? Remember(chat) : null, cancellationToken);

    /// <summary>The service url last seen in the tenant, with the channel's time of it; null before the first.</summary>
    public async Task<(string ServiceUrl, Instant AsOf)?> TenantServiceUrlAsync(CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Conversations, new EntityKey(Tenant, Tenant), cancellationToken) is { } row
        && row.Values.Text("serviceUrl") is { } url
            ? (url, row.Values.Time("asOf") ?? Instant.FromUnixTimeTicks(0))
            : null;

    /// <summary>
    /// Stores a service url of the tenant unless a newer one is known. When others keep changing it, it is left to the next time.
    /// </summary>
    public Task RememberServiceUrlAsync(string serviceUrl, Instant asOf, CancellationToken cancellationToken) => store.SettleAsync(
        async cancelled =>
        {
            var row = await store.GetAsync(Schema.Conversations, new EntityKey(Tenant, Tenant), cancelled);
            if (string.Equals(row?.Values.Text("serviceUrl"), serviceUrl, StringComparison.Ordinal) || row?.Values.Time("asOf") > asOf)
            {
                return null;
            }

            var values = new Properties { ["serviceUrl"] = serviceUrl, ["asOf"] = asOf };
            return Batch.Of(
                Schema.Conversations,
                Tenant,
                row is null ? new Operation.Insert(Tenant, values) : new Operation.Replace(Tenant, values, row.ETag));
        },
        cancellationToken);

    /// <summary>The host of the school's OneDrive that took the first file; null before that.</summary>
    public async Task<string?> FileHostAsync(CancellationToken cancellationToken) =>
        (await store.GetAsync(Schema.Conversations, new EntityKey(Tenant, FileHost), cancellationToken))?.Values.Text("host");

    /// <summary>Stores the host of the school's OneDrive unless one is known already.</summary>
    public Task RememberFileHostAsync(string host, CancellationToken cancellationToken) =>
        store.WriteAsync(
            Batch.Of(Schema.Conversations, Tenant, new Operation.Insert(FileHost, new Properties { ["host"] = host })), cancellationToken);

    /// <summary>Erases the records of removals before an instant.</summary>
    public async Task EraseRemovedAsync(Instant before, CancellationToken cancellationToken)
    {
        await foreach (var row in store.ReadAllAsync(Schema.Conversations, new KeyRange(People), cancellationToken))
        {
            if (row.Values.Time(RemovedAt) is { } at && at < before)
            {
                await store.TryWriteAsync(
                    Batch.Of(Schema.Conversations, People, new Operation.Delete(row.Key.Row, row.ETag)), cancellationToken);
            }
        }
    }

    private static Batch Write(PersonId person, ETag etag, Properties values) => Batch.Of(
        Schema.Conversations,
        People,
        etag == default ? new Operation.Insert(person.Value, values) : new Operation.Replace(person.Value, values, etag));

    private static PersonalChat Read(Entity row)
    {
        var person = new PersonId(row.Key.Row);
        var values = row.Values;
        if (values.Time(RemovedAt) is { } removed)
        {
            return new PersonalChat.Removed(person, removed, row.ETag);
        }

        return new PersonalChat.Known(
            person,
            values.Text("conversation") ?? "",
            values.Text("serviceUrl") ?? "",
            values.Time("asOf") ?? Instant.FromUnixTimeTicks(0),
            values.Number("generation"),
            (Greeting)values.Number("greeted"),
            values.Time("greetedAt"),
            row.ETag);
    }
}
