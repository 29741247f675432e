using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Lint;
using Xunit;

namespace Welbevinden.Unit.Features.Platter;

/// <summary>The reflection card works without sending anything, and a person's platter says in words what it shows.</summary>
public sealed class ReflectionCardTests
{
    private static readonly TipView Tip = new(new("Lach.", "Laugh."), 1, new("Bron", "Source"), new("Deel", "Part"));

    [Fact]
    public void A_school_that_keeps_it_to_the_card_itself_sends_nothing_at_all()
    {
        var actions = ActionsOf(ReflectionCard.Create(new() { Tip = Tip, MayMake = false }, Language.Dutch));

        Assert.Equal(7, actions.Count);
        Assert.All(actions, action => Assert.Equal("Action.ToggleVisibility", action, StringComparer.Ordinal));
    }

    [Fact]
    public void Each_kind_of_time_opens_a_question_and_an_idea_that_were_hidden()
    {
        var card = CardJson.ToElement(ReflectionCard.Create(new() { Tip = Tip, MayMake = true }, Language.Dutch));
        var byId = CardRules.Objects(card)
            .Where(node => CardRules.Property(node, "id") is not null)
            .ToDictionary(node => CardRules.Property(node, "id")!, StringComparer.Ordinal);
        var toggles = CardRules.Objects(card).Where(node => CardRules.Property(node, "type") == "Action.ToggleVisibility").ToList();

        Assert.Equal(7, toggles.Count);
        Assert.All(
            toggles,
            toggle => Assert.All(
                toggle.GetProperty("targetElements").EnumerateArray(), target => Assert.True(byId.ContainsKey(target.GetString()!))));
        Assert.All(PlatterKinds.All, kind =>
        {
            var hidden = byId[$"{PlatterKinds.WireName(kind)}-more"];
            Assert.False(hidden.GetProperty("isVisible").GetBoolean());
            Assert.Contains(PlatterKinds.Question(kind).Dutch, CardRules.Words(hidden), StringComparison.Ordinal);
            Assert.Contains(PlatterKinds.Idea(kind).Dutch, CardRules.Words(hidden), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_seven_stand_in_the_order_of_the_document_and_the_source_is_named()
    {
        var words = CardRules.Words(CardJson.ToElement(ReflectionCard.Create(new() { Tip = Tip, MayMake = true }, Language.Dutch)));
        string[] names =
            ["1 Focustijd", "2 Speeltijd", "3 Verbindingstijd", "4 Fysieke tijd", "5 Reflectietijd", "6 Downtijd", "7 Slaaptijd"];
        var places = names
            .Select(name => words.IndexOf(name, StringComparison.Ordinal))
            .ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("David Rock", words, StringComparison.Ordinal);
        Assert.Contains("Siegel", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_of_a_persons_own_platter_says_the_same_in_words_and_carries_no_address_but_itself()
    {
        var amounts = SevenAmounts.InOrder(
            [Amount.Plenty, Amount.TooLittle, Amount.Enough, Amount.TooLittle, Amount.Enough, Amount.Plenty, Amount.Enough]);
        var view = new MyPlatterView { Amounts = amounts, AskAbout = KindOfTime.Play, Tip = Tip, MayKeep = false };
        var image = CardRules
            .Objects(CardJson.ToElement(MyPlatterCard.Create(view, Language.Dutch)))
            .Single(node => CardRules.Property(node, "type") == "Image");

        Assert.Equal(
            "Focustijd: ruim; Speeltijd: te weinig; Verbindingstijd: genoeg; Fysieke tijd: te weinig; Reflectietijd: genoeg; Downtijd: "
                + "ruim; Slaaptijd: genoeg.",
            CardRules.Property(image, "altText"),
            StringComparer.Ordinal);
        Assert.StartsWith("data:image/png;base64,", CardRules.Property(image, "url"), StringComparison.Ordinal);
    }

    private static List<string> ActionsOf(AdaptiveCard card) =>
        [
            .. CardRules.Objects(CardJson.ToElement(card))
                .Select(node => CardRules.Property(node, "type"))
                .OfType<string>()
                .Where(type => type.StartsWith("Action.", StringComparison.Ordinal)),
        ];
}
