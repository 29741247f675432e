using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Welbevinden.Bot.Admin.SchoolFile;
using Welbevinden.Bot.Admin.Setup;
using Welbevinden.Bot.School.File;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.Setup;

/// <summary>A sample of every file that a school writes stands in the repository, and what reads that file reads the sample.</summary>
public sealed partial class SamplesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Bot", "Admin", "Setup", "Samples");

    /// <summary>What reads each sample; empty when it reads it without a fault.</summary>
    private static readonly Dictionary<string, Func<byte[], string>> Readers = new(StringComparer.Ordinal)
    {
        ["appsettings.file.json"] = Settings,
        ["appsettings.graph.json"] = Settings,
        ["school.file.json"] = bytes => Faults(DirectoryFile.Read(bytes)),
        ["school.graph.json"] = bytes => Faults(DirectoryFile.Read(bytes, besideGraph: true)),
        ["klassen.csv"] = bytes => string.Join('\n', ClassTable.Read(bytes).Faults),
        ["medewerkers.csv"] = bytes => string.Join('\n', PeopleSheet.Read(bytes).Faults),
    };

    public static TheoryData<string> All => [.. System.IO.Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_sample_is_read_without_a_fault(string name) =>
        Assert.Equal("", Readers[name](File.ReadAllBytes(Path.Combine(Folder, name))));

    [Fact]
    public void Every_file_has_its_sample() =>
        Assert.Equal(Readers.Keys.Order(StringComparer.Ordinal), All.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Fact]
    public void The_class_file_belongs_to_the_school_beside_it() =>
        Assert.IsType<DirectoryReading.Good>(DirectoryFile.Read(
            File.ReadAllBytes(Path.Combine(Folder, "school.graph.json")).AsSpan(),
            besideGraph: true,
            ClassTable.Read(File.ReadAllBytes(Path.Combine(Folder, "klassen.csv")))));

    [Fact]
    public void The_script_writes_columns_by_which_the_list_is_read()
    {
        var script = File.ReadAllText(Path.Combine(Folder, "..", "Export-Staff.ps1"));
        var columns = Column().Matches(script).Select(column => column.Groups["name"].Value).ToList();

        Assert.Equal(["id", "name"], columns.Where(PeopleColumns.IsKnown).Select(PeopleColumns.FieldOf), StringComparer.Ordinal);
        Assert.Contains("--csv $Out", script, StringComparison.Ordinal);
    }

    [GeneratedRegex("@{ Name = '(?<name>[A-Za-z]+)'", RegexOptions.None, 1000)]
    private static partial Regex Column();

    private static string Settings(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var settings = new ConfigurationBuilder().AddJsonStream(stream).Build();
        return string.Join('\n', DossierFacts.Read(settings, new(2026, 11, 21)).Faults);
    }

    private static string Faults(DirectoryReading reading) =>
        reading is DirectoryReading.Faulty faulty ? string.Join('\n', faulty.Faults) : "";
}
