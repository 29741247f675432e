using System.Text.Json;
using System.Text.RegularExpressions;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>What Microsoft's client asks of a card that is filled in, and of words that are made of values; for every card.</summary>
public sealed partial class FormLintTests
{
    /// <summary>In characters; what is longer is cut in a list on a phone.</summary>
    private const int LongestChoice = 60;

    /// <summary>In characters; what is longer is cut on a button across a card of 320 pixels (measured in Chromium).</summary>
    private const int LongestButton = 27;

    private static readonly HashSet<string> Forms =
    [
        .. Declared.Verbs.Where(verb => verb.Verb.GetType().GetGenericTypeDefinition() == typeof(Form<>)).Select(verb => verb.Name),
    ];

    private static readonly IReadOnlyList<(string Name, IReadOnlyList<JsonElement> Nodes)> Cards =
    [
        .. CardSample.All.SelectMany(sample => Enum.GetValues<Language>().Select(language => (
            $"{sample.Name} {language}",
            (IReadOnlyList<JsonElement>)[.. CardRules.Objects(CardJson.ToElement(sample.Make(language)))]))),
    ];

    /// <summary>A button that does not say so wants the required fields, and does nothing while one is empty.</summary>
    [Fact]
    public void Every_button_beside_fields_says_whether_it_sends_them() => None(
        card => card.Any(IsInput),
        (node, _) => Verb(node) is { } verb && Of(node, "associatedInputs") is var sends
            && !(sends == "none" || (sends == "auto" && Forms.Contains(verb))));

    [Fact]
    public void A_form_is_sent_by_a_button_that_sends_the_fields() => Assert.All(
        Forms,
        form => Assert.Contains(
            Cards.SelectMany(card => card.Nodes), node => Verb(node) == form && Of(node, "associatedInputs") == "auto"));

    [Fact]
    public void No_text_of_values_begins_as_a_list() => None(
        _ => true,
        (node, _) => Type(node) is "TextBlock" or "" && new[] { "text", "title", "value", "x" }
            .Any(name => Of(node, name) is { } text && ListItem().IsMatch(text)));

    [Fact]
    public void A_list_in_which_nothing_is_chosen_says_that_one_can_choose() => None(
        _ => true,
        (node, _) => IsDropDown(node) && Of(node, "value") is null && Of(node, "placeholder") is null);

    [Fact]
    public void A_choice_in_a_list_is_short_enough_to_be_read() => None(
        _ => true,
        (node, _) => IsDropDown(node)
            && node.GetProperty("choices").EnumerateArray().Any(choice => Of(choice, "title")!.Length > LongestChoice));

    [Fact]
    public void No_two_fields_of_a_card_sound_the_same() => Assert.Empty(Cards
        .Where(card => card.Nodes.Where(IsInput).GroupBy(node => Of(node, "label"), StringComparer.Ordinal).Any(group => group.Count() > 1))
        .Select(card => card.Name));

    [Fact]
    public void What_must_be_filled_in_says_what_is_missing_and_not_only_how_long_it_may_be() => None(
        _ => true,
        (node, card) => card.Count > 0
            && Type(node) == "Input.Text"
            && node.TryGetProperty("isRequired", out var _)
            && OnlyLength().IsMatch(Of(node, "errorMessage")!));

    [Fact]
    public void A_chart_leaves_nothing_to_a_title_that_is_not_drawn() => None(
        _ => true,
        (node, card) => Type(node).StartsWith("Chart.", StringComparison.Ordinal)
            && Of(node, "title") is { } title
            && card.All(other => Type(other) != "TextBlock" || Of(other, "text") != title));

    [Fact]
    public void A_button_fits_a_phone() => None(
        _ => true,
        (node, card) => Type(node).StartsWith("Action.", StringComparison.Ordinal)
            && Of(node, "title")!.Length > LongestButton
            && !card.Any(other => other.TryGetProperty("selectAction", out var whole) && whole.GetRawText() == node.GetRawText()));

    private static void None(
        Func<IReadOnlyList<JsonElement>, bool> among, Func<JsonElement, IReadOnlyList<JsonElement>, bool> isWrong) =>
        Assert.Empty(Cards
            .Where(card => among(card.Nodes))
            .SelectMany(card => card.Nodes.Where(node => isWrong(node, card.Nodes)).Select(
                node => $"{card.Name}: {Of(node, "title") ?? Of(node, "label") ?? Of(node, "text")}")));

    private static bool IsInput(JsonElement node) => Type(node).StartsWith("Input.", StringComparison.Ordinal);

    private static bool IsDropDown(JsonElement node) =>
        Type(node) == "Input.ChoiceSet" && Of(node, "style") != "expanded" && !node.TryGetProperty("isMultiSelect", out _);

    private static string? Verb(JsonElement node) => Type(node) switch
    {
        "Action.Execute" => Of(node, "verb"),
        "Action.Submit" => Of(node.GetProperty("data"), "verb"),
        _ => null,
    };

    private static string Type(JsonElement node) => Of(node, "type") ?? "";

    private static string? Of(JsonElement node, string name) => CardRules.Property(node, name);

    [GeneratedRegex(@"^\s*(?:\d{1,9}[.)]|[-+*])\s", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListItem();

    [GeneratedRegex(
        @"^(?:Schrijf|Houd|Hoogstens|Write|Keep) (?!één zin|one sentence).*\b(?:tekens|characters)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyLength();
}
