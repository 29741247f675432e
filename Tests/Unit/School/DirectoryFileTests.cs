using System.Text;
using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.File;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.School;

public sealed class DirectoryFileTests
{
    private const string Id = "0b0e5c1d-7a42-4f3b-9d60-3c2a1e8f7b54";
    private const string IdField = $"\"id\": \"{Id}\"";
    private const string Mentors = $"\"mentors\": [\"{Id}\"]";

    private const string School =
        """
        { "id": "esdoorn", "name": "De Esdoorn", "timeZone": "Europe/Amsterdam", "holidayRegion": "midden",
          "freeDays": [ { "from": "2027-03-15", "to": "2027-03-15", "name": "Studiedag" } ] }
        """;

    private const string Person =
        $$"""{ {{IdField}}, "name": "Sanne van den Bergh", "school": "esdoorn", "team": "onderbouw","""
        + """ "roles": ["staff", "mentor"], "workdays": ["monday", "tuesday"], "language": "en" }""";

    private const string SchoolClass =
        $$"""{ "id": "3hb", "name": "3HB", "school": "esdoorn", "year": 3, "level": "havo", {{Mentors}} }""";

    /// <summary>The valid part, its faulty replacement, the line of the fault, and words that the reason must contain.</summary>
    public static TheoryData<string, string, int, string[]> Faults => new()
    {
        { "\"midden\"", "\"oost\"", 3, ["schools[0].holidayRegion", "'oost'", "noord, midden, zuid"] },
        { "Europe/Amsterdam", "Europe/Almere", 3, ["timeZone", "Europe/Amsterdam"] },
        { "\"id\": \"esdoorn\", \"name\"", "\"id\": \"De Esdoorn\", \"name\"", 3, ["schools[0].id", "small letters"] },
        { "\"to\": \"2027-03-15\"", "\"to\": \"2027-03-14\"", 4, ["schools[0].freeDays[0].to", "before from"] },
        { "\"to\": \"2027-03-15\"", "\"to\": \"15-03-2027\"", 4, ["schools[0].freeDays[0].to", "year-month-day"] },
        { "\"to\": \"2027-03-15\"", "\"to\": \"2027-02-29\"", 4, ["no date"] },
        { "\"tenantId\": \"t\"", "\"tenant\": \"t\"", 1, ["tenantId", "missing"] },
        { "\"tenantId\": \"t\"", "\"tenantId\": \"  \"", 1, ["tenantId", "blank"] },
        { "\"tenantId\": \"t\"", "\"tenantId\": \"t\", \"tenantId\": \"u\"", 1, ["second time"] },
        {
            "\"roles\": [\"staff\", \"mentor\"]", "\"roles\": [\"staff\", \"mentor\", \"teacher\"]", 6,
            ["people[0].roles[2]", "'teacher'", "coreTeam"]
        },
        { "\"roles\": [\"staff\", \"mentor\"]", "\"roles\": [\"staff\", \"mentor\", \"staff\"]", 6, ["twice"] },
        { "\"roles\": [\"staff\", \"mentor\"]", "\"roles\": \"mentor\"", 6, ["people[0].roles", "list"] },
        { "\"roles\": [\"staff\", \"mentor\"], ", "", 6, ["people[0].roles", "missing"] },
        { "\"school\": \"esdoorn\", \"team\"", "\"school\": \"iep\", \"team\"", 6, ["people[0].school", "esdoorn"] },
        { "\"monday\"", "\"maandag\"", 6, ["people[0].workdays[0]", "'maandag'", "monday"] },
        { "[\"monday\", \"tuesday\"]", "[]", 6, ["workdays", "empty list"] },
        { "\"language\": \"en\"", "\"language\": \"de\"", 6, ["people[0].language", "nl, en"] },
        { "\"workdays\"", "\"workday\"", 6, ["people[0]: 'workday'", "not a field"] },
        { "\"name\": \"Sanne van den Bergh\"", "\"name\": 7", 6, ["people[0].name", "a number", "text"] },
        { Mentors, "\"mentors\": [\"0b0e5c1d-7a42-4f3b-9d60-000000000009\"]", 8, ["classes[0].mentors[0]", "nobody's id"] },
        { Mentors, $"\"mentors\": [\"{Id}\", \"{Id}\"]", 8, ["same mentor"] },
        { "\"staff\", \"mentor\"", "\"staff\"", 8, ["without the role mentor"] },
        { "\"3HB\", \"school\": \"esdoorn\"", "\"3HB\"", 8, ["classes[0].school", "missing"] },
        { "\"level\": \"havo\"", "\"level\": \"mavo\"", 8, ["classes[0].level", "'mavo'", "vmbo-gt"] },
        { "\"year\": 3", "\"year\": 6", 8, ["classes[0].year", "1 to 5"] },
        { "\"year\": 3", "\"year\": 2.5", 8, ["classes[0].year", "whole number"] },
        { "\"id\": \"3hb\"", $"\"id\": \"{new string('x', 65)}\"", 8, ["classes[0].id", "65 characters", "at most 64"] },
        { IdField, $"\"id\": \"{new string('x', 65)}\"", 6, ["people[0].id", "no object id", "36 characters"] },
        { IdField, "\"id\": \"sanne@esdoorn.example\"", 6, ["people[0].id", "e-mail address", "Object ID"] },
        { IdField, "\"id\": \"4711\"", 6, ["people[0].id", "no object id"] },
        { IdField, $"\"id\": \"{{{Id}}}\"", 6, ["people[0].id", "without braces"] },
        { IdField, "\"id\": \"0b0e5c1d7a424f3b9d603c2a1e8f7b54\"", 6, ["people[0].id", "with hyphens"] },
        { "\"classes\": [", "\"classes\": [ 3,", 7, ["classes[0]", "object"] },
    };

    /// <summary>Eight lines: the school on 3 and 4, the person on 6, the class on 8.</summary>
    private static string Whole =>
        $"{{ \"tenantId\": \"t\",\n\"schools\": [\n{School}],\n\"people\": [\n{Person}],\n\"classes\": [\n{SchoolClass}] }}";

    [Fact]
    public void A_whole_file_becomes_a_snapshot()
    {
        var snapshot = Good(Whole);

        var person = snapshot.People[new PersonId(Id)];
        Assert.Equal("t", snapshot.TenantId);
        Assert.Equal(("Sanne van den Bergh", "onderbouw", Language.English), (person.Name, person.Team, person.Language));
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday], person.Workdays.Order());
        Assert.Equal(Level.Havo, Assert.Single(snapshot.Classes).Level);
        Assert.Equal(HolidayRegion.Midden, snapshot.Schools[new SchoolId("esdoorn")].Region);
        Assert.Equal([person], snapshot.With(Role.Mentor, new SchoolId("esdoorn")));
    }

    [Fact]
    public void Team_workdays_and_language_may_be_left_out()
    {
        var person = Good(Whole
            .Replace("\"team\": \"onderbouw\", ", "", StringComparison.Ordinal)
            .Replace(", \"workdays\": [\"monday\", \"tuesday\"], \"language\": \"en\"", "", StringComparison.Ordinal))
            .People[new PersonId(Id)];

        Assert.Equal((null, 5, Language.Dutch), (person.Team, person.Workdays.Count, person.Language));
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Assert.IsType<DirectoryReading.Good>(DirectoryFile.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Whole)]));

    [Fact]
    public void A_primary_school_has_groepen_up_to_8()
    {
        var primary = Whole.Replace("\"year\": 3, \"level\": \"havo\"", "\"year\": 8, \"level\": \"groep\"", StringComparison.Ordinal);

        Assert.Equal(8, Good(primary).Classes[0].Year);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_its_line_what_was_expected_and_what_to_do(string right, string wrong, int line, string[] words)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);

        var faults = FaultsOf(Whole.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(faults, f => f.Line == line && words.All(w => f.ToString().Contains(w, StringComparison.Ordinal)));
        Assert.All(faults, f => Assert.True(f.Word is null || !f.WithoutWord.Contains($"'{f.Word}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Somebody_who_stands_in_the_list_twice_is_pointed_at_with_both_lines()
    {
        var again = Person.Replace(Id, Id.ToUpperInvariant(), StringComparison.Ordinal);
        var fault = Assert.Single(FaultsOf(Whole.Replace(Person, $"{Person},\n{again}", StringComparison.Ordinal)));

        Assert.Equal(7, fault.Line);
        Assert.Contains("line 6", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_listed_in_one_go_in_the_order_of_the_file()
    {
        var faults = FaultsOf(Whole
            .Replace("\"midden\"", "\"oost\"", StringComparison.Ordinal)
            .Replace("\"monday\"", "\"maandag\"", StringComparison.Ordinal)
            .Replace("\"havo\"", "\"mavo\"", StringComparison.Ordinal));

        Assert.Equal([3, 6, 8], faults.Select(f => f.Line));
    }

    [Theory]
    [InlineData("", 1, "empty")]
    [InlineData("  \n \n", 1, "empty")]
    [InlineData("[]", 1, "expected an object")]
    [InlineData("{ \"tenantId\": \"t\",\n \"schools\": [\n", 2, "breaks off")]
    [InlineData("{ \"tenantId\": \"t\",\n \"schools\": [ { \"id\": \"es", 2, "breaks off")]
    [InlineData("{ \"tenantId\": \"t\"\n \"schools\": [] }", 2, "comma")]
    [InlineData("{ \"tenantId\": \"\\ud800\",\n \"schools\": [] }", 1, "not JSON")]
    public void What_is_no_whole_JSON_is_refused_with_the_line_where_it_goes_wrong(string text, int line, string word)
    {
        var fault = FaultsOf(text)[0];

        Assert.Equal(line, fault.Line);
        Assert.Contains(word, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_the_line_of_the_first_odd_byte()
    {
        var latin = Encoding.Latin1.GetBytes(Whole.Replace("Sanne", "Zoë", StringComparison.Ordinal));

        var fault = Assert.Single(Assert.IsType<DirectoryReading.Faulty>(DirectoryFile.Read(latin)).Faults);

        Assert.Equal(6, fault.Line);
        Assert.Contains("UTF-8", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void No_fault_quotes_the_name_or_the_id_of_a_person()
    {
        var all = Faults.SelectMany(row => FaultsOf(Whole.Replace(row.Data.Item1, row.Data.Item2, StringComparison.Ordinal)));

        Assert.DoesNotContain(
            all,
            f => f.ToString().Contains("Sanne", StringComparison.Ordinal)
                || f.ToString().Contains("0b0e5c1d", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Beside_Graph_a_role_or_a_name_in_the_file_is_refused_so_that_nobody_counts_on_it()
    {
        var faults = Assert.IsType<DirectoryReading.Faulty>(DirectoryFile.Read(Encoding.UTF8.GetBytes(Whole), besideGraph: true)).Faults;

        Assert.All(faults, fault => Assert.StartsWith("people[0]", fault.Where, StringComparison.Ordinal));
        Assert.Contains(
            faults,
            fault => fault.Word == "roles" && fault.Reason.Contains("expected id, language, team, workdays", StringComparison.Ordinal));
    }

    private static DirectorySnapshot Good(string text) =>
        Assert.IsType<DirectoryReading.Good>(DirectoryFile.Read(Encoding.UTF8.GetBytes(text))).Snapshot;

    private static IReadOnlyList<DirectoryFault> FaultsOf(string text) =>
        Assert.IsType<DirectoryReading.Faulty>(DirectoryFile.Read(Encoding.UTF8.GetBytes(text))).Faults;
}
