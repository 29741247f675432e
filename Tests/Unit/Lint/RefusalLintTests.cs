using Welbevinden.Cards;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>A refusal on a card says what is the matter in its heading and has the button of what it tells people to do.</summary>
public sealed class RefusalLintTests
{
    [Fact]
    public void A_button_does_what_the_sentence_tells_people_to_type()
    {
        var withButton = Declared.Refusals.Where(refusal => refusal.Next is not null).ToList();

        Assert.True(withButton.Count > 20);
        Assert.All(withButton, refusal =>
        {
            Assert.Contains($"“{refusal.Next!.Name.Dutch}”", refusal.Sentence.Dutch, StringComparison.Ordinal);
            Assert.Contains($"“{refusal.Next.Name.English}”", refusal.Sentence.English, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void Headings_tell_refusals_apart_and_a_notification_tells_nothing_of_them(Language language)
    {
        var cards = Declared.Refusals.Select(refusal => RefusalCard.Create(refusal, language)).ToList();

        Assert.Single(cards.Select(card => card.FallbackText).Distinct(StringComparer.Ordinal));
        Assert.True(cards.Select(Heading).Distinct(StringComparer.Ordinal).Count() > cards.Count / 2);
        Assert.All(cards, card => Assert.NotEmpty(Heading(card)));
    }

    private static string Heading(Welbevinden.Cards.Model.AdaptiveCard card) =>
        ((Welbevinden.Cards.Model.TextBlock)card.Body[0]).Text;
}
