using NodaTime;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>The people who take part in an evaluation: the core team of the school; reminders skip those who paused messages.</summary>
internal sealed class EvaluationReach(IDirectory directory, PauseStore pauses)
{
    public IReadOnlyList<Person> CoreTeam(SchoolId school) => directory.Current?.With(Role.CoreTeam, school) ?? [];

    /// <summary>The members of the core team who get a reminder today.</summary>
    public Task<IReadOnlyList<Person>> RemindedAsync(SchoolId school, LocalDate today, CancellationToken cancellationToken) =>
        pauses.WithoutPausedAsync(CoreTeam(school), today, cancellationToken);

    /// <summary>The name of somebody of this school; null for somebody who left.</summary>
    public string? NameOf(SchoolId school, PersonId id) =>
        directory.Current?.People.GetValueOrDefault(id) is { } person && person.School == school ? person.Name : null;
}
