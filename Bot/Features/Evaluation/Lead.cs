using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Who prepares a moment: the holder of the role, otherwise the stand-in, otherwise the whole core team. Only members of the core team can
/// open the cards, so a person who is not (or no longer) a member counts as absent, and the sentence says so. Pure.
/// </summary>
/// <param name="Who">Null when it is the whole core team.</param>
internal sealed record Lead(Person? Who, Func<PersonId, Text> Sentence)
{
    public const string Team = "team";
    private const string RolePrefix = "role:";
    private const string PersonPrefix = "person:";

    /// <summary>How a moment names a colleague as its owner.</summary>
    public static string OwnerOf(PersonId person) => PersonPrefix + person.Value;

    /// <summary>Who it is now.</summary>
    /// <param name="owner">As the moment keeps it.</param>
    /// <param name="roles">Of the plan in force.</param>
    /// <param name="coreTeam">As it is now.</param>
    public static Lead Of(string owner, IReadOnlyList<PlannedRole> roles, IReadOnlyList<Person> coreTeam) => owner switch
    {
        "" or Team => Everybody(LeadTexts.Team),
        _ when owner.StartsWith(PersonPrefix, StringComparison.Ordinal) =>
            Find(coreTeam, new PersonId(owner[PersonPrefix.Length..])) is { } person
                ? Of(person, role: null)
                : Everybody(LeadTexts.OwnerLeft),
        _ => roles.FirstOrDefault(role => RolePrefix + role.Id == owner) is { } role ? Of(role, coreTeam) : Everybody(LeadTexts.OwnerLeft),
    };

    /// <summary>Whom a moment can be given to: the whole team, the roles somebody of the core team holds, and its members.</summary>
    public static IReadOnlyList<OwnerChoice> Choices(IReadOnlyList<PlannedRole> roles, IReadOnlyList<Person> coreTeam) =>
    [
        new OwnerChoice(Team, LeadTexts.WholeTeam),
        .. roles.Select(role => (role, Acting: Acting(role, coreTeam))).Where(one => one.Acting is not null)
            .Select(one => new OwnerChoice(RolePrefix + one.role.Id, Same($"{one.role.Title} ({one.Acting!.Name})"))),
        .. coreTeam
            .InOrder()
            .Select(person => new OwnerChoice(OwnerOf(person.Id), Same(person.Name))),
    ];

    private static Lead Of(PlannedRole role, IReadOnlyList<Person> coreTeam) =>
        Find(coreTeam, role.Person) is { } holder ? Of(holder, role.Title)
        : Find(coreTeam, role.StandIn) is { } standIn ? new Lead(standIn, _ => LeadTexts.StandIn(standIn.Name, role.Title))
        : Everybody(LeadTexts.RoleEmpty(role.Title));

    private static Person? Acting(PlannedRole role, IReadOnlyList<Person> coreTeam) =>
        Find(coreTeam, role.Person) ?? Find(coreTeam, role.StandIn);

    private static Lead Of(Person person, string? role) =>
        new(person, reader => reader == person.Id ? LeadTexts.You(role) : LeadTexts.Somebody(person.Name, role));

    private static Lead Everybody(Text sentence) => new(null, _ => sentence);

    private static Person? Find(IReadOnlyList<Person> coreTeam, PersonId? id) => coreTeam.FirstOrDefault(person => person.Id == id);

    private static Text Same(string words) => new(words, words);
}
