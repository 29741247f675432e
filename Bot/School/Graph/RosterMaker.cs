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
    private readonly Dictionary<(RemarkKind Kind, string About), int> _remarks = [];
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _signIns;

    private RosterMaker(
        GraphState state, IReadOnlyDictionary<string, GroupOptions> groups, DirectorySnapshot beside, DirectorySnapshot? before) =>
        (_state, _groups, _beside, _before, _signIns) = (state, groups, beside, before, SignInsOf(state));

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

        var classes = ClassesOf();
        foreach (var mentor in classes.SelectMany(one => one.Mentors))
        {
            ClaimOf(mentor.Value).Roles.Add(Role.Mentor);
        }

        var people = _claims.Select(claim => PersonOf(claim.Key, claim.Value)).OfType<Person>().ToFrozenDictionary(person => person.Id);
        SchoolClass[] fitting = [.. classes.Select(one => Fitting(one, people))];
        foreach (var school in _beside.Schools.Keys.Where(school => people.Values.All(person => person.School != school)))
        {
            Put(RemarkKind.SchoolEmpty, school.Value);
        }

        var snapshot = new DirectorySnapshot(_beside.TenantId, _beside.Schools, people, fitting);
        return new Roster(
            snapshot,
            [
                .. _remarks.OrderBy(one => one.Key.Kind)
                    .ThenBy(one => one.Key.About, StringComparer.Ordinal)
                    .Select(one => new Remark(one.Key.Kind, one.Key.About, one.Value)),
            ]);
    }

    private void Claimed(string id, GroupOptions group)
    {
        var known = _state.Groups.GetValueOrDefault(GroupState.KeyOf(group.Reads, id));
        if (known is null or { Gone: true })
        {
            Put(RemarkKind.GroupGone, id);
        }

        if (group.School.Length > 0 && !_beside.Schools.ContainsKey(new SchoolId(group.School)))
        {
            Put(RemarkKind.SchoolUnknown, group.School);
            return;
        }

        if (group.IsClass)
        {
            return;
        }

        var people = Within(id);
        if (people.Count == 0 && known is { Gone: false })
        {
            Put(RemarkKind.GroupEmpty, id);
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

    /// <summary>The people of a group and of the groups in it; a circle of groups is walked once.</summary>
    private HashSet<string> Within(string id)
    {
        var (people, seen, open) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal),
            new Stack<string>([id]));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next) || !_state.Groups.TryGetValue(next, out var group))
            {
                continue;
            }

            people.UnionWith(group.People);
            foreach (var nested in group.Nested)
            {
                open.Push(nested);
            }
        }

        return people;
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

        if (Outside(id, claim) is { } reason)
        {
            Put(reason, "");
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

    private RemarkKind? Outside(string id, Claim claim) => _state.Accounts.GetValueOrDefault(id) switch
    {
        null => RemarkKind.AccountGone,
        { Guest: true } => RemarkKind.Guest,
        { Enabled: false } => RemarkKind.AccountDisabled,
        { Teams: false } => RemarkKind.WithoutTeams,
        _ when claim.Schools.Count == 0 => RemarkKind.WithoutSchool,
        _ when claim.Roles.Count == 0 => RemarkKind.WithoutRole,
        _ => null,
    };

    private SchoolId SchoolOf(string id, Claim claim)
    {
        if (claim.Schools.Count == 1)
        {
            return claim.Schools.First();
        }

        Put(RemarkKind.TwoSchools, "");
        return _before?.People.GetValueOrDefault(new PersonId(id)) is { } person && claim.Schools.Contains(person.School)
            ? person.School
            : claim.Schools.OrderBy(school => school.Value, StringComparer.Ordinal).First();
    }

    private List<SchoolClass> ClassesOf()
    {
        var classes = _beside.Classes.ToDictionary(one => one.Key, ById, StringComparer.Ordinal);
        foreach (var (key, group) in _state.Education)
        {
            if (classes.TryGetValue(key, out var found))
            {
                classes[key] = WithMentors(found, GroupState.KeyOf(Relation.Owners, group));
            }
        }

        foreach (var (id, group) in _groups
            .Where(group => group.Value.IsClass && _beside.Schools.ContainsKey(new SchoolId(group.Value.School)))
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var read = GroupState.KeyOf(group.Reads, id.ToLowerInvariant());
            var key = SchoolClass.KeyOf(group.School, group.Class);
            if (classes.TryGetValue(key, out var found) || (found = New(group, read)) is not null)
            {
                classes[key] = WithMentors(found, read);
            }
            else
            {
                Put(RemarkKind.ClassUnknown, group.Class);
            }
        }

        return [.. classes.Values];
    }

    /// <summary>
    /// With the account in the place of a sign-in name; one that no account has stays, and is counted by class as any mentor who is not
    /// known.
    /// </summary>
    private SchoolClass ById(SchoolClass one) => one with
    {
        Mentors = [.. one.Mentors.Select(mentor => _signIns.TryGetValue(mentor.Value, out var id) ? new PersonId(id) : mentor).Distinct()],
    };

    /// <summary>
    /// Accounts by sign-in name, in whatever capitals, and by a mail address that is nobody's sign-in name and no second account's.
    /// </summary>
    private static Dictionary<string, string> SignInsOf(GraphState state)
    {
        var ids = state.Accounts.Where(account => account.Value.Mail is not null)
            .GroupBy(account => account.Value.Mail!, account => account.Key, StringComparer.OrdinalIgnoreCase)
            .Where(
                mail => mail.Take(2).Count() == 1).ToDictionary(mail => mail.Key, mail => mail.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var (id, account) in state.Accounts.Where(account => account.Value.SignInName is not null))
        {
            ids[account.SignInName!] = id;
        }

        return ids;
    }

    private SchoolClass? New(GroupOptions group, string read) => group.Level.Length == 0 ? null : new SchoolClass(
        group.Class,
        _state.Groups.GetValueOrDefault(read) is { Name.Length: > 0 } named ? named.Name : group.Class,
        new SchoolId(group.School),
        group.Year,
        Vocabulary.Levels[group.Level],
        []);

    private SchoolClass WithMentors(SchoolClass one, string read)
    {
        var group = _state.Groups.GetValueOrDefault(read);
        var people = group is null ? [] : group.Relation == Relation.Owners ? group.People : Within(read);
        return one with
        {
            Mentors = [
                .. one.Mentors.Select(mentor => mentor.Value)
                    .Union(people.Order(StringComparer.Ordinal), StringComparer.Ordinal)
                    .Select(id => new PersonId(id)),
            ],
        };
    }

    /// <summary>Only people of the school who are in; the others are counted by class.</summary>
    private SchoolClass Fitting(SchoolClass one, FrozenDictionary<PersonId, Person> people)
    {
        PersonId[] mentors = [.. one.Mentors.Where(mentor => people.TryGetValue(mentor, out var person) && person.School == one.School)];
        if (mentors.Length < one.Mentors.Count)
        {
            Put(RemarkKind.MentorUnknown, one.Name, one.Mentors.Count - mentors.Length);
        }

        if (mentors.Length == 0)
        {
            Put(RemarkKind.ClassWithoutMentor, one.Name);
        }

        return one with { Mentors = mentors };
    }

    private void Put(RemarkKind kind, string about, int count = 1) =>
        _remarks[(kind, about)] = _remarks.GetValueOrDefault((kind, about)) + count;

    /// <summary>What the groups say of one person.</summary>
    private sealed class Claim
    {
        public HashSet<SchoolId> Schools { get; } = [];

        public HashSet<Role> Roles { get; } = [];

        public string? Team { get; set; }

        /// <summary>False for who is known only as a mentor of a class: counted there.</summary>
        public bool InGroup { get; set; }
    }
}
