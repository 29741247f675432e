using NodaTime;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Whom a round writes to: the staff of the school, without those who asked for a pause.</summary>
internal sealed class StaffReach(IDirectory directory, PauseStore pauses)
{
    /// <summary>The staff that a round opened today asks.</summary>
    public Task<IReadOnlyList<Person>> StaffAsync(SchoolId school, LocalDate today, CancellationToken cancellationToken) =>
        WithoutPausedAsync(directory.Current?.With(Role.Staff, school) ?? [], today, cancellationToken);

    /// <summary>Everybody on the staff, pausing or not: who works there is no secret, and who pauses is.</summary>
    public IReadOnlyList<PersonId> Everybody(SchoolId school) =>
    [
        .. (directory.Current?.With(Role.Staff, school) ?? [])
            .Select(person => person.Id)
            .OrderBy(id => id.Value, StringComparer.Ordinal),
    ];

    /// <summary>The core team, without those who asked for a pause.</summary>
    public Task<IReadOnlyList<Person>> CoreTeamAsync(SchoolId school, LocalDate today, CancellationToken cancellationToken) =>
        WithoutPausedAsync(directory.Current?.With(Role.CoreTeam, school) ?? [], today, cancellationToken);

    /// <summary>The people who were asked and are still in the directory.</summary>
    public IReadOnlyList<Person> Known(IEnumerable<PersonId> asked) =>
        [.. asked.Select(id => directory.Current?.People.GetValueOrDefault(id)).OfType<Person>()];

    /// <summary>Those of these people who do not pause today: somebody who was asked may have asked for a pause since.</summary>
    public Task<IReadOnlyList<Person>> WithoutPausedAsync(
        IEnumerable<Person> people, LocalDate today, CancellationToken cancellationToken) =>
        pauses.WithoutPausedAsync(people, today, cancellationToken);
}
