using System.Reflection;
using Welbevinden.Bot.Engine.Confidentiality;
using Xunit;

namespace Welbevinden.Unit.Engine.Confidentiality;

public sealed class PublicationTests
{
    private static readonly KeyValuePair<string, int>[] FiveAnswers = [new("sun", 2), new("rain", 2), new("fog", 1)];

    [Fact]
    public void Five_colleagues_who_answered_see_their_counts_in_the_order_of_the_options()
    {
        var published = Assert.IsType<Publication<string>.Published>(Publication.Of(42, 5, FiveAnswers, MinimumGroup.Standard));

        Assert.Equal((42, 5), (published.Asked, published.Answered));
        Assert.Equal("sun rain fog", string.Join(' ', published.Counts.Select(c => c.Key)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Fewer_than_five_answers_stay_hidden_however_many_were_asked(int answered) =>
        Assert.IsType<Publication<string>.TooFew>(
            Publication.Of(42, answered, [new KeyValuePair<string, int>("sun", answered)], MinimumGroup.Standard));

    [Fact]
    public void A_round_that_promised_eight_is_judged_by_eight() =>
        Assert.IsType<Publication<string>.TooFew>(Publication.Of(42, 5, FiveAnswers, MinimumGroup.Frozen(8)));

    [Theory]
    [InlineData(5, 0, 0)]
    [InlineData(4, 1, 0)]
    [InlineData(3, 2, 0)]
    [InlineData(3, 1, 1)]
    [InlineData(29, 1, 1)]
    public void Counts_stay_hidden_when_one_or_two_who_chose_otherwise_would_know_what_all_others_chose(int sun, int rain, int fog)
    {
        var answered = sun + rain + fog;
        var alike = Assert.IsType<Publication<string>.CloseTogether>(Publication.Of(
            42, answered, [new KeyValuePair<string, int>("sun", sun), new("rain", rain), new("fog", fog)], MinimumGroup.Standard));

        Assert.Equal(answered, alike.Answered);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(4)]
    public void Nobody_can_promise_less_than_five(long stored)
    {
        Assert.Equal(5, MinimumGroup.Frozen(stored).Value);
        Assert.Equal(5, default(MinimumGroup).Value);
    }

    [Theory]
    [InlineData(42, 6, 5)]
    [InlineData(4, 5, 5)]
    [InlineData(42, 5, 6)]
    public void Counts_that_do_not_add_up_are_never_published(int asked, int answered, int counted) =>
        Assert.Throws<ArgumentException>(
            () => Publication.Of(asked, answered, [new KeyValuePair<string, int>("sun", counted)], MinimumGroup.Standard));

    [Fact]
    public void A_negative_count_is_never_published() =>
        Assert.Throws<ArgumentException>(() => Publication.Of(
            9, 5, [new KeyValuePair<string, int>("sun", 6), new KeyValuePair<string, int>("rain", -1)], MinimumGroup.Standard));

    [Fact]
    public void Nobody_else_can_make_published_counts() =>
        Assert.All(
            typeof(Publication<string>.Published).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
            constructor => Assert.True(constructor.IsPrivate));
}
