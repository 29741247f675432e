using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Engine.Conversations;

/// <summary>What is kept about the chat with somebody: where it is. Erased, it comes back with the person's next line.</summary>
internal static class OnboardingPersonalData
{
    public static PersonalData Of(ConversationStore store) => PersonalData.OfOne(
        async (person, _, cancellationToken) => await store.FindAsync(person.Id, cancellationToken) as PersonalChat.Known,
        _ => OnboardingDataLines.Chat,
        chat => [ConversationStore.Erase(chat)]);
}
