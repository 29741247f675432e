using System.Text.RegularExpressions;
using System.Xml.Linq;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>Enforces the structure: what is where, which folder may reference which, and how long things may be.</summary>
public sealed partial class HouseLintTests
{
    private const int MaxColumns = 140;
    private const int MaxLinesOfProgram = 30;
    private const int MaxLinesOfMember = 60;
    private const int MaxLinesOfFile = 250;
    private const int UsualLinesOfFile = 150;

    private static readonly string[] Top =
    [
        ".ci", ".editorconfig", ".gitignore", "BannedSymbols.txt", "Bot", "Cards", "Directory.Build.props", "Directory.Build.targets",
        "Directory.Packages.props", "README.md", "Storage", "Tests", "Welbevinden.sln", "global.json", "manifest",
    ];

    // What git keeps for itself, and what .gitignore leaves to editors, test runs and 'init'.
    private static readonly string[] NotOurs = [".git", ".idea", ".vs", "TestResults", "appsettings.json", "data", "school.json"];

    private static readonly string[] Wire = ["smba.", "v3/conversations", "application/vnd.microsoft"];
    private static readonly string[] Graph = ["graph.microsoft.", "using Microsoft.Graph", "using Microsoft.Kiota", "\"v1.0", "\"/v1.0"];

    // Parameter names that a name, an answer or free text would have.
    private static readonly string[] Personal = [
        "name",
        "person",
        "colleague",
        "mentor",
        "answer",
        "text",
        "typed",
        "words",
        "comment",
        "note",
        "intention",
        "mail",
        "user",
        "body",
        "payload",
    ];

    /// <summary>The folders of each project: they show what the service is made of.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Bot"] = ["Admin", "Engine", "Features", "School", "Teams"],
        ["Cards"] = ["Features", "Model", "School", "Shared"],
        ["Storage"] = ["Engine", "Features", "School", "Tables"],
        ["Tests/Unit"] = ["Admin", "Cards", "Engine", "Features", "Lint", "LocalTeams", "School", "Shared", "Storage", "Support", "Teams"],
    };

    // The one erases and shows nobody anything; the other makes a file, in words that every feature uses for its chapter.
    private static readonly string[] WithoutCards = ["Retention", "YearReport"];

    private static readonly IReadOnlyList<(string Way, string[] Lines)> Shipped = SourceText.Files("Bot", "Cards", "Storage");

    [Fact]
    public void Nothing_else_stands_at_the_top() =>
        Assert.Empty(
            System.IO.Directory
                .EnumerateFileSystemEntries(Repository.Root)
                .Select(Path.GetFileName)
                .OfType<string>()
                .Except(Top, StringComparer.Ordinal)
                .Except(NotOurs, StringComparer.Ordinal));

    [Theory]
    [InlineData("Cards", "")]
    [InlineData("Storage", "")]
    [InlineData("Bot", "Cards Storage")]
    public void A_project_knows_only_the_projects_below_it(string project, string known)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, project, $"{project}.csproj"));
        var references = file
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(known, string.Join(' ', references.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_wire_is_known_only_in_Teams() => Assert.Empty(Holding(Wire, "Bot/Teams/"));

    [Fact]
    public void Graph_is_known_only_in_School() => Assert.Empty(Holding(Graph, "Bot/School/"));

    [Fact]
    public void The_house_has_these_rooms_and_no_other() =>
        Assert.All(Rooms, layer => Assert.Equal(layer.Value, SourceText.Folders(layer.Key)));

    [Fact]
    public void A_feature_is_a_column()
    {
        var features = SourceText.Folders("Bot/Features").Where(HasSlice).ToList();

        Assert.True(features.Count >= 8);
        Assert.Empty(
            features.Except(SourceText.Folders("Cards/Features"), StringComparer.Ordinal)
                .Except(WithoutCards, StringComparer.Ordinal)
                .Select(feature => $"Cards/Features/{feature} is missing"));
        Assert.Empty(
            features
                .Except(SourceText.Folders("Tests/Unit/Features"), StringComparer.Ordinal)
                .Select(feature => $"Tests/Unit/Features/{feature} is missing"));
        Assert.Empty(Rooms.Keys.SelectMany(layer => SourceText
            .Folders($"{layer}/Features")
            .Except(SourceText.Folders("Bot/Features"), StringComparer.Ordinal)
            .Select(folder => $"{layer}/Features/{folder} has no folder of its name in Bot/Features")));
    }

    private static bool HasSlice(string feature) =>
        File.Exists(Path.Combine(Repository.Root, "Bot", "Features", feature, $"{feature}Slice.cs"));

    [Fact]
    public void The_program_starts_in_a_few_lines() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Repository.Root, "Bot", "Program.cs")).Length, 1, MaxLinesOfProgram);

    [Fact]
    public void A_function_fits_on_a_screen()
    {
        var members = Shipped
            .SelectMany(file => SourceText.Members(file.Lines).Select(member => (file.Way, member.Declaration, member.Lines)))
            .ToList();

        Assert.True(members.Count > 1000);
        Assert.DoesNotContain(members, member => member.Lines > MaxLinesOfMember);
    }

    [Fact]
    public void A_file_is_usually_short_and_never_long()
    {
        Assert.Empty(Shipped.Where(file => file.Lines.Length > MaxLinesOfFile).Select(file => file.Way));
        Assert.InRange(Shipped.Count(file => file.Lines.Length > UsualLinesOfFile) / (double)Shipped.Count, 0, 0.05);
    }

    [Fact]
    public void No_log_line_has_a_place_for_a_name_an_answer_or_a_text()
    {
        var places = Shipped.SelectMany(file => SourceText.LogMessages(file.Lines)
            .SelectMany(message => Placeholder().Matches(message)).Select(place => (file.Way, Place: place.Groups["name"].Value))).ToList();

        Assert.True(places.Count > 10);
        Assert.DoesNotContain(places, place => IsPersonal(place.Place));
    }

    [Fact]
    public void A_log_message_on_several_lines_is_read_whole()
    {
        string[] file = [
            "    [LoggerMessage(",
            "        Level = LogLevel.Warning,",
            "        Message = \"(a) [b] \"",
            "            + \"{Name}\")]",
            "    private static partial void Log();",
        ];

        Assert.EndsWith("{Name}\")]", Assert.Single(SourceText.LogMessages(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_fits_on_a_screen() => Assert.Empty(
        SourceText.Files("Bot", "Cards", "Storage", "Tests")
            .SelectMany(
                file => file.Lines.Index().Where(line => line.Item.Length > MaxColumns).Select(line => $"{file.Way}:{line.Index + 1}")));

    [Fact]
    public void Usings_are_in_order() => Assert.Empty(
        SourceText.Files("Bot", "Cards", "Storage", "Tests")
            .Select(file => (file.Way, Usings: file.Lines.Select(line => Using().Match(line)).Where(found => found.Success).ToList()))
            .Where(file => !IsInOrder(file.Usings.ConvertAll(found => found.Groups["name"].Value)))
            .Select(file => file.Way));

    [Theory]
    [InlineData("System.Text NodaTime Welbevinden.Bot Welbevinden.Bot.School Xunit", true)]
    [InlineData("NodaTime System.Text", false)]
    [InlineData("Welbevinden.Bot.Top3 Welbevinden.Bot.ActionPlan", false)]
    public void The_order_of_usings_is_that_of_the_formatter(string names, bool inOrder) =>
        Assert.Equal(inOrder, IsInOrder(names.Split(' ')));

    [Theory]
    [InlineData("DisplayName", true)]
    [InlineData("answer", true)]
    [InlineData("People", false)]
    [InlineData("Kind", false)]
    public void The_log_rule_knows_a_personal_place(string place, bool personal) => Assert.Equal(personal, IsPersonal(place));

    [Fact]
    public void The_screen_rule_sees_a_long_function()
    {
        string[] file = [
            "internal sealed class A",
            "{",
            "    /// <summary>B.</summary>",
            "    public void B()",
            "    {",
            .. Enumerable.Repeat("        C();", 60),
            "    }",
            "",
            "    private int D => 1;",
            "}",
        ];

        Assert.Equal([("public void B()", 63), ("private int D => 1;", 1)], SourceText.Members(file));
    }

    private static IEnumerable<string> Holding(string[] words, string allowed) => Shipped
        .Where(file => !file.Way.StartsWith(allowed, StringComparison.Ordinal))
        .SelectMany(
            file => file.Lines
                .Where(line => words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .Select(line => $"{file.Way}: {line.Trim()}"));

    /// <summary>The framework first, then by the parts of the name, whatever their case.</summary>
    private static bool IsInOrder(IReadOnlyList<string> names) => names.SequenceEqual(
        names
            .OrderBy(name => name.Split('.')[0] == "System" ? 0 : 1)
            .ThenBy(name => name.Replace('.', ' '), StringComparer.OrdinalIgnoreCase),
        StringComparer.Ordinal);

    private static bool IsPersonal(string place) => Personal.Any(word => place.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^using (?<name>[A-Za-z][\w.]*);$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Using();
}
