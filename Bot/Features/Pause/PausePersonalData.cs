using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Pause;

/// <summary>
/// What is kept about somebody's pause: its last day. A pause that lasts stays until its last day or until the person ends it.
/// </summary>
internal sealed class PausePersonalData(PauseStore store, TimeProvider time)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync) { StaysAsync = StaysAsync };

    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, SchoolProfile school, CancellationToken cancellationToken) =>
        await store.OfAsync(person.Id, cancellationToken) is { } pause ? [PauseDataLines.Until(pause.LastDay)] : [];

    private async Task<IReadOnlyList<MyDataLine>> StaysAsync(Person person, SchoolProfile school, CancellationToken cancellationToken) =>
        await store.OfAsync(person.Id, cancellationToken) is { } pause && Lasts(pause, school) ? [PauseDataLines.Until(pause.LastDay)] : [];

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, SchoolProfile school, CancellationToken cancellationToken) =>
        await store.OfAsync(person.Id, cancellationToken) is { } pause && !Lasts(pause, school) ? [PauseStore.End(pause)] : [];

    private bool Lasts(PauseRecord pause, SchoolProfile school) => pause.Holds(time.GetCurrentInstant().InZone(school.TimeZone).Date);
}
