using System.Collections;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Markdig;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>
/// Text is text: the content of any field of any card is shown as it is. Every text of every sample is replaced by one that Markdown would
/// change, and read back by the rules of Microsoft's renderer: Markdown in paragraphs, facts, choices in sight and the words beside a box;
/// none elsewhere.
/// </summary>
public sealed partial class PlainTextTests(ITestOutputHelper output)
{
    private static readonly string[] Hostile =
    [
        "*x*", "**x**", "_x_", "__x__", "snake_case_name", "[a](http://x)", "![a](http://x/y.png)", "1. x", "12) x",
        "- x", "+ x", "* x", "# x", "> x", "a\n---", "---", "| a |\n| - |",
        @"C:\temp\*.*", @"x\", "`x`", "~~x~~", "<at>x</at>", "<b>x</b>",
        "<http://x>", "&amp;", "&#42;", "a\nb", "a\n- b", "a\n\n1. b", "    x", "\u202Bmirjam\u202C", "\u200Fx\u200E",
        "Noor *de* Wit", "5 * 3 * 2", "a | b", "x = 1", "3HB #2", "Anne-Marie", "O'Brien & zn.", "2. klas _B_ [x]",
    ];

    private static readonly MarkdownPipeline Renderer = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    private static readonly string[] Shown = [
        "Text",
        "Title",
        "Label",
        "ErrorMessage",
        "AltText",
        "Placeholder",
        "Legend",
        "X",
        "Tooltip",
        "FallbackText",
    ];

    [Fact]
    public void What_stands_in_any_field_of_any_card_is_shown_as_it_is()
    {
        var (wrong, checks) = (new SortedSet<string>(StringComparer.Ordinal), 0);
        foreach (var sample in CardSample.All)
        {
            foreach (var hostile in Hostile)
            {
                var card = sample.Make(Language.Dutch);
                var put = Fill(card, hostile, []);
                var read = Texts(CardJson.ToElement(card)).ToList();
                checks += put;
                Assert.True(
                    read.Count(text => text == Even(hostile)) >= put,
                    $"{sample.Name}: {put} put in, {read.Count(text => text == Even(hostile))} came back of {hostile}: "
                        + $"{string.Join(" / ", read.Where(text => text != Even(hostile)).Distinct(StringComparer.Ordinal).Take(3))}");
                if (put == 0)
                {
                    wrong.Add(sample.Name);
                }
            }
        }

        output.WriteLine($"{Hostile.Length} values in every field of {CardSample.All.Count} cards: {checks} fields, 0 came back otherwise");
        Assert.Empty(wrong);
    }

    /// <summary>Proves that the check can fail: most of these do not survive an unescaped paragraph.</summary>
    [Fact]
    public void Written_as_they_are_they_would_not_come_back() =>
        Assert.True(Hostile.Count(text => Drawn(text) != Even(text)) >= 25);

    [Fact]
    public void What_Markdown_leaves_alone_stays_the_element_it_was() => Assert.All(
        [
            "Anne-Marie van den Berg",
            "3HB (havo)",
            "klas 3.1",
            "Jan & zn.",
            "€ 5,-",
            "50%",
            "a+b=c",
            "Is het zo?",
            "“hulp”",
            "https://school.nl/x?a=1&b=2",
        ],
        text => Assert.True(PlainText.IsPlain(text), text));

    [Fact]
    public void Words_that_a_client_would_make_a_date_of_stay_words()
    {
        var card = new AdaptiveCard { Body = [new TextBlock("{{DATE(2026-11-23T08:00:00Z,LONG)}}")] };

        Assert.Contains(
            "{\u200B{DATE(2026-11-23T08:00:00Z,LONG)}}",
            CardJson.ToElement(card).GetRawText().Replace("\\u200B", "\u200B", StringComparison.OrdinalIgnoreCase),
            StringComparison.Ordinal);
    }

    /// <summary>Puts a text in every field that people read, in place; returns in how many.</summary>
    private static int Fill(object node, string hostile, HashSet<object> seen)
    {
        if (node is string or JsonElement || node.GetType().IsPrimitive || node.GetType().IsEnum || !seen.Add(node))
        {
            return 0;
        }

        if (node is IEnumerable items)
        {
            return items.Cast<object?>().OfType<object>().Sum(item => Fill(item, hostile, seen));
        }

        if (node.GetType().Namespace != typeof(AdaptiveCard).Namespace)
        {
            return 0;
        }

        var put = 0;
        foreach (var property in node.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0))
        {
            if (property.GetValue(node) is not { } value)
            {
                continue;
            }

            if (value is string
                && (Shown.Contains(property.Name) || (node is Fact && property.Name == "Value"))
                && property.SetMethod is not null)
            {
                property.SetValue(node, hostile);
                put++;
            }
            else if (value is not string)
            {
                put += Fill(value, hostile, seen);
            }
        }

        return put;
    }

    /// <summary>What a client shows of a card, field by field.</summary>
    private static IEnumerable<string> Texts(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            return node.EnumerateArray().SelectMany(Texts);
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var type = CardRules.Property(node, "type") ?? "";
        return node.EnumerateObject().SelectMany(property => (property.Value.ValueKind, property.Name) switch
        {
            (JsonValueKind.String, "text") => [
                type == "TextBlock" ? Drawn(property.Value.GetString()!) : Even(property.Value.GetString()!),
            ],
            (JsonValueKind.String, "title") => [
                type == "Input.Toggle" ? Drawn(property.Value.GetString()!) : Even(property.Value.GetString()!),
            ],
            (JsonValueKind.String, "label" or "errorMessage" or "altText" or "placeholder" or "legend" or "x" or "tooltip"
                or "fallbackText") => [
                Even(property.Value.GetString()!),
            ],
            (JsonValueKind.Array, "facts") => property.Value
                .EnumerateArray()
                .SelectMany(fact => new[] { Drawn(fact.GetProperty("title").GetString()!), Drawn(fact.GetProperty("value").GetString()!) }),
            (JsonValueKind.Array, "choices") => property.Value
                .EnumerateArray()
                .Select(
                    choice => IsInSight(node)
                        ? Drawn(choice.GetProperty("title").GetString()!)
                        : Even(choice.GetProperty("title").GetString()!)),
            (_, "data") when type.StartsWith("Action.", StringComparison.Ordinal) => [],
            _ => Texts(property.Value),
        });
    }

    private static bool IsInSight(JsonElement input) =>
        CardRules.Property(input, "style") == "expanded"
            || (input.TryGetProperty("isMultiSelect", out var several) && several.GetBoolean());

    /// <summary>As a client draws Markdown, without its markup.</summary>
    private static string Drawn(string markdown) => Even(WebUtility.HtmlDecode(Tag().Replace(Markdown.ToHtml(markdown, Renderer), " ")));

    /// <summary>Collapses line breaks and spaces to one space.</summary>
    private static string Even(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(
        "</?(?:p|br|em|strong|code|pre|del|a|img|ol|ul|li|h[1-6]|hr|blockquote|table|t[rdh]|thead|tbody|sub|sup|ins|mark)\\b[^>]*>",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Tag();
}
