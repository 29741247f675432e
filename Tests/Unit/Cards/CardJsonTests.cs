using System.Text;
using System.Text.Json;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Xunit;

namespace Welbevinden.Unit.Cards;

public sealed class CardJsonTests
{
    [Fact]
    public void Letters_and_emoji_stay_readable() =>
        Assert.Contains("Zoë 🌧️ één", CardJson.ToJson(Saying("Zoë 🌧️ één")), StringComparison.Ordinal);

    [Theory]
    [InlineData("\\uD83C\\uDF27")]
    [InlineData("\\\\uD83C\\uDF27 \"quote\" \u2028 \u0001 <b>")]
    [InlineData("🌧️\\🌧️")]
    public void Whatever_a_text_holds_comes_back_as_it_was(string text)
    {
        using var json = JsonDocument.Parse(CardJson.ToUtf8(Saying(text)));

        // What Markdown would change is in runs, which have no Markdown.
        var block = json.RootElement.GetProperty("body")[0];
        var said = block.TryGetProperty("inlines", out var runs)
            ? string.Concat(runs.EnumerateArray().Select(run => run.GetProperty("text").GetString()))
            : block.GetProperty("text").GetString();
        Assert.Equal(text, said);
    }

    [Fact]
    public void The_type_comes_first_and_nothing_is_null()
    {
        var json = CardJson.ToJson(Saying("hoi"));

        Assert.Equal("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"hoi","wrap":true}]}""", json);
    }

    [Fact]
    public void An_input_goes_by_the_name_its_value_comes_back_under()
    {
        var json = CardJson.ToJson(new AdaptiveCard { Body = [new DateInput("until", "Tot", "Kies een dag")] });

        Assert.Contains("\"id\":\"until\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_of_zero_is_written() => Assert.Contains(
        "\"y\":0",
        CardJson.ToJson(new AdaptiveCard { Body = [new VerticalBarChart([new Bar("Storm", 0)], new TextBlock("Storm: 0"))] }),
        StringComparison.Ordinal);

    [Fact]
    public void A_refresh_carries_the_type_of_its_action()
    {
        var card = Saying("hoi") with
        {
            Refresh = new Refresh(Execute.For(CheckInVerbs.ShowOpen, new NoPayload(), "Ververs")) { UserIds = ["8:orgid:1"] },
        };

        Assert.Contains("\"refresh\":{\"action\":{\"type\":\"Action.Execute\"", CardJson.ToJson(card), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dialog_is_opened_with_the_verb_in_its_data()
    {
        var submit = Submit.ToOpen(CheckInVerbs.Close, new CheckInClose("r1"), "Open");

        Assert.Equal("""{"round":"r1","verb":"checkin.close","msteams":{"type":"task/fetch"}}""", submit.Data.ToJsonString());
    }

    [Fact]
    public void Every_element_of_the_model_can_be_written()
    {
        var text = new TextBlock("x");
        IReadOnlyList<Element> body =
        [
            text, new RichTextBlock([new TextRun("x")]), new Image("https://example.org/x.png", "x"), new FactSet([new("a", "b")]),
            new Container([text]), new ColumnSet([new Column([text])]), new Table([new(1)], [new([new([text])])]),
            new ActionSet(
                [
                    new OpenUrl("x", "https://example.org"),
                ]), new TextInput("a", "A", "Vul in"), new ChoiceInput("b", "B", "Kies", [new("x", "y")]),
            new DateInput("c", "C", "Kies"), new TimeInput("d", "D", "Kies"),
            new NumberInput("e", "E", "Vul in"), new ToggleInput("f", "F", "Kies", "Ja"),
            new DonutChart([new("a", 1)], text), new HorizontalBarChart([new("a", 1)], text), new VerticalBarChart([new("a", 1)], text),
            new GaugeChart(1, 2, [new("a", 1)], text), new Badge("x", text), new Icon("Clock", text),
        ];

        using var json = JsonDocument.Parse(CardJson.ToUtf8(new AdaptiveCard { Body = body }));

        Assert.All(
            json.RootElement.GetProperty("body").EnumerateArray(), element => Assert.Equal("type", element.EnumerateObject().First().Name));
        Assert.True(Encoding.UTF8.GetByteCount(json.RootElement.GetRawText()) > 1000);
    }

    private static AdaptiveCard Saying(string text) => new() { Body = [new TextBlock(text)] };
}
