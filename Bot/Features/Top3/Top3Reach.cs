using NodaTime;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Whom a poll asks: every class with a mentor, and of the mentors those who did not pause messages.</summary>
internal sealed class Top3Reach(IDirectory directory, PauseStore pauses)
{
    /// <summary>The current classes with their mentors.</summary>
    public IReadOnlyList<SchoolClass> Classes(SchoolId school) =>
        [.. (directory.Current?.Classes ?? []).Where(mentored => mentored.School == school && mentored.Mentors.Any(IsKnown))];

    /// <summary>The mentors of these classes who get a message today.</summary>
    public Task<IReadOnlyList<Person>> MentorsAsync(
        IEnumerable<ClassRecord> classes, LocalDate today, CancellationToken cancellationToken) =>
        WithoutPausedAsync(classes.SelectMany(asked => asked.Mentors).Distinct().Select(Person).OfType<Person>(), today, cancellationToken);

    /// <summary>Those of them who did not pause messages.</summary>
    public Task<IReadOnlyList<Person>> WithoutPausedAsync(
        IEnumerable<Person> people, LocalDate today, CancellationToken cancellationToken) =>
        pauses.WithoutPausedAsync(people, today, cancellationToken);

    /// <summary>Those who lead a poll: the core team and the analysis team.</summary>
    public IReadOnlyList<Person> Leading(SchoolId school) =>
        [.. With(Role.CoreTeam, school).Concat(With(Role.AnalysisTeam, school)).DistinctBy(person => person.Id)];

    public Person? Person(PersonId id) => directory.Current?.People.GetValueOrDefault(id);

    /// <summary>The names of people for a card; those who left the directory are omitted.</summary>
    public IReadOnlyList<string> Names(IEnumerable<PersonId> people) =>
        [.. people.Select(Person).OfType<Person>().Select(person => person.Name)];

    /// <summary>The class in the current directory; null when it no longer exists.</summary>
    public SchoolClass? Class(SchoolId school, string id) =>
        directory.Current?.Classes.FirstOrDefault(known => known.School == school && known.Id == id);

    /// <summary>Members of the school with a role.</summary>
    public IReadOnlyList<Person> With(Role role, SchoolId school) => directory.Current?.With(role, school) ?? [];

    private bool IsKnown(PersonId id) => directory.Current?.People.ContainsKey(id) == true;
}
