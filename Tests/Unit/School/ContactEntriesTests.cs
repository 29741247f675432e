using System.Text;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.File;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>The contacts that a school names in the directory file.</summary>
public sealed class ContactEntriesTests
{
    private const string Sanne = "0b0e5c1d-7a42-4f3b-9d60-3c2a1e8f7b54";
    private const string Elsewhere = "0b0e5c1d-7a42-4f3b-9d60-3c2a1e8f7b55";
    private const string Good = $$"""{ "person": "{{Sanne}}", "label": "vertrouwenspersoon", "for": "alle medewerkers" }""";

    /// <summary>The contacts, the line of the fault, and words that the reason must contain.</summary>
    public static TheoryData<string, int, string[]> Faults => new()
    {
        { "\"contacts\": {}", 3, ["schools[1].contacts", "list"] },
        { "\"contacts\": [ 3 ]", 3, ["schools[1].contacts[0]", "object"] },
        { Contact("\"person\"", "\"who\""), 3, ["schools[1].contacts[0].person", "missing"] },
        { Contact(Sanne, "sanne@esdoorn.example"), 3, ["schools[1].contacts[0].person", "e-mail address"] },
        { Contact(Sanne, "0b0e5c1d-7a42-4f3b-9d60-000000000009"), 3, ["contacts[0].person", "nobody's id"] },
        { Contact(Sanne, Elsewhere), 3, ["contacts[0].person", "another school (line 6)"] },
        { Contact("vertrouwenspersoon", " "), 3, ["contacts[0].label", "blank"] },
        { Contact("\"label\"", "\"role\""), 3, ["contacts[0].label", "missing"] },
        { Contact("vertrouwenspersoon", new string('v', 41)), 3, ["contacts[0].label", "41 characters", "at most 40"] },
        { Contact("vertrouwenspersoon", "vertrouwens\\npersoon"), 3, ["contacts[0].label", "cannot be shown"] },
        { Contact("vertrouwenspersoon", "persoon\\uFFFF"), 3, ["contacts[0].label", "cannot be shown"] },
        { Contact("alle medewerkers", new string('a', 61)), 3, ["contacts[0].for", "61 characters", "at most 60"] },
        { Contact("alle medewerkers", ""), 3, ["contacts[0].for", "blank"] },
        { Contact("\"for\"", "\"why\""), 3, ["contacts[0]: 'why'", "not a field"] },
        { $"\"contacts\": [ {Good},\n{Good} ]", 4, ["contacts[1].person", "same contact", "same label"] },
        {
            $"\"contacts\": [ {string.Join(", ", Enumerable.Range(1, 13).Select(Numbered))} ]",
            3,
            ["schools[1].contacts", "13 contacts", "at most 12"]
        },
    };

    [Fact]
    public void A_contact_has_a_person_a_label_and_perhaps_for_whom()
    {
        var read = Assert.IsType<DirectoryReading.Good>(Read(
            $$"""
            "contacts": [ {{Good}}, { "person": "{{Sanne.ToUpperInvariant()}}", "label": " ib'er " } ]
            """));

        Assert.Equal(
            [new SchoolContact(new(Sanne), "vertrouwenspersoon", "alle medewerkers"), new SchoolContact(new(Sanne), "ib'er", null)],
            read.Snapshot.Schools[new SchoolId("esdoorn")].Contacts);
    }

    [Fact]
    public void A_file_without_contacts_is_as_good_as_before() =>
        Assert.Empty(Assert.IsType<DirectoryReading.Good>(Read("\"freeDays\": []")).Snapshot.Schools[new SchoolId("esdoorn")].Contacts);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_faulty_contact_is_named_with_its_line(string contacts, int line, string[] says)
    {
        var faults = Assert.IsType<DirectoryReading.Faulty>(Read(contacts)).Faults;

        Assert.Contains(faults, fault => fault.Line == line && says.All(part => fault.ToString().Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public void Beside_Graph_a_contact_may_be_any_object_id_and_nothing_else()
    {
        Assert.IsType<DirectoryReading.Good>(Read(Contact(Sanne, "0b0e5c1d-7a42-4f3b-9d60-000000000009"), besideGraph: true));
        Assert.IsType<DirectoryReading.Faulty>(Read(Contact(Sanne, "sanne@esdoorn.example"), besideGraph: true));
    }

    private static string Numbered(int number) => Good.Replace("persoon", $" {number}", StringComparison.Ordinal);

    private static string Contact(string good, string bad) =>
        $"\"contacts\": [ {Good.Replace(good, bad, StringComparison.Ordinal)} ]";

    /// <summary>The contacts stand on line 3 and on; the people on the two lines after the last.</summary>
    private static DirectoryReading Read(string contacts, bool besideGraph = false) => DirectoryFile.Read(
        Encoding.UTF8.GetBytes(
            $$"""
            { "tenantId": "t", "schools": [ { "id": "iep", "name": "De Iep", "holidayRegion": "zuid" },
            { "id": "esdoorn", "name": "De Esdoorn", "holidayRegion": "midden",
            {{contacts}} }
            ]{{(besideGraph ? "" : People)}} }
            """),
        besideGraph);

    private const string People = $$"""
        ,
        "people": [ { "id": "{{Sanne}}", "name": "Sanne van den Bergh", "school": "esdoorn", "roles": ["staff"] },
        { "id": "{{Elsewhere}}", "name": "Kees Boom", "school": "iep", "roles": ["staff"] } ]
        """;
}
