using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Conversations;

/// <summary>
/// Erases the chat with somebody who left: the first week in which the person is not in the directory is recorded, and some time after it
/// the chat goes. Who is back by then keeps it.
/// </summary>
internal sealed class ChatRetention(ConversationStore store, IDirectory directory, IOptions<RetentionOptions> options)
{
    public RetentionSource Source => new("chat", OverAsync);

    private async Task<IReadOnlyList<Batch>> OverAsync(SchoolProfile school, LocalDate today, CancellationToken cancellationToken) =>
        directory.Current is { } snapshot
            ? [
                .. (await store.KnownAsync(cancellationToken))
                    .Select(one => Decide(one.Chat, one.LeftOn, snapshot.People.ContainsKey(one.Chat.Person), today))
                    .OfType<Batch>(),
            ]
            : [];

    private Batch? Decide(PersonalChat.Known chat, LocalDate? leftOn, bool isThere, LocalDate today) => (isThere, leftOn) switch
    {
        (true, null) => null,
        (true, _) => ConversationStore.Remember(chat),
        (false, null) => ConversationStore.Leave(chat, today),
        (false, { } since) => since.PlusDays(options.Value.LeftDays) < today ? ConversationStore.Erase(chat) : null,
    };
}
