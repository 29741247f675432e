using System.Text.Json;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>Proves on broken cards that the rules of the card lint can fail.</summary>
public sealed class CardRulesTests
{
    [Theory]
    [InlineData("""{"type":"Input.Text","id":"a","label":"A"}""")]
    [InlineData("""{"type":"Input.Text","id":"a","errorMessage":"Vul in"}""")]
    [InlineData("""{"type":"Input.Text","label":"A","errorMessage":"Vul in"}""")]
    [InlineData("""{"type":"Input.Text","id":"a","label":" ","errorMessage":"Vul in"}""")]
    public void An_input_without_its_words_is_seen(string json) => Assert.False(CardRules.IsCompleteInput(Parse(json)));

    [Theory]
    [InlineData("""{"type":"Chart.Donut"}""")]
    [InlineData("""{"type":"Chart.Donut","fallback":"drop"}""")]
    [InlineData("""{"type":"Chart.Donut","fallback":{"type":"Container","items":[{"type":"Badge"}]}}""")]
    public void An_extension_without_a_plain_fallback_is_seen(string json) => Assert.False(CardRules.HasPlainFallback(Parse(json)));

    [Fact]
    public void English_on_a_Dutch_card_is_seen() => Assert.Equal(["the"], CardRules.ForeignWords("Dit is the kaart.", "nl"));

    [Fact]
    public void Dutch_on_an_English_card_is_seen() => Assert.Equal(["het"], CardRules.ForeignWords("This is het card.", "en"));

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
