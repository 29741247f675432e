using System.Text.Json;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared.Questions;
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
    public void Every_form_and_every_answer_is_found_by_its_code_and_no_code_says_something_else()
    {
        Assert.Equal(5, CheckInForms.All.Count);
        Assert.All(CheckInForms.All, form => Assert.Same(form, CheckInForms.Find(form.Code)));
        Assert.All(CheckInForms.All, form => Assert.All(form.Options, option => Assert.Same(option, form.Find(option.Code))));
        var options = CheckInForms.All.Select(form => form.Options.Select(option => option.Code).ToList()).ToList();
        Assert.All(options, codes => Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count()));
        Assert.All(options, codes => Assert.InRange(codes.Count, 2, 16));
        Assert.All(options.SelectMany(codes => codes), code => Assert.Matches("^[a-zA-Z]{2,16}$", code));
        Assert.DoesNotContain(CheckInForms.Skip, options.SelectMany(codes => codes), StringComparer.Ordinal);
    }

    [Fact]
    public void Forms_take_turns_and_begin_again()
    {
        var turns = new List<string>();
        for (var form = CheckInForms.After(null); turns.Count <= CheckInForms.All.Count; form = CheckInForms.After(form.Code))
        {
            turns.Add(form.Code);
        }

        Assert.Equal(["weather", "image", "workday", "emoji", "laugh", "weather"], turns);
        Assert.Same(CheckInForms.First, CheckInForms.After("a form that a later build knew"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sunny")]
    [InlineData("0")]
    public void An_answer_that_does_not_exist_is_not_found(string code) => Assert.Null(CheckInForms.First.Find(code));
}
