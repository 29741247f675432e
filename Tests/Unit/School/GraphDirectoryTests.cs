using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Cards.School;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>People from the school's own tenant: who is included, who is left out and why, and what a faulty response cannot do.</summary>
public sealed class GraphDirectoryTests
{
    private const string Analysis = "00000000-0000-4000-9000-000000000005";

    [Fact]
    public async Task Groups_say_who_works_where_and_holds_which_role_and_owners_of_a_class_are_its_mentors()
    {
        await using var house = await GraphHouse.StartedAsync();

        Assert.Equal(11, house.Current.People.Count);
        Assert.Equal("Staff CoreTeam Administrator", house.RolesOf(1));
        Assert.Equal("Staff Mentor", house.RolesOf(3));
        Assert.Equal("Collega 9", house.Current.People[new(GraphHouse.Person(9))].Name);
        Assert.Equal("iep", house.Current.People[new(GraphHouse.Person(9))].School.Value);
        var school = Assert.Single(house.Current.Classes);
        Assert.Equal(("3hb", "3HB", 3, Level.Havo), (school.Id, school.Name, school.Year, school.Level));
        Assert.Equal(GraphHouse.Person(3), Assert.Single(school.Mentors).Value);
        Assert.Empty(house.Directory.State.Roster!.Remarks);
        Assert.Equal(HealthStatus.Healthy, (await house.HealthAsync()).Status);
    }

    [Fact]
    public async Task Nobody_outside_the_groups_is_asked_for_and_no_student_of_a_class()
    {
        await using var house = await GraphHouse.BuildAsync();
        house.World.Put(new TenantAccount("student-1", "Leerling 1"));
        await house.StartAsync();

        Assert.DoesNotContain(house.Graph.Asked, asked => asked.Contains("student-", StringComparison.Ordinal));
        Assert.All(
            house.Graph.Asked.Where(asked => asked.Contains("/users?", StringComparison.Ordinal)),
            asked => Assert.Contains("$filter", Uri.UnescapeDataString(asked), StringComparison.Ordinal));
        Assert.Contains(
            house.Graph.Asked,
            asked => asked.Contains("owners", StringComparison.Ordinal) && asked.Contains(GraphHouse.Class, StringComparison.Ordinal));
        Assert.DoesNotContain(
            house.Graph.Asked,
            asked => asked.Contains("members", StringComparison.Ordinal) && asked.Contains(GraphHouse.Class, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Blocked_accounts_guests_and_people_without_Teams_stay_out_and_are_counted_with_the_reason()
    {
        await using var house = await GraphHouse.BuildAsync();
        house.World.Put(new TenantAccount(GraphHouse.Person(4), "Collega 4") { Enabled = false });
        house.World.Put(new TenantAccount(GraphHouse.Person(5), "Collega 5") { Guest = true });
        house.World.Put(new TenantAccount(GraphHouse.Person(6), "Collega 6") { Teams = false });
        house.World.Join(GraphHouse.Staff, "device-1", "deleted-account");
        await house.StartAsync();

        Assert.Equal(8, house.Current.People.Count);
        Assert.Equal(
            (1, 1, 1, 1),
            (house.Remarks(RemarkKind.AccountDisabled), house.Remarks(RemarkKind.Guest), house.Remarks(RemarkKind.WithoutTeams),
                house.Remarks(RemarkKind.AccountGone)));
    }

    [Fact]
    public async Task Changes_come_by_the_link_and_cost_a_few_questions()
    {
        await using var house = await GraphHouse.StartedAsync();
        var before = house.Graph.Asked.Count;
        house.World.Put(new TenantAccount(GraphHouse.Person(20), "Nieuwe collega"));
        house.World.Join(GraphHouse.Staff, GraphHouse.Person(20));
        house.World.Leave(GraphHouse.Core, GraphHouse.Person(2));
        house.World.Put(new TenantAccount(GraphHouse.Person(7), "Collega 7 met een nieuwe naam"));
        house.World.Put(new TenantAccount(GraphHouse.Person(8), "Collega 8") { Enabled = false });
        house.World.Delete(GraphHouse.Person(6));
        house.World.Disown(GraphHouse.Class, GraphHouse.Person(3));
        house.World.Own(GraphHouse.Class, GraphHouse.Person(4));

        await house.SyncAsync();

        Assert.Null(house.Trouble);
        Assert.Equal("Staff", house.RolesOf(20));
        Assert.Equal("Staff", house.RolesOf(2));
        Assert.Equal("Collega 7 met een nieuwe naam", house.Current.People[new(GraphHouse.Person(7))].Name);
        Assert.Equal("nobody nobody", $"{house.RolesOf(8)} {house.RolesOf(6)}");
        Assert.Equal("Staff, Staff Mentor", $"{house.RolesOf(3)}, {house.RolesOf(4)}");
        var asked = house.Graph.Asked.Skip(before).ToList();
        Assert.All(
            asked.Where(one => one.Contains("groups/delta", StringComparison.Ordinal)),
            one => Assert.Contains("$deltatoken", one, StringComparison.Ordinal));
        Assert.InRange(asked.Count, 3, 16);
    }

    [Fact]
    public async Task After_the_summer_the_link_is_no_longer_known_and_everything_is_read_anew_by_itself()
    {
        await using var house = await GraphHouse.StartedAsync();
        house.World.Leave(GraphHouse.Core, GraphHouse.Person(2));
        house.World.ForgetJournal();

        await house.SyncAsync();

        Assert.Null(house.Trouble);
        Assert.Equal("Staff", house.RolesOf(2));
        Assert.Equal(11, house.Current.People.Count);
    }

    [Fact]
    public async Task What_Graph_says_on_waiting_is_done_and_what_is_read_is_exact()
    {
        await using var house = await GraphHouse.StartedAsync(options => options.ThrottleEvery = 4);

        Assert.Null(house.Trouble);
        Assert.True(house.Graph.Throttled >= 2);
        Assert.Equal(11, house.Current.People.Count);
    }

    [Fact]
    public async Task A_restart_without_Graph_still_knows_everybody()
    {
        await using var house = await GraphHouse.StartedAsync();
        var before = house.Everybody();
        await house.Graph.CloseAsync();

        await house.RestartAsync();

        Assert.Equal(before, house.Everybody());
        Assert.Equal(GraphTrouble.TokenUnavailable, house.Trouble);
        Assert.Equal(HealthStatus.Degraded, (await house.HealthAsync()).Status);

        await house.Graph.ReopenAsync();
        house.World.Leave(GraphHouse.Core, GraphHouse.Person(2));
        await house.SyncAsync();
        Assert.Null(house.Trouble);
        Assert.Equal("Staff", house.RolesOf(2));
    }

    [Fact]
    public async Task The_kept_directory_shows_no_name_to_who_copies_the_store()
    {
        await using var house = await GraphHouse.StartedAsync();
        var kept = new List<byte>();
        await foreach (var row in house.Store.ReadAllAsync(Schema.Directory, new KeyRange("graph")))
        {
            kept.AddRange(row.Values.Bytes("bytes").ToArray());
        }

        Assert.NotEmpty(kept);
        Assert.DoesNotContain("Collega", System.Text.Encoding.UTF8.GetString([.. kept]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_older_than_a_moment_is_asked_anew_for_who_needs_a_role_and_not_more_often()
    {
        await using var house = await GraphHouse.StartedAsync();
        house.World.Leave(GraphHouse.Core, GraphHouse.Person(2));
        IDirectory directory = house.Directory;

        await directory.FreshenAsync(CancellationToken.None);
        Assert.Equal("Staff CoreTeam Administrator", house.RolesOf(2));

        house.Time.Advance(Duration.FromSeconds(31));
        await directory.FreshenAsync(CancellationToken.None);
        Assert.Equal("Staff", house.RolesOf(2));
    }

    [Fact]
    public async Task Who_needs_a_role_waits_for_a_slow_Graph_within_bounds_and_the_last_good_directory_decides()
    {
        await using var house = await GraphHouse.BuildAsync();
        house.Set("Directory:Graph:WaitSeconds", "0.3");
        await house.StartAsync();
        house.Graph.Options.Latency = TimeSpan.FromMinutes(2); // Far longer than a busy machine takes for what is waited for.
        house.Time.Advance(Duration.FromMinutes(1));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        await ((IDirectory)house.Directory).FreshenAsync(CancellationToken.None);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.2, 60);
        Assert.Equal(11, house.Current.People.Count);
    }

    [Fact]
    public async Task What_Graph_does_not_know_comes_from_the_file_and_changes_with_it()
    {
        await using var house = await GraphHouse.StartedAsync();
        Assert.Null(house.Current.People[new(GraphHouse.Person(5))].Team);

        File.WriteAllText(house.SchoolFile, GraphHouse.Schools($$"""
            , "people": [ { "id": "{{GraphHouse.Person(5)}}", "team": "bovenbouw", "workdays": ["monday"] } ],
            "classes": [ { "id": "1a", "name": "1A", "school": "esdoorn", "year": 1, "level": "mixed",
              "mentors": ["{{GraphHouse.Person(5)}}"] } ]
            """));
        await Eventually.HoldsAsync(() => house.Current.Classes.Count == 2);

        Assert.Equal("bovenbouw", house.Current.People[new(GraphHouse.Person(5))].Team);
        Assert.Equal("Staff Mentor", house.RolesOf(5));
        Assert.Equal(2, house.Current.Classes.Count);
    }

    [Fact]
    public async Task A_class_of_the_education_roster_takes_its_teachers_as_mentors()
    {
        await using var house = await GraphHouse.BuildAsync();
        File.WriteAllText(
            house.SchoolFile,
            GraphHouse.Schools(""", "classes": [ { "id": "2b", "name": "2B", "school": "esdoorn", "year": 2, "level": "vwo" } ]"""));
        house.World.Put(new TenantGroup("00000000-0000-4000-9000-0000000000ff", "Klas 2B 2026") { ClassCode = "2B" });
        house.World.Own("00000000-0000-4000-9000-0000000000ff", GraphHouse.Person(6));
        house.Set("Directory:Graph:Education", "true");
        await house.StartAsync();

        Assert.Null(house.Trouble);
        Assert.Equal(GraphHouse.Person(6), Assert.Single(house.Current.Classes.Single(one => one.Id == "2b").Mentors).Value);
    }

    [Theory]
    [InlineData("Directory:Graph:BaseUrl", "https://graph.example.org", "Microsoft")]
    [InlineData("Directory:Graph:BaseUrl", "http://graph.microsoft.com", "https")]
    [InlineData("LocalChannel", null, "LocalChannel")]
    [InlineData("Directory:Graph:SyncMinutes", "90", "hourly")]
    [InlineData("Directory:Graph:Groups:Kernteam:Roles", "staff", "no object id")]
    [InlineData("Directory:Graph:Groups:" + GraphHouse.Core + ":Roles", "boss", "'boss'")]
    [InlineData("Directory:Graph:Groups:" + GraphHouse.Class + ":Level", "mavo", "'mavo'")]
    [InlineData("Directory:Graph:CatalogueAppId", "welbevinden", "Manage apps")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_is_named(string name, string? value, string words)
    {
        await using var house = await GraphHouse.BuildAsync();
        house.Set(name, value);

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(house.StartAsync);

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_is_mapped_while_the_bot_runs_counts_without_a_restart()
    {
        await using var house = await GraphHouse.StartedAsync();
        Assert.Equal("Staff", house.RolesOf(4));

        house.World.Put(new TenantGroup(Analysis, "Analyseteam"));
        house.World.Join(Analysis, GraphHouse.Person(4));
        await house.ChangeAsync(
            $"Directory:Graph:Groups:{Analysis}:Roles", "analysisTeam", () => Task.FromResult(house.RolesOf(4) == "Staff AnalysisTeam"));

        Assert.Equal(HealthStatus.Healthy, (await house.HealthAsync()).Status);
    }

    [Fact]
    public async Task A_mapping_that_cannot_work_is_named_and_the_one_before_stays_with_newer_roles()
    {
        await using var house = await GraphHouse.StartedAsync();

        await house.ChangeAsync(
            $"Directory:Graph:Groups:{GraphHouse.Core}:Roles",
            "boss",
            async () => (await house.HealthAsync()).Status == HealthStatus.Degraded);
        house.World.Leave(GraphHouse.Core, GraphHouse.Person(2));
        await house.SyncAsync();

        Assert.Contains("'boss'", (await house.HealthAsync()).Description, StringComparison.Ordinal);
        Assert.Equal("Staff CoreTeam Administrator", house.RolesOf(1));
        Assert.Equal("Staff", house.RolesOf(2));

        await house.ChangeAsync(
            $"Directory:Graph:Groups:{GraphHouse.Core}:Roles", "coreTeam", () => Task.FromResult(house.RolesOf(1) == "Staff CoreTeam"));

        Assert.Equal(HealthStatus.Healthy, (await house.HealthAsync()).Status);
    }
}
