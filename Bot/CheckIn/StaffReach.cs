using NodaTime;
using Welbevinden.Bot.Directory;
using Welbevinden.Storage;
using Welbevinden.Storage.Pause;

namespace Welbevinden.Bot.CheckIn;

/// <summary>Whom a round asks: the staff of the school, without those who asked for a pause.</summary>
internal sealed class StaffReach(IDirectory directory, PauseStore pauses)
{
    public async Task<IReadOnlyList<Person>> StaffAsync(SchoolId school, LocalDate today, CancellationToken cancellationToken)
    {
        var resting = await pauses.OnAsync(today, cancellationToken);
        return [.. (directory.Current?.With(Role.Staff, school) ?? []).Where(person => !resting.Contains(person.Id))];
    }
}
