using System.Text.Json;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Xunit;

namespace Welbevinden.Unit.Cards;

public sealed class VerbsTests
{
    [Fact]
    public void What_a_button_sends_is_what_its_verb_reads()
    {
        var answer = new CheckInAnswer("r1", "p1", "sunny");
        var pressed = Execute.For(CheckInVerbs.Answer, answer, "Zonnig");

        Assert.Equal("checkin.answer", pressed.Verb);
        Assert.Equal(answer, CheckInVerbs.Answer.Read(pressed.Data));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"round":"r1","for":"p1"}""")]
    [InlineData("""{"round":"r1","for":null,"weather":"sunny"}""")]
    [InlineData("""{"round":1,"for":"p1","weather":"sunny"}""")]
    [InlineData("""["r1","p1","sunny"]""")]
    [InlineData("null")]
    public void A_payload_of_another_shape_is_not_read(string json)
    {
        using var data = JsonDocument.Parse(json);

        Assert.Null(CheckInVerbs.Answer.Read(data.RootElement));
    }

    [Fact]
    public void Every_kind_of_weather_is_found_back_by_its_name() =>
        Assert.All(Enum.GetValues<Weather>(), weather => Assert.Equal(weather, WeatherReport.FromWire(WeatherReport.WireName(weather))));

    [Theory]
    [InlineData("")]
    [InlineData("Sunny")]
    [InlineData("0")]
    public void Weather_that_does_not_exist_is_not_found(string name) => Assert.Null(WeatherReport.FromWire(name));
}
