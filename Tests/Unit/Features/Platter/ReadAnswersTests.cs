using Welbevinden.Bot.Features.Platter;
using Welbevinden.Cards.Features.Platter;
using Xunit;

namespace Welbevinden.Unit.Features.Platter;

/// <summary>Reading what somebody filled in: what is missing or wrong is named, and what they typed stays text.</summary>
public sealed class ReadAnswersTests
{
    private static readonly PlatterAnswers Full = new("enough", "plenty", "tooLittle", "enough", "enough", "enough", "enough");

    [Fact]
    public void Seven_amounts_make_a_platter_of_which_the_least_is_asked_about()
    {
        var whole = Assert.IsType<AnswersRead.Whole>(ReadAnswers.Of(Full));

        Assert.Equal(KindOfTime.Connecting, ReadAnswers.Least(whole.Amounts));
        Assert.Equal(Amount.Plenty, whole.Amounts[KindOfTime.Play]);
        Assert.Null(whole.Intention);
    }

    [Fact]
    public void Kinds_without_an_answer_are_named()
    {
        var wrong = Assert.IsType<AnswersRead.Wrong>(ReadAnswers.Of(Full with { Focus = null, Sleep = "" }));

        Assert.Equal("platter.missingKinds", wrong.Refusal.Code);
        Assert.Contains("Focustijd en Slaaptijd", wrong.Refusal.Sentence.Dutch, StringComparison.Ordinal);
        Assert.False(wrong.Refusal.ReplacesCard);
    }

    [Theory]
    [InlineData("much")]
    [InlineData("ENOUGH")]
    [InlineData("0")]
    [InlineData("enough ")]
    public void An_amount_that_is_none_of_the_three_is_refused_with_its_kind(string word)
    {
        var wrong = Assert.IsType<AnswersRead.Wrong>(ReadAnswers.Of(Full with { Physical = word }));

        Assert.Equal("platter.unknownAmount", wrong.Refusal.Code);
        Assert.Contains("Fysieke tijd", wrong.Refusal.Sentence.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void An_intention_of_200_characters_fits_and_one_of_201_is_refused_with_its_length()
    {
        Assert.IsType<AnswersRead.Whole>(ReadAnswers.Of(Full with { Intention = new string('é', 200) }));
        Assert.IsType<AnswersRead.Whole>(ReadAnswers.Of(Full with { Intention = string.Concat(Enumerable.Repeat("👩‍🏫", 200)) }));

        var wrong = Assert.IsType<AnswersRead.Wrong>(ReadAnswers.Of(Full with { Intention = new string('x', 201) }));

        Assert.Contains("201", wrong.Refusal.Sentence.Dutch, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  elke dag\r\nbuiten  ", "elke dag  buiten")]
    [InlineData("**vet** [klik](https://x.nl)", "**vet** [klik](https:\u200B//x.nl)")]
    [InlineData("kijk op www.x.nl", "kijk op www\u200B.x.nl")]
    [InlineData("mail a@b.nl", "mail a@\u200Bb.nl")]
    [InlineData("om\u202Egekeerd", "omgekeerd")]
    [InlineData("   ", null)]
    public void An_intention_is_one_line_of_plain_text_that_no_client_makes_a_link_of(string typed, string? shown) =>
        Assert.Equal(
            shown, Assert.IsType<AnswersRead.Whole>(ReadAnswers.Of(Full with { Intention = typed })).Intention, StringComparer.Ordinal);
}
