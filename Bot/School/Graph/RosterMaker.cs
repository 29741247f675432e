using System.Collections.Frozen;
using Welbevinden.Bot.School.File;
using Welbevinden.Cards;
using Welbevinden.Cards.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Decides who works where and holds which role: what was read from Graph, seen through the settings, with the directory file for what
/// Graph does not know. Pure: the same reading makes the same roster. Names are taken as they stand.
/// </summary>
internal sealed class RosterMaker
{
    private readonly GraphState _state;
    private readonly IReadOnlyDictionary<string, GroupOptions> _groups;
    private readonly DirectorySnapshot _beside;
    private readonly DirectorySnapshot? _before;
    private readonly RemarkList _remarks = new();
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);

    private RosterMaker(
        GraphState state, IReadOnlyDictionary<string, GroupOptions> groups, DirectorySnapshot beside, DirectorySnapshot? before) =>
        (_state, _groups, _beside, _before) = (state, groups, beside, before);

    /// <summary>Makes the roster.</summary>
    /// <param name="state">What was read.</param>
    /// <param name="groups">The settings, by group id.</param>
    /// <param name="beside">The files: schools, for some people a team, workdays or language, and classes with mentors by id or by sign-in
    /// name.</param>
    /// <param name="before">The roster in force, which settles who stands in two schools.</param>
    public static Roster Make(
        GraphState state, IReadOnlyDictionary<string, GroupOptions> groups, DirectorySnapshot beside, DirectorySnapshot? before) =>
        new RosterMaker(state, groups, beside, before).Make();

    private Roster Make()
    {
        foreach (var (id, group) in _groups.OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase))
        {
            Claimed(id.ToLowerInvariant(), group);
        }

        var rosterClasses = new RosterClasses(_state, _groups, _beside, _remarks);
        var classes = rosterClasses.Read();
        foreach (var mentor in classes.SelectMany(one => one.Mentors))
        {
            ClaimOf(mentor.Value).Roles.Add(Role.Mentor);
        }

        var people = _claims.Select(claim => PersonOf(claim.Key, claim.Value)).OfType<Person>().ToFrozenDictionary(person => person.Id);
        SchoolClass[] fitting = [.. classes.Select(one => rosterClasses.Fitting(one, people))];
        foreach (var school in _beside.Schools.Keys.Where(school => people.Values.All(person => person.School != school)))
        {
            _remarks.Add(RemarkKind.SchoolEmpty, school.Value);
        }

        var schools = _beside.Schools.Values
            .Select(school => rosterClasses.Fitting(school, people))
            .ToFrozenDictionary(school => school.Id);
        var snapshot = new DirectorySnapshot(_beside.TenantId, schools, people, fitting);
        return new Roster(snapshot, _remarks.All);
    }

    private void Claimed(string id, GroupOptions group)
    {
        var known = _state.Groups.GetValueOrDefault(GroupState.KeyOf(group.Reads, id));
        if (known is null or { Gone: true })
        {
            _remarks.Add(RemarkKind.GroupGone, id);
        }

        if (group.School.Length > 0 && !_beside.Schools.ContainsKey(new SchoolId(group.School)))
        {
            _remarks.Add(RemarkKind.SchoolUnknown, group.School);
            return;
        }

        if (group.IsClass)
        {
            return;
        }

        var people = _state.Within(id);
        if (people.Count == 0 && known is { Gone: false })
        {
            _remarks.Add(RemarkKind.GroupEmpty, id);
        }

        foreach (var person in people)
        {
            var claim = ClaimOf(person);
            claim.InGroup = true;
            if (group.School.Length > 0)
            {
                claim.Schools.Add(new SchoolId(group.School));
            }

            claim.Team ??= group.Team.Length > 0 ? group.Team : null;
            claim.Roles.UnionWith(group.RoleWords.Select(word => Vocabulary.Roles[word]));
        }
    }

    private Claim ClaimOf(string person)
    {
        if (!_claims.TryGetValue(person, out var claim))
        {
            _claims[person] = claim = new Claim();
        }

        return claim;
    }

    private Person? PersonOf(string id, Claim claim)
    {
        if (!claim.InGroup)
        {
            return null;
        }

        if (claim.Outside(_state.Accounts.GetValueOrDefault(id)) is { } reason)
        {
            _remarks.Add(reason, reason == RemarkKind.AccountOdd ? $"{id} ({_state.Accounts[id].Odd})" : "");
            return null;
        }

        var more = _beside.People.GetValueOrDefault(new PersonId(id));
        return new Person(
            new PersonId(id),
            _state.Accounts[id].Name,
            SchoolOf(id, claim),
            more?.Team ?? claim.Team,
            claim.Roles.ToFrozenSet(),
            more?.Workdays ?? Vocabulary.MondayToFriday,
            more?.Language ?? Language.Dutch);
    }

    private SchoolId SchoolOf(string id, Claim claim)
    {
        if (claim.Schools.Count == 1)
        {
            return claim.Schools.First();
        }

        _remarks.Add(RemarkKind.TwoSchools, "");
        return _before?.People.GetValueOrDefault(new PersonId(id)) is { } person && claim.Schools.Contains(person.School)
            ? person.School
            : claim.Schools.OrderBy(school => school.Value, StringComparer.Ordinal).First();
    }
}
