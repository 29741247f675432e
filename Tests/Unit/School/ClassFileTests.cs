using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Cards.School;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>Classes from a school's own list, with people from its tenant: mentors by their sign-in name.</summary>
public sealed class ClassFileTests
{
    private const string Header = "school;klas;naam;leerjaar;niveau;mentoren\n";

    [Fact]
    public async Task A_mentor_is_known_by_sign_in_name_by_mail_address_and_by_object_id()
    {
        await using var house = await StartedAsync(
            $"esdoorn;1a;1A;1;mixed;COLLEGA4@school.nl\nesdoorn;1b;1B;1;mixed;vijf@mail.school.nl,{GraphHouse.Person(6)}\n",
            house =>
            {
                Put(house, 4, "Collega4@school.nl");
                Put(house, 5, "collega5@school.nl", "Vijf@mail.school.nl");
            });

        Assert.Equal("4", MentorsOf(house, "1a"));
        Assert.Equal("5 6", MentorsOf(house, "1b"));
        Assert.Equal("Staff Mentor", house.RolesOf(4));
        Assert.Empty(house.Directory.State.Roster!.Remarks);
        Assert.Equal("2 schools, 11 people, 3 classes", (await house.HealthAsync()).Description);
    }

    [Fact]
    public async Task A_mentor_who_is_not_of_the_school_or_not_known_is_counted_by_class_and_the_others_stay()
    {
        await using var house = await StartedAsync("esdoorn;1a;1A;1;mixed;vier@school.nl negen@school.nl "
            + "nergens@school.nl\nesdoorn;1b;1B;1;mixed;nergens@school.nl\n", house =>
        {
            Put(house, 4, "vier@school.nl");
            Put(house, 9, "negen@school.nl");
        });

        Assert.Equal("4", MentorsOf(house, "1a"));
        Assert.Equal(
            (2, 1, 1),
            (house.Remarks(
                RemarkKind.MentorUnknown,
                "1A"), house.Remarks(RemarkKind.MentorUnknown, "1B"), house.Remarks(RemarkKind.ClassWithoutMentor, "1B")));
        Assert.DoesNotContain(house.Directory.State.Roster!.Remarks, remark => remark.About.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_address_of_two_accounts_is_nobodys_and_a_sign_in_name_goes_before_it()
    {
        await using var house = await StartedAsync("esdoorn;1a;1A;1;mixed;samen@school.nl\nesdoorn;1b;1B;1;mixed;zes@school.nl\n", house =>
        {
            Put(house, 4, "vier@school.nl", "samen@school.nl");
            Put(house, 5, "vijf@school.nl", "samen@school.nl");
            Put(house, 6, "zes@school.nl");
            Put(house, 7, "zeven@school.nl", "zes@school.nl");
        });

        Assert.Equal("", MentorsOf(house, "1a"));
        Assert.Equal("6", MentorsOf(house, "1b"));
    }

    [Fact]
    public async Task Somebody_who_signs_in_by_another_name_comes_and_goes_with_the_changes_of_the_tenant()
    {
        await using var house = await StartedAsync("esdoorn;1a;1A;1;mixed;nieuw@school.nl\n", house => Put(house, 4, "oud@school.nl"));
        Assert.Equal("", MentorsOf(house, "1a"));
        house.Graph.ForgetAsked();

        Put(house, 4, "nieuw@school.nl");
        await house.SyncAsync();
        Assert.Equal("4", MentorsOf(house, "1a"));

        Put(house, 4, "gehuwd@school.nl");
        await house.SyncAsync();
        Assert.Equal("", MentorsOf(house, "1a"));
        Assert.Equal("Staff", house.RolesOf(4));
        Assert.DoesNotContain(house.Graph.Asked, asked => asked.Contains("latest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_class_group_adds_its_mentors_to_the_class_of_the_file()
    {
        await using var house = await StartedAsync(
            "esdoorn;3hb;Klas 3HB;3;havo;vier@school.nl\n", house => Put(house, 4, "vier@school.nl"));

        Assert.Equal("4 3", MentorsOf(house, "3hb"));
        Assert.Equal("Klas 3HB", Assert.Single(house.Current.Classes).Name);
    }

    [Fact]
    public async Task A_faulty_list_is_named_and_the_last_good_one_stays_until_it_is_mended()
    {
        await using var house = await StartedAsync("esdoorn;1a;1A;1;mixed;vier@school.nl\n", house => Put(house, 4, "vier@school.nl"));

        File.WriteAllText(
            house.ClassFile,
            $"{Header}esdoorn;1a;1A;1;mixed;vier@school.nl\nesdoorn;1b;1B;1;mavo;vier@school.nl\n"
            + "vijf@school.nl;1c;1C;1;havo;zes@school.nl\n");
        await Eventually.HoldsAsync(async () => (await house.HealthAsync()).Status == HealthStatus.Degraded);
        Assert.Contains(
            "last good directory is in force; the newest is not: Directory:ClassFile, line 3: niveau: is not known",
            (await house.HealthAsync()).Description,
            StringComparison.Ordinal);
        Assert.DoesNotContain("@", (await house.HealthAsync()).Description, StringComparison.Ordinal);
        Assert.Equal("4", MentorsOf(house, "1a"));

        Assert.Contains(
            house.Log,
            line => line.EndsWith(
                "klassen.csv, line 3: niveau: is not known; expected one of vmbo-bb, vmbo-kb, vmbo-gt, havo, vwo, gymnasium, mixed, "
                    + "groep, go",
                StringComparison.Ordinal));
        Assert.DoesNotContain(house.Log, line => line.Contains("school.nl", StringComparison.OrdinalIgnoreCase));

        File.Delete(house.ClassFile);
        await Eventually.HoldsAsync(
            async () => (await house.HealthAsync()).Description!.Contains(
                "Directory:ClassFile: there is no such file", StringComparison.Ordinal));
        Assert.Equal("4", MentorsOf(house, "1a"));

        File.WriteAllText(house.ClassFile, $"{Header}esdoorn;1a;1A;1;mixed;vier@school.nl\nesdoorn;1b;1B;1;havo;vier@school.nl\n");
        await Eventually.HoldsAsync(async () => (await house.HealthAsync()).Status == HealthStatus.Healthy);
        await Eventually.HoldsAsync(() => house.Current.Classes.Any(one => one.Id == "1b"));
        Assert.Equal(("4", "4"), (MentorsOf(house, "1a"), MentorsOf(house, "1b")));
    }

    [Fact]
    public async Task Without_a_list_no_name_to_sign_in_with_is_asked_for_or_kept_and_one_that_was_kept_is_gone()
    {
        await using var house = await StartedAsync(
            "esdoorn;1a;1A;1;mixed;vier@school.nl\n", house => Put(house, 4, "vier@school.nl", "vier@mail.school.nl"));
        Assert.Contains("vier@school.nl", await house.KeptAsync(), StringComparison.Ordinal);
        Assert.Contains("vier@mail.school.nl", await house.KeptAsync(), StringComparison.Ordinal);

        house.Set("Directory:ClassFile", "");
        house.Graph.ForgetAsked();
        house.Time.Jump(house.Time.Now + Duration.FromMinutes(1));
        await house.RestartAsync();

        Assert.Null(house.Trouble);
        Assert.NotEmpty(house.Graph.Asked);
        Assert.DoesNotContain(
            house.Graph.Asked,
            asked => asked.Contains("userPrincipalName", StringComparison.OrdinalIgnoreCase)
                || asked.Contains("mail", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Collega 4", await house.KeptAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("@", await house.KeptAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_signs_in_by_no_name_that_is_kept()
    {
        await using var house = await StartedAsync("esdoorn;1a;1A;1;mixed;\n", house =>
            house.World.Put(
                new TenantAccount(
                    GraphHouse.Person(4), "Collega 4")
                { SignInName = "gast@elders.nl", Mail = "gast@elders.example", Guest = true }));

        Assert.DoesNotContain("gast@", await house.KeptAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Directory:ClassFile", "/nowhere/klassen.csv", "Directory:ClassFile is '/nowhere/klassen.csv', but there is no such file")]
    [InlineData("Directory:Provider", "File", "Directory:ClassFile is set, but Directory:Provider is not Graph")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_is_named(string name, string value, string words)
    {
        await using var house = await GraphHouse.BuildAsync();
        File.WriteAllText(house.ClassFile, Header);
        house.Set("Directory:ClassFile", house.ClassFile);
        house.Set(name, value);

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(house.StartAsync);

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<GraphHouse> StartedAsync(string rows, Action<GraphHouse> before)
    {
        var house = await GraphHouse.BuildAsync();
        File.WriteAllText(house.ClassFile, Header + rows);
        house.Set("Directory:ClassFile", house.ClassFile);
        before(house);
        await house.StartAsync();
        return house;
    }

    private static void Put(GraphHouse house, int number, string signInName, string? mail = null) =>
        house.World.Put(new TenantAccount(GraphHouse.Person(number), $"Collega {number}") { SignInName = signInName, Mail = mail });

    private static string MentorsOf(GraphHouse house, string id) =>
        string.Join(
            ' ', house.Current.Classes.Single(one => one.Id == id).Mentors.Select(mentor => mentor.Value.Split('-')[^1].TrimStart('0')));
}
