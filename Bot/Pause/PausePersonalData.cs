using Welbevinden.Bot.Directory;
using Welbevinden.Bot.MyData;
using Welbevinden.Cards.MyData;
using Welbevinden.Cards.Pause;
using Welbevinden.Storage;
using Welbevinden.Storage.Pause;

namespace Welbevinden.Bot.Pause;

/// <summary>What is kept about somebody's pause: its last day.</summary>
internal sealed class PausePersonalData(PauseStore store)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync);

    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, School school, CancellationToken cancellationToken) =>
        await store.OfAsync(person.Id, cancellationToken) is { } pause ? [PauseDataLines.Until(pause.LastDay)] : [];

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, School school, CancellationToken cancellationToken) =>
        await store.OfAsync(person.Id, cancellationToken) is { } pause ? [PauseStore.End(pause)] : [];
}
