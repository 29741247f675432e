using System.Text.Json;
using Welbevinden.Unit.Lint;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Cards;

/// <summary>
/// Microsoft's own .NET parser reads every approved card: nothing unknown to it but the extensions of Teams, each with its fallback, and of
/// what a card declares nothing is lost. Compiled only with <c>-p:AdaptiveCardsPackage=true</c>, for a feed that has the package.
/// </summary>
public sealed class OfficialParserTests
{
    /// <summary>The parser numbers this warning by no name of its own.</summary>
    private const int UnknownElement = -1;

    public static TheoryData<string> Approved =>
    [
        .. System.IO.Directory
            .EnumerateDirectories(Path.Combine(Repository.Root, "Tests", "Unit"), "Approved", SearchOption.AllDirectories)
            .SelectMany(folder => System.IO.Directory.EnumerateFiles(folder, "*.json"))
            .Where(file => !file.EndsWith(".received.json", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void There_are_cards_to_read() => Assert.True(Approved.Count > 500);

    [Theory]
    [MemberData(nameof(Approved))]
    public void The_official_parser_reads_what_a_card_declares(string file)
    {
        var json = File.ReadAllText(Path.Combine(Repository.Root, file));

        var read = AdaptiveCards.AdaptiveCard.FromJson(json);

        using var card = JsonDocument.Parse(json);
        using var again = JsonDocument.Parse(read.Card.ToJson());
        Assert.Equal(Extensions(card.RootElement), read.Warnings.Select(warning => (warning.Code, warning.Message)).Order());
        Assert.Equal("1.5", read.Card.Version.ToString());
        Assert.Equal(Declared(card.RootElement), Declared(again.RootElement));
    }

    /// <summary>Every extension of Teams is unknown to the parser, which says so; nothing else is.</summary>
    private static IEnumerable<(int Code, string Message)> Extensions(JsonElement card) =>
        CardRules.Objects(card)
            .Select(node => CardRules.Property(node, "type") ?? "")
            .Where(CardRules.IsExtension)
            .Select(type => (UnknownElement, $"Unknown element '{type}'"))
            .Order();

    /// <summary>What people can read, fill in and press.</summary>
    private static IEnumerable<string> Declared(JsonElement card) =>
        CardRules.Objects(card).Select(Line).Where(line => line.Length > 0).Order(StringComparer.Ordinal);

    private static string Line(JsonElement node) => CardRules.Property(node, "type") switch
    {
        "AdaptiveCard" => Told(node, "type", "lang", "fallbackText"),
        "TextBlock" or "TextRun" => Told(node, "type", "text"),
        { } type when type.StartsWith("Input.", StringComparison.Ordinal) =>
            $"{Told(node, "type", "id", "label", "errorMessage")} {IsRequired(node)} {Choices(node)}",
        { } type when type.StartsWith("Action.", StringComparison.Ordinal) =>
            $"{Told(node, "type", "title", "verb", "url")} {Data(node)}",
        _ => "",
    };

    private static string Told(JsonElement node, params IEnumerable<string> names) =>
        string.Join('|', names.Select(name => CardRules.Property(node, name)));

    private static bool IsRequired(JsonElement node) =>
        node.TryGetProperty("isRequired", out var required) && required.GetBoolean();

    private static string Choices(JsonElement node) => node.TryGetProperty("choices", out var choices)
        ? string.Join(';', choices.EnumerateArray().Select(choice => Told(choice, "title", "value")))
        : "";

    /// <summary>Without its white space.</summary>
    private static string Data(JsonElement node) =>
        node.TryGetProperty("data", out var data) ? JsonSerializer.Serialize(data) : "";
}
