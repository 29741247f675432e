using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>The people a round asks: the staff of the school, except those who paused messages.</summary>
internal sealed class StaffReach(IDirectory directory, PauseStore pauses)
{
    public async Task<IReadOnlyList<Person>> StaffAsync(SchoolId school, LocalDate today, CancellationToken cancellationToken)
    {
        var resting = await pauses.OnAsync(today, cancellationToken);
        return [.. (directory.Current?.With(Role.Staff, school) ?? []).Where(person => !resting.Contains(person.Id))];
    }
}
