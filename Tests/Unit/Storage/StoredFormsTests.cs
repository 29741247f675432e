using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Welbevinden.Storage;
using Welbevinden.Unit.Lint;
using Xunit;

namespace Welbevinden.Unit.Storage;

/// <summary>
/// A school that upgrades keeps its rows. So every form in which a kind of row was ever written is in <c>Samples</c>, and today's code
/// reads it.
/// </summary>
public sealed partial class StoredFormsTests
{
    private static readonly string NamesFile = Path.Combine(StoredSample.Folder, "names.txt");

    public static TheoryData<string> Kinds => [.. StoredKinds.All.Select(kind => kind.Name)];

    public static TheoryData<string> Samples =>
        [
            .. System.IO.Directory
                .EnumerateFiles(StoredSample.Folder, "*.json")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    private static bool Approves => Environment.GetEnvironmentVariable("WELBEVINDEN_APPROVE") == "1";

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task What_was_written_once_still_says_the_same(string file)
    {
        var sample = StoredSample.From(Path.Combine(StoredSample.Folder, file));
        var kind = StoredKinds.All.SingleOrDefault(kind => kind.Name == sample.Kind);
        Assert.True(
            kind is not null,
            $"Nothing reads {file}, and rows like it lie in the stores of schools. Keep the kind in {nameof(StoredKinds)}, or erase "
                + $"such rows at start and then its samples.");
        JsonNode? now = null;
        var failed = await Record.ExceptionAsync(async () => now = await sample.ReadTodayAsync(kind));
        var read = failed is null ? now?.ToJsonString() : $"{failed.GetType().Name}: {failed.Message}";

        Assert.True(read == sample.Reads?.ToJsonString(), $"""
            Rows like those in Tests/Unit/Storage/Samples/{file} lie in the stores of schools.
            This code reads something else out of them.
            Add a reading of the old form (a value that is not there, an old name) beside the new one. Never edit the rows of a
            sample; only what is deliberately read no more may be taken out of its "reads".
            Said: {sample.Reads?.ToJsonString()}
            Now:  {read}
            """);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_written_today_stands_among_the_samples(string name)
    {
        var today = await StoredSample.OfTodayAsync(StoredKinds.All.Single(kind => kind.Name == name));
        var files = StoredSample.FilesOf(name);
        if (files.Any(file => JsonNode.DeepEquals(StoredSample.From(file).Rows, today.Rows)))
        {
            return;
        }

        var next = $"{name}.{files.Count + 1}.json";
        Assert.True(Approves, $"""
            '{name}' is written in a form that is not among the samples.
            Before and during an upgrade the old form is read too, and the build before reads the new one.
            1. Leave {(files.Count == 0 ? "older samples" : Path.GetFileName(files[^1]))} as it is.
               See that it is still read (What_was_written_once_still_says_the_same).
            2. WELBEVINDEN_APPROVE=1 adds today's form as Tests/Unit/Storage/Samples/{next}; commit it.
            Today: {today.Rows.ToJsonString()}
            """);
        System.IO.Directory.CreateDirectory(StoredSample.Folder);
        await File.WriteAllTextAsync(Path.Combine(StoredSample.Folder, next), today.ToJson());
    }

    /// <summary>Members of a closed set are stored by name, or by number: neither may change.</summary>
    [Fact]
    public void No_stored_name_goes_away()
    {
        var today = typeof(Schema).Assembly.GetExportedTypes().Where(type => type.IsEnum)
            .SelectMany(type => Enum.GetValues(type).Cast<Enum>().Select(value => $"{type.FullName} {value} {value:D}"))
            .Order(StringComparer.Ordinal).ToList();
        var known = File.Exists(NamesFile) ? File.ReadAllLines(NamesFile) : [];
        var gone = string.Join(", ", known.Except(today, StringComparer.Ordinal));
        var added = string.Join(", ", today.Except(known, StringComparer.Ordinal));

        Assert.True(
            gone.Length == 0,
            $"Rows in the stores of schools hold these names or their numbers, and this code does not read them any more. Keep each "
                + $"as it was: {gone}");
        Assert.True(
            Approves || added.Length == 0,
            $"New names that may be stored from now on; WELBEVINDEN_APPROVE=1 adds them to Tests/Unit/Storage/Samples/names.txt: {added}");
        if (added.Length > 0)
        {
            System.IO.Directory.CreateDirectory(StoredSample.Folder);
            File.WriteAllLines(NamesFile, today);
        }
    }

    /// <summary>A kind that is not in the list would not be guarded.</summary>
    [Fact]
    public void Every_table_and_every_value_that_is_written_stands_in_a_sample()
    {
        var rows = StoredKinds.All.Select(kind => StoredSample.From(StoredSample.FilesOf(kind.Name)[^1]))
            .SelectMany(sample => sample.Rows)
            .ToList();
        var values = rows.SelectMany(row => row!["values"]!.AsObject()).Select(value => value.Key).ToHashSet(StringComparer.Ordinal);
        var written = SourceText.Files("Storage")
            .Where(file => !file.Way.StartsWith("Storage/Tables/AzureTables/", StringComparison.Ordinal))
            .SelectMany(file => file.Lines)
            .SelectMany(line => Written().Matches(line))
            .Select(match => match.Groups["name"].Value)
            .ToList();

        Assert.True(written.Count > 80);
        Assert.Empty(written.Except(values, StringComparer.Ordinal));
        Assert.Empty(Schema.All.Select(table => table.Name).Except(rows.Select(row => (string)row!["table"]!), StringComparer.Ordinal));
    }

    [GeneratedRegex("""\["(?<name>[A-Za-z]+)"\]\)? ?[,=]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
