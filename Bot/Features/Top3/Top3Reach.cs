using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Whom a poll asks: every class with a mentor, and of the mentors those who did not ask for a pause.</summary>
internal sealed class Top3Reach(IDirectory directory, PauseStore pauses)
{
    /// <summary>The classes with their mentors, as they are now.</summary>
    public IReadOnlyList<SchoolClass> Classes(SchoolId school) =>
        [.. (directory.Current?.Classes ?? []).Where(mentored => mentored.School == school && mentored.Mentors.Any(IsKnown))];

    /// <summary>The mentors of these classes who get a message today.</summary>
    public Task<IReadOnlyList<Person>> MentorsAsync(
        IEnumerable<ClassRecord> classes, LocalDate today, CancellationToken cancellationToken) =>
        AwakeAsync(classes.SelectMany(asked => asked.Mentors).Distinct().Select(Person).OfType<Person>(), today, cancellationToken);

    /// <summary>Those of them who did not ask for a pause.</summary>
    public async Task<IReadOnlyList<Person>> AwakeAsync(IEnumerable<Person> people, LocalDate today, CancellationToken cancellationToken)
    {
        var resting = await pauses.OnAsync(today, cancellationToken);
        return [.. people.Where(person => !resting.Contains(person.Id))];
    }

    /// <summary>Those who lead a poll: the core team and the analysis team.</summary>
    public IReadOnlyList<Person> Leading(SchoolId school) =>
        [.. With(Role.CoreTeam, school).Concat(With(Role.AnalysisTeam, school)).DistinctBy(person => person.Id)];

    public Person? Person(PersonId id) => directory.Current?.People.GetValueOrDefault(id);

    /// <summary>People as a card names them; who left the directory is left out.</summary>
    public IReadOnlyList<string> Names(IEnumerable<PersonId> people) =>
        [.. people.Select(Person).OfType<Person>().Select(person => person.Name)];

    /// <summary>The class as the directory has it now; null when it is gone.</summary>
    public SchoolClass? Class(SchoolId school, string id) =>
        directory.Current?.Classes.FirstOrDefault(known => known.School == school && known.Id == id);

    /// <summary>Members of the school with a role.</summary>
    public IReadOnlyList<Person> With(Role role, SchoolId school) => directory.Current?.With(role, school) ?? [];

    private bool IsKnown(PersonId id) => directory.Current?.People.ContainsKey(id) == true;
}
