using Welbevinden.Bot.Directory;
using Welbevinden.Bot.MyData;
using Welbevinden.Cards.MyData;
using Welbevinden.Cards.Onboarding;
using Welbevinden.Storage;
using Welbevinden.Storage.Onboarding;

namespace Welbevinden.Bot.Onboarding;

/// <summary>What is kept about the chat with somebody: where it is. Erased, it comes back with the person's next line.</summary>
internal sealed class OnboardingPersonalData(ConversationStore store)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync);

    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, School school, CancellationToken cancellationToken) =>
        await store.FindAsync(person.Id, cancellationToken) is PersonalChat.Known ? [OnboardingDataLines.Chat] : [];

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, School school, CancellationToken cancellationToken) =>
        await store.FindAsync(person.Id, cancellationToken) is PersonalChat.Known chat ? [ConversationStore.Erase(chat)] : [];
}
