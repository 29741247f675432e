using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Welbevinden.Cards.School;
using Welbevinden.LocalTeams.Graph;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>What can be wrong in a tenant: it is named, with what to do, and nobody is wiped out by it.</summary>
public sealed class GraphBadInputTests
{
    private const string Nowhere = "00000000-0000-4000-9000-00000000dead";

    [Fact]
    public async Task A_group_that_does_not_exist_is_named_and_the_others_count()
    {
        await using var house = await GraphHouse.BuildAsync();
        house.Map(Nowhere, "Roles", "leadership");
        await house.StartAsync();

        Assert.Null(house.Trouble);
        Assert.Equal(11, house.Current.People.Count);
        Assert.Equal(1, house.Remarks(RemarkKind.GroupGone, Nowhere));
    }

    [Fact]
    public async Task A_group_that_vanishes_is_named_its_people_stay_and_other_changes_count()
    {
        await using var house = await GraphHouse.StartedAsync();
        house.World.DeleteGroup(GraphHouse.Second);
        house.World.Leave(GraphHouse.Core, GraphHouse.Person(2));

        await house.SyncAsync();

        Assert.Equal("Staff", house.RolesOf(9));
        Assert.Equal("Staff", house.RolesOf(2));
        Assert.Equal(1, house.Remarks(RemarkKind.GroupGone, GraphHouse.Second));

        house.World.ForgetJournal();
        await house.SyncAsync();
        Assert.Equal(11, house.Current.People.Count);
        Assert.Equal(1, house.Remarks(RemarkKind.GroupGone, GraphHouse.Second));

        var back = new TenantGroup(GraphHouse.Second, "Medewerkers De Iep");
        back.Members.UnionWith([GraphHouse.Person(9), GraphHouse.Person(10)]);
        house.World.Put(back);
        await house.SyncAsync();
        Assert.Equal("Staff nobody", $"{house.RolesOf(9)} {house.RolesOf(11)}");
        Assert.Equal(0, house.Remarks(RemarkKind.GroupGone, GraphHouse.Second));
    }

    [Fact]
    public async Task Nobody_left_is_refused_and_told_and_a_small_change_after_it_counts_again()
    {
        await using var house = await GraphHouse.StartedAsync();
        string[] everybody = [.. Enumerable.Range(1, 8).Select(GraphHouse.Person)];
        house.World.Leave(GraphHouse.Staff, everybody);

        await house.SyncAsync();

        Assert.Equal(GraphTrouble.TooManyGone, house.Trouble);
        Assert.Equal(11, house.Current.People.Count);
        Assert.Contains("confirmed", (await house.HealthAsync()).Description, StringComparison.Ordinal);

        house.World.Join(GraphHouse.Staff, everybody[1..]);
        await house.SyncAsync();
        Assert.Null(house.Trouble);
        Assert.Equal("nobody", house.RolesOf(1));
        Assert.Equal(10, house.Current.People.Count);
    }

    [Fact]
    public async Task A_person_in_two_schools_stays_where_they_were_and_is_counted()
    {
        await using var house = await GraphHouse.StartedAsync();
        house.World.Join(GraphHouse.Second, GraphHouse.Person(4));
        house.World.Join(GraphHouse.Staff, GraphHouse.Person(9));

        await house.SyncAsync();

        Assert.Equal("esdoorn", house.Current.People[new(GraphHouse.Person(4))].School.Value);
        Assert.Equal("iep", house.Current.People[new(GraphHouse.Person(9))].School.Value);
        Assert.Equal(2, house.Remarks(RemarkKind.TwoSchools));
    }

    [Fact]
    public async Task A_class_without_mentor_is_named()
    {
        await using var house = await GraphHouse.StartedAsync();
        house.World.Disown(GraphHouse.Class, GraphHouse.Person(3));

        await house.SyncAsync();

        Assert.Empty(Assert.Single(house.Current.Classes).Mentors);
        Assert.Equal(1, house.Remarks(RemarkKind.ClassWithoutMentor, "3HB"));
        Assert.Equal("Staff", house.RolesOf(3));
    }

    [Fact]
    public async Task A_mentor_without_account_is_counted_by_class_and_the_other_mentor_stays()
    {
        await using var house = await GraphHouse.StartedAsync();
        house.World.Own(GraphHouse.Class, "somebody-unknown");
        house.World.Own(GraphHouse.Class, GraphHouse.Person(9));

        await house.SyncAsync();

        Assert.Equal(GraphHouse.Person(3), Assert.Single(Assert.Single(house.Current.Classes).Mentors).Value);
        Assert.Equal(2, house.Remarks(RemarkKind.MentorUnknown, "3HB"));
    }

    [Fact]
    public async Task A_contact_who_left_is_counted_by_school_and_the_other_contact_stays()
    {
        await using var house = await GraphHouse.BuildAsync();
        await File.WriteAllTextAsync(
            house.SchoolFile,
            GraphHouse.Schools().Replace(
                "\"holidayRegion\": \"midden\"",
                "\"holidayRegion\": \"midden\", \"contacts\": [ "
                    + string.Join(", ", new[] { 4, 5, 9, 77 }.Select(person =>
                        $$"""{ "person": "{{GraphHouse.Person(person)}}", "label": "ib'er" }""")) + " ]",
                StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await house.StartAsync();
        Assert.Equal([4, 5], Contacts(house));
        Assert.Equal(2, house.Remarks(RemarkKind.ContactUnknown, "De Esdoorn"));

        house.World.Leave(GraphHouse.Staff, GraphHouse.Person(5));
        await house.SyncAsync();

        Assert.Equal([4], Contacts(house));
        Assert.Equal(3, house.Remarks(RemarkKind.ContactUnknown, "De Esdoorn"));
    }

    [Fact]
    public async Task Groups_within_groups_count_and_a_circle_of_them_ends()
    {
        const string inner = "00000000-0000-4000-9000-00000000000a";
        const string innermost = "00000000-0000-4000-9000-00000000000b";
        await using var house = await GraphHouse.StartedAsync();
        house.World.Put(new TenantAccount(GraphHouse.Person(30), "Collega 30"));
        house.World.Put(new TenantGroup(inner, "Sectie Talen"));
        house.World.Put(new TenantGroup(innermost, "Sectie Nederlands"));
        house.World.Join(innermost, GraphHouse.Person(30), GraphHouse.Staff);
        house.World.Join(inner, innermost);
        house.World.Join(GraphHouse.Staff, inner);

        await house.SyncAsync();
        Assert.Null(house.Trouble);
        Assert.Equal("Staff", house.RolesOf(30));

        house.World.Leave(innermost, GraphHouse.Person(30));
        await house.SyncAsync();
        Assert.Equal("nobody", house.RolesOf(30));
        Assert.Equal(11, house.Current.People.Count);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_with_the_remedy_and_nobody_is_wiped()
    {
        await using var house = await GraphHouse.StartedAsync();
        house.Graph.Options.AppPassword = "renewed-in-entra";
        house.Graph.Tokens.RevokeAll();

        await house.SyncAsync();

        Assert.Equal(GraphTrouble.SecretWrong, house.Trouble);
        Assert.Equal(11, house.Current.People.Count);
        var health = await house.HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("MicrosoftAppPassword", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_cannot_be_reached_is_told_and_nobody_is_wiped()
    {
        await using var house = await GraphHouse.StartedAsync();
        house.Graph.Options.Outage = 404;
        await house.SyncAsync();
        Assert.Equal((GraphTrouble.NotFound, 11), (house.Trouble!.Value, house.Current.People.Count));

        await house.Graph.CloseAsync();
        house.Time.Advance(Duration.FromHours(2));
        await house.SyncAsync();
        Assert.Equal((GraphTrouble.TokenUnavailable, 11), (house.Trouble!.Value, house.Current.People.Count));
    }

    [Fact]
    public async Task A_permission_that_is_missing_is_told_and_nobody_is_wiped()
    {
        await using var house = await GraphHouse.BuildAsync(options => options.Permissions = ["User.Read.All"]);
        await house.StartAsync();

        Assert.Equal(GraphTrouble.Forbidden, house.Trouble);
        Assert.Null(house.Directory.Current);
        Assert.Contains("GroupMember.Read.All", (await house.HealthAsync()).Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SchemaChange.WithoutEnabled)]
    [InlineData(SchemaChange.PlansAsText)]
    [InlineData(SchemaChange.KindAsNumber)]
    [InlineData(SchemaChange.ListAsObject)]
    [InlineData(SchemaChange.MembersAsObject)]
    [InlineData(SchemaChange.WithoutLink)]
    [InlineData(SchemaChange.LinkAsNumber)]
    [InlineData(SchemaChange.LinkElsewhere)]
    internal async Task An_answer_in_another_shape_is_refused_and_nobody_is_wiped(SchemaChange change)
    {
        await using var house = await GraphHouse.StartedAsync();
        var before = house.Everybody();
        house.Graph.Options.Schema = change;
        house.World.ForgetJournal();

        await house.SyncAsync();

        Assert.Equal(GraphTrouble.SchemaChanged, house.Trouble);
        Assert.Equal(before, house.Everybody());
    }

    [Fact]
    public async Task What_is_new_in_an_answer_is_passed_over()
    {
        await using var house = await GraphHouse.StartedAsync();
        var before = house.Everybody();
        house.Graph.Options.Schema = SchemaChange.MoreThanAsked;
        house.World.ForgetJournal();

        await house.SyncAsync();

        Assert.Null(house.Trouble);
        Assert.Equal(before, house.Everybody());
    }

    private static IEnumerable<int> Contacts(GraphHouse house) => house.Current.Schools[new("esdoorn")].Contacts
        .Select(contact => Enumerable.Range(1, 99).Single(number => GraphHouse.Person(number) == contact.Person.Value));
}
