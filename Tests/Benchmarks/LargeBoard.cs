using System.Globalization;
using Welbevinden.Bot.School;
using Welbevinden.LocalTeams.Graph;

namespace Welbevinden.Benchmarks;

/// <summary>
/// A board of ten schools in a made-up tenant: 10,000 people, 400 groups (staff per school with sections nested in circles, roles,
/// classes), some accounts blocked, guests or without Teams. It keeps its own books, so that what the bot has can be compared exactly.
/// </summary>
internal sealed class LargeBoard
{
    private const int People = 10_000;
    private const int Schools = 10;
    private const int Sections = 80;
    private const int Roles = 60;
    private const int Classes = 250;

    private readonly TenantWorld _world;
    private readonly Dictionary<int, TenantAccount> _accounts = [];
    private readonly HashSet<int> _out = [];
    private readonly HashSet<int> _core = [];

    public LargeBoard(TenantWorld world)
    {
        _world = world;
        for (var person = 0; person < People; person++)
        {
            Put(person, enabled: person % 50 != 0, guest: person % 97 == 0, teams: person % 71 != 0);
        }

        MakeStaff();
        MakeRoles();
        MakeClasses();
    }

    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal);

    public string DirectoryFile => $$"""
        { "tenantId": "6f1c0000-0000-4000-8000-000000000001",
          "schools": [ {{string.Join(
              ", ",
              Enumerable
                  .Range(0, Schools)
                  .Select(school => $$"""{ "id": "s{{school}}", "name": "School {{school}}", "holidayRegion": "midden" }"""))}} ] }
        """;

    /// <summary>How many the bot lacks or has with other roles, and how many it has that should not be there.</summary>
    public (int Lost, int Kept) Compare(DirectorySnapshot? directory)
    {
        var expected = _accounts
            .Where(account => account.Value is { Enabled: true, Guest: false, Teams: true } && !_out.Contains(account.Key))
            .ToDictionary(account => account.Value.Id, account => account.Key, StringComparer.Ordinal);
        var lost = expected.Count(
            one => directory is null || !directory.People.TryGetValue(new(one.Key), out var person) || !IsRight(person, one.Value));
        return (lost, directory?.People.Keys.Count(id => !expected.ContainsKey(id.Value)) ?? 0);
    }

    /// <summary>Three hundred changes: people leave, accounts are blocked or renamed, the core team changes.</summary>
    public void ChangeSome(int round)
    {
        for (var i = 0; i < 100; i++)
        {
            var leaver = (round * 1000) + (i * 7) + 3;
            _world.Leave(Home(leaver), Id(leaver));
            _out.Add(leaver);
            Put((round * 1000) + (i * 7) + 4, enabled: i % 2 == 0, guest: false, teams: true, name: $"Nieuwe naam {i}");
            var core = (round * 1000) + (i * 7) + 5;
            _world.Join(Group(2, core % Roles), Id(core));
            _core.Add(core);
        }
    }

    private static string Id(int person) => "00000000-0000-4000-8000-" + person.ToString("000000000000", CultureInfo.InvariantCulture);

    private static string Group(int kind, int number) => FormattableString.Invariant($"00000000-0000-4000-900{kind}-{number:000000000000}");

    /// <summary>Most are in the school's own group, some only in a section nested in it.</summary>
    private static string Home(int person) => person % 5 == 0 ? Group(1, person % Sections) : Group(0, person % Schools);

    private bool IsRight(Person person, int number) =>
        person.School.Value == $"s{number % Schools}" && person.Has(Role.Staff) && person.Has(Role.CoreTeam) == _core.Contains(number)
        && person.Name == _accounts[number].Name && person.Has(Role.Mentor) == (number < Classes);

    private void Put(int person, bool enabled, bool guest, bool teams, string? name = null)
    {
        _accounts[person] = new TenantAccount(Id(person), name ?? $"Collega {person}") { Enabled = enabled, Guest = guest, Teams = teams };
        _world.Put(_accounts[person]);
    }

    private void MakeStaff()
    {
        for (var school = 0; school < Schools; school++)
        {
            var group = _world.Put(new TenantGroup(Group(0, school), $"Medewerkers {school}"));
            Settings[$"Directory:Graph:Groups:{group.Id}:School"] = $"s{school}";
            Settings[$"Directory:Graph:Groups:{group.Id}:Roles"] = "staff";
        }

        for (var section = 0; section < Sections; section++)
        {
            _world.Put(new TenantGroup(Group(1, section), $"Sectie {section}"));
            _world.Join(Group(1, section), Group(0, section % Schools), "device-1");
            _world.Join(Group(0, section % Schools), Group(1, section));
        }

        foreach (var group in Enumerable.Range(0, People).GroupBy(Home, StringComparer.Ordinal))
        {
            _world.Join(group.Key, [.. group.Select(Id)]);
        }
    }

    private void MakeRoles()
    {
        for (var role = 0; role < Roles; role++)
        {
            var group = _world.Put(new TenantGroup(Group(2, role), $"Kernteam {role}"));
            Settings[$"Directory:Graph:Groups:{group.Id}:Roles"] = "coreTeam";
            int[] members = [role, role + 5000];
            _world.Join(group.Id, [.. members.Select(Id)]);
            _core.UnionWith(members);
        }
    }

    private void MakeClasses()
    {
        for (var number = 0; number < Classes; number++)
        {
            var group = _world.Put(new TenantGroup(Group(3, number), $"Klas {number}"));
            _world.Join(group.Id, [.. Enumerable.Range(0, 28).Select(student => $"student-{number}-{student}")]);
            _world.Own(group.Id, Id(number));
            Settings[$"Directory:Graph:Groups:{group.Id}:Class"] = $"klas{number}";
            Settings[$"Directory:Graph:Groups:{group.Id}:School"] = $"s{number % Schools}";
            Settings[$"Directory:Graph:Groups:{group.Id}:Year"] = "2";
            Settings[$"Directory:Graph:Groups:{group.Id}:Level"] = "mixed";
        }
    }
}
