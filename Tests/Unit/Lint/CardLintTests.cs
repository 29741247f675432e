using System.Text.Json;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>Rules that hold for every card anybody can get.</summary>
public sealed class CardLintTests
{
    private const int MaxBytes = 28 * 1024;
    private const int MaxButtons = 6;

    private static readonly IReadOnlyList<(string Name, JsonElement Card)> All =
    [
        .. CardSample.All.SelectMany(
            sample => Enum
                .GetValues<Language>()
                .Select(language => ($"{sample.Name} {language}", CardJson.ToElement(sample.Make(language))))),
    ];

    private static readonly IReadOnlyList<(string Name, JsonElement Node)> Nodes = [
        .. All.SelectMany(card => Objects(card.Card).Select(node => (card.Name, node))),
    ];

    [Fact]
    public void Every_card_function_has_a_sample()
    {
        var sampled = CardSample.All
            .Select(sample => $"Welbevinden.Cards.{sample.Feature.Replace('/', '.')}.{sample.Card}")
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(Declared.CardFunctions, function => Assert.Contains(function.DeclaringType!.FullName!, sampled));
        Assert.Equal(Declared.CardFunctions.Count, Declared.CardFunctions.DistinctBy(function => function.DeclaringType).Count());
        Assert.True(Declared.CardFunctions.Count >= 18);
    }

    [Fact]
    public void A_card_is_at_most_28_KB() => Assert.All(
        CardSample.All.SelectMany(sample => Enum.GetValues<Language>().Select(sample.Make)),
        card => Assert.InRange(CardJson.ToUtf8(card).Length, 1, MaxBytes));

    [Fact]
    public void A_card_is_version_1_5() => Assert.All(All, card => Assert.Equal("1.5", card.Card.GetProperty("version").GetString()));

    [Fact]
    public void A_card_says_its_language_and_what_a_notification_shows() => Assert.Empty(
        All
            .Where(
                card => Property(card.Card, "lang") is not ("nl" or "en") || string.IsNullOrWhiteSpace(Property(card.Card, "fallbackText")))
            .Select(card => card.Name));

    [Fact]
    public void Every_input_has_a_label_and_an_error_message() => Assert.Empty(
        Nodes
            .Where(node => Type(node.Node).StartsWith("Input.", StringComparison.Ordinal) && !CardRules.IsCompleteInput(node.Node))
            .Select(node => node.Name));

    /// <summary>Microsoft's renderer refuses a choice without a title or a value.</summary>
    [Fact]
    public void Every_choice_has_a_title_and_a_value() => Assert.Empty(
        Nodes.Where(node => Type(node.Node) == "Input.ChoiceSet")
            .Where(
                node => node.Node.GetProperty("choices")
                    .EnumerateArray()
                    .Any(choice => Property(choice, "title") is null or "" || Property(choice, "value") is null or ""))
            .Select(node => node.Name));

    [Fact]
    public void Every_image_has_words_for_who_cannot_see_it() => Assert.Empty(
        Nodes
            .Where(node => Type(node.Node) == "Image" && string.IsNullOrWhiteSpace(Property(node.Node, "altText")))
            .Select(node => node.Name));

    [Fact]
    public void Every_extension_has_a_fallback() => Assert.Empty(
        Nodes.Where(node => CardRules.IsExtension(Type(node.Node)) && !CardRules.HasPlainFallback(node.Node)).Select(node => node.Name));

    [Fact]
    public void Every_button_has_a_title_and_every_text_wraps() => Assert.Empty(
        Nodes.Where(node =>
            (Type(node.Node).StartsWith("Action.", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(Property(node.Node, "title")))
            || (Type(node.Node) == "TextBlock"
                && (string.IsNullOrWhiteSpace(Property(node.Node, "text")) || !node.Node.TryGetProperty("wrap", out _))))
            .Select(node => node.Name));

    [Fact]
    public void No_row_has_more_buttons_than_Teams_shows() => Assert.Empty(
        Nodes
            .Where(node => node.Node.TryGetProperty("actions", out var actions) && actions.GetArrayLength() > MaxButtons)
            .Select(node => node.Name));

    [Fact]
    public void Both_languages_say_something_of_their_own() => Assert.Empty(
        CardSample.All.Where(
            sample => CardRules.Words(
                CardJson.ToElement(sample.Make(Language.Dutch))) == CardRules.Words(CardJson.ToElement(sample.Make(Language.English))))
            .Select(sample => sample.Name));

    [Fact]
    public void No_card_mixes_languages() => Assert.Empty(
        All
            .Where(card => CardRules.ForeignWords(CardRules.Words(card.Card), Property(card.Card, "lang")!).Count > 0)
            .Select(card => card.Name));

    [Fact]
    public void Every_verb_on_a_card_is_declared()
    {
        var declared = Declared.Verbs.Select(verb => verb.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(
            Nodes
                .Where(node => Type(node.Node) == "Action.Execute" && !declared.Contains(Property(node.Node, "verb")!))
                .Select(node => node.Name));
    }

    private static IEnumerable<JsonElement> Objects(JsonElement node) => CardRules.Objects(node);

    private static string Type(JsonElement node) => Property(node, "type") ?? "";

    private static string? Property(JsonElement node, string name) => CardRules.Property(node, name);
}
