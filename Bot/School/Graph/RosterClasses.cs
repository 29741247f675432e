using System.Collections.Frozen;
using Welbevinden.Bot.School.File;
using Welbevinden.Cards.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// The classes of a roster and their mentors: from the files, from the education roster and from the groups of classes. And of what the
/// files name, only who is in: mentors of classes, contacts of schools.
/// </summary>
internal sealed class RosterClasses(
    GraphState state, IReadOnlyDictionary<string, GroupOptions> groups, DirectorySnapshot beside, RemarkList remarks)
{
    private readonly Dictionary<string, string> _signIns = SignInsOf(state);

    /// <summary>Every class with its mentors, also those who turn out not to be in.</summary>
    public List<SchoolClass> Read()
    {
        var classes = beside.Classes.ToDictionary(one => one.Key, ById, StringComparer.Ordinal);
        foreach (var (key, group) in state.Education)
        {
            if (classes.TryGetValue(key, out var found))
            {
                classes[key] = WithMentors(found, GroupState.KeyOf(Relation.Owners, group));
            }
        }

        foreach (var (id, group) in groups
            .Where(group => group.Value.IsClass && beside.Schools.ContainsKey(new SchoolId(group.Value.School)))
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
                remarks.Add(RemarkKind.ClassUnknown, group.Class);
            }
        }

        return [.. classes.Values];
    }

    /// <summary>Only people of the school who are in; the others are counted by class.</summary>
    public SchoolClass Fitting(SchoolClass one, FrozenDictionary<PersonId, Person> people)
    {
        PersonId[] mentors = [.. one.Mentors.Where(mentor => people.TryGetValue(mentor, out var person) && person.School == one.School)];
        if (mentors.Length < one.Mentors.Count)
        {
            remarks.Add(RemarkKind.MentorUnknown, one.Name, one.Mentors.Count - mentors.Length);
        }

        if (mentors.Length == 0)
        {
            remarks.Add(RemarkKind.ClassWithoutMentor, one.Name);
        }

        return one with { Mentors = mentors };
    }

    /// <summary>Only contacts who are people of the school; the others are counted by school.</summary>
    public SchoolProfile Fitting(SchoolProfile school, FrozenDictionary<PersonId, Person> people)
    {
        SchoolContact[] there =
        [
            .. school.Contacts.Where(contact => people.TryGetValue(contact.Person, out var person) && person.School == school.Id),
        ];
        if (there.Length < school.Contacts.Count)
        {
            remarks.Add(RemarkKind.ContactUnknown, school.Name, school.Contacts.Count - there.Length);
        }

        return school with { Contacts = there };
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
            .Where(mail => mail.Take(2).Count() == 1)
            .ToDictionary(mail => mail.Key, mail => mail.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var (id, account) in state.Accounts.Where(account => account.Value.SignInName is not null))
        {
            ids[account.SignInName!] = id;
        }

        return ids;
    }

    private SchoolClass? New(GroupOptions group, string read) => group.Level.Length == 0 ? null : new SchoolClass(
        group.Class,
        state.Groups.GetValueOrDefault(read) is { Name.Length: > 0 } named ? named.Name : group.Class,
        new SchoolId(group.School),
        group.Year,
        Vocabulary.Levels[group.Level],
        []);

    private SchoolClass WithMentors(SchoolClass one, string read)
    {
        var group = state.Groups.GetValueOrDefault(read);
        var people = group is null ? [] : group.Relation == Relation.Owners ? group.People : state.Within(read);
        return one with
        {
            Mentors = [
                .. one.Mentors.Select(mentor => mentor.Value)
                    .Union(people.Order(StringComparer.Ordinal), StringComparer.Ordinal)
                    .Select(id => new PersonId(id)),
            ],
        };
    }
}
