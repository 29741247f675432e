using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Welbevinden.Bot;
using Welbevinden.Bot.Admin.Setup;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.File;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.Setup;

/// <summary>An administrator puts an exported list of accounts into the directory file.</summary>
public sealed class PeopleTests : IDisposable
{
    private const string Samples = "Bot/Admin/Setup/Samples";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");

    public PeopleTests() => File.Copy(Path.Combine(Repository.Root, Samples, "school.file.json"), School);

    private string School => Path.Combine(_folder.FullName, "school.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_sample_list_renews_the_sample_school_and_what_is_known_of_people_stays()
    {
        var (code, said) = await PeopleAsync(File.ReadAllText(Path.Combine(Repository.Root, Samples, "medewerkers.csv")));

        Assert.True(code == 0, said);
        Assert.Contains("1 people new, 3 gone, 3 kept; 1 left out", said, StringComparison.Ordinal);
        var school = Snapshot();
        Assert.Equal(4, school.People.Count);
        Assert.Equal([Role.Staff], school.People[new("00000000-0000-4000-8000-000000000017")].Roles);
        Assert.Equal("onderbouw", school.People[new("00000000-0000-4000-8000-000000000014")].Team);
        Assert.Equal([1, 0], school.Classes.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Mentors.Count));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Root, Samples, "school.file.json")), File.ReadAllText($"{School}.before"));
    }

    [Fact]
    public async Task An_export_of_the_admin_centre_is_read_as_it_comes()
    {
        var (code, said) = await PeopleAsync("""
            ﻿Block credential,City,Department,Display name,First name,Object Id,Title,Usage location,User principal name
            False,Utrecht,Talen,"Vries, Hanna de",Hanna,AAAAAAAA-0000-4000-8000-000000000001,Docent,NL,h.devries@school.example
            True,Utrecht,Talen,Uit Dienst,Uit,aaaaaaaa-0000-4000-8000-000000000002,Docent,NL,u.dienst@school.example

            """);

        Assert.True(code == 0, said);
        Assert.Equal("Vries, Hanna de", Assert.Single(Snapshot().People).Value.Name);
    }

    [Theory]
    [InlineData("naam,mail\nA,a@school.example\n", "line 1: a column is missing")]
    [InlineData("id,displayName\na@school.example,A\n", "line 2: id: is no object id")]
    [InlineData("id,name\naaaaaaaa-0000-4000-8000-000000000001,A\nAAAAAAAA-0000-4000-8000-000000000001,B\n", "the same id as on line 2")]
    [InlineData("id,displayName\naaaaaaaa-0000-4000-8000-000000000001,\n", "line 2: displayName: is empty")]
    [InlineData("id,naam,rollen\naaaaaaaa-0000-4000-8000-000000000001,A,directeur\n", "'directeur' is not known; expected medewerker")]
    [InlineData("id,displayName\n\"aaaa", "double quote")]
    [InlineData("id,displayName\n", "nobody is in it")]
    [InlineData("", "the file is empty")]
    public async Task A_list_with_a_fault_is_told_by_line_and_changes_nothing(string csv, string fault)
    {
        var before = File.ReadAllText(School);

        var (code, said) = await PeopleAsync(csv);

        Assert.Equal(1, code);
        Assert.Contains(fault, said, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(School));
    }

    [Fact]
    public void Whatever_people_a_list_names_the_file_that_comes_of_it_is_read_with_just_them()
    {
        var school = File.ReadAllText(School);
        var name = Gen.Elements(
            "A", "Ömer", "De, Vries", "x;y", "\"q\" z", "a\tb", "İpek", "<b>", "back\\slash", "een\ntwee", "=1+1", "@x");
        var person = from number in Gen.Choose(9, 40)
                     from called in name
                     from roles in Gen.Elements("", "mentor", "medewerker mentor", "STAFF", "kernteam, beheerder")
                     select new ListedPerson(
                         "00000000-0000-4000-8000-" + number.ToString("000000000000", CultureInfo.InvariantCulture), called, "", [roles]);
        var list = Gen.NonEmptyListOf(person).Select(people => people.DistinctBy(one => one.Id, StringComparer.Ordinal).ToList());
        Prop.ForAll(list.ToArbitrary(), listed =>
        {
            var csv = "id;naam;rollen\n" + string.Concat(listed.Select(one => $"{one.Id};{Quoted(one.Name)};{Quoted(one.Roles[0])}\n"));
            var (people, _, faults) = PeopleSheet.Read(Encoding.UTF8.GetBytes(csv));
            Assert.Empty(faults);
            var merged = Encoding.UTF8.GetBytes(PeopleMerge.Of(school, people, "voorbeeldschool").Text);
            Assert.Equal(
                listed.Select(one => (one.Id, one.Name.Trim())).Order(),
                Assert.IsType<DirectoryReading.Good>(DirectoryFile.Read(merged)).Snapshot.People.Values
                    .Select(one => (one.Id.Value, one.Name))
                    .Order());
        }).QuickCheckThrowOnFailure();
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private DirectorySnapshot Snapshot() =>
        Assert.IsType<DirectoryReading.Good>(DirectoryFile.Read(File.ReadAllBytes(School))).Snapshot;

    private async Task<(int Code, string Said)> PeopleAsync(string csv)
    {
        var list = Path.Combine(_folder.FullName, "medewerkers.csv");
        await File.WriteAllTextAsync(list, csv, TestContext.Current.CancellationToken);
        await using var said = new StringWriter();
        return (await CommandLine.RunAsync(PeopleCommand.Make(), ["--csv", list, "--file", School], said, said), said.ToString());
    }
}
