using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;
using Xunit;

namespace Welbevinden.Unit.Cards;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0 collega's", "0 colleagues")]
    [InlineData(1, "1 collega", "1 colleague")]
    [InlineData(2, "2 collega's", "2 colleagues")]
    [InlineData(1200, "1.200 collega's", "1,200 colleagues")]
    public void Amounts_agree_with_their_noun(int count, string dutch, string english) =>
        Assert.Equal(new Text(dutch, english), Words.Colleagues(count));

    [Fact]
    public void A_moment_is_said_as_people_say_it() => Assert.Equal(
        new Text("maandag 23 november om 8.05 uur", "Monday 23 November at 08:05"),
        Words.Moment(new LocalDateTime(2026, 11, 23, 8, 5)));
}
