using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

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

    /// <summary>Determines who it is now.</summary>
    /// <param name="owner">As stored with the moment.</param>
    /// <param name="roles">The roles of the plan in force.</param>
    /// <param name="coreTeam">The current members.</param>
    public static Lead Of(string owner, IReadOnlyList<RoleHolderRecord> roles, IReadOnlyList<Person> coreTeam) => owner switch
    {
        "" or Team => Everybody(LeadTexts.Team),
        _ when owner.StartsWith(PersonPrefix, StringComparison.Ordinal) =>
            Find(coreTeam, new PersonId(owner[PersonPrefix.Length..])) is { } person
                ? Of(person, role: null)
                : Everybody(LeadTexts.OwnerLeft),
        _ => roles.FirstOrDefault(role => RolePrefix + role.Id == owner) is { } role ? Of(role, coreTeam) : Everybody(LeadTexts.OwnerLeft),
    };

    /// <summary>
    /// Those to whom a moment can be assigned: the whole team, the roles held by somebody of the core team, and its members.
    /// </summary>
    public static IReadOnlyList<OwnerChoice> Choices(IReadOnlyList<RoleHolderRecord> roles, IReadOnlyList<Person> coreTeam) =>
    [
        new OwnerChoice(Team, LeadTexts.WholeTeam),
        .. roles.Select(role => (role, Acting: Acting(role, coreTeam))).Where(one => one.Acting is not null)
            .Select(one => new OwnerChoice(RolePrefix + one.role.Id, Same($"{one.role.Title} ({one.Acting!.Name})"))),
        .. coreTeam
            .OrderBy(person => person.Name, StringComparer.Ordinal)
            .Select(person => new OwnerChoice(OwnerOf(person.Id), Same(person.Name))),
    ];

    private static Lead Of(RoleHolderRecord role, IReadOnlyList<Person> coreTeam) =>
        Find(coreTeam, role.Person) is { } holder ? Of(holder, role.Title)
        : Find(coreTeam, role.StandIn) is { } standIn ? new Lead(standIn, _ => LeadTexts.StandIn(standIn.Name, role.Title))
        : Everybody(LeadTexts.RoleEmpty(role.Title));

    private static Person? Acting(RoleHolderRecord role, IReadOnlyList<Person> coreTeam) =>
        Find(coreTeam, role.Person) ?? Find(coreTeam, role.StandIn);

    private static Lead Of(Person person, string? role) =>
        new(person, reader => reader == person.Id ? LeadTexts.You(role) : LeadTexts.Somebody(person.Name, role));

    private static Lead Everybody(Text sentence) => new(null, _ => sentence);

    private static Person? Find(IReadOnlyList<Person> coreTeam, PersonId? id) => coreTeam.FirstOrDefault(person => person.Id == id);

    private static Text Same(string words) => new(words, words);
}
