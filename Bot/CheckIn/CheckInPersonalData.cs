using Welbevinden.Bot.Directory;
using Welbevinden.Bot.MyData;
using Welbevinden.Cards.CheckIn;
using Welbevinden.Cards.MyData;
using Welbevinden.Storage;
using Welbevinden.Storage.CheckIn;

namespace Welbevinden.Bot.CheckIn;

/// <summary>What the check-in keeps about somebody: in the open round, that they were asked and whether they answered.</summary>
internal sealed class CheckInPersonalData(CheckInStore store)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync);

    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, School school, CancellationToken cancellationToken) =>
        await FindAsync(person, school, cancellationToken) is var (round, participation)
            ? [CheckInDataLines.Round(round.Date, participation.HasAnswered)]
            : [];

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, School school, CancellationToken cancellationToken) =>
        await FindAsync(person, school, cancellationToken) is var (round, participation)
            ? [.. CheckInRows.Forget(round.Id, [participation])]
            : [];

    private async Task<(RoundRecord Round, ParticipationRecord Participation)?> FindAsync(Person person, School school, CancellationToken cancellationToken) =>
        await store.OpenRoundAsync(school.Id, cancellationToken) is { } round
        && await store.ParticipationAsync(round.Id, person.Id, cancellationToken) is { } participation
            ? (round, participation)
            : null;
}
