using Welbevinden.Bot.Engine.Confidentiality;
using Xunit;

namespace Welbevinden.Unit.Engine.Confidentiality;

public sealed class RollingWindowTests
{
    [Theory]
    [InlineData(1, 4, "GoesOn")]
    [InlineData(5, 4, "GoesOn")]
    [InlineData(6, 4, "Lapses")]
    [InlineData(1, 5, "Closes")]
    [InlineData(6, 5, "Closes")]
    public void A_window_closes_by_different_people_and_lapses_after_six_rounds(int rounds, int people, string step) =>
        Assert.Equal(step, RollingWindow.After(rounds, people, MinimumGroup.Standard).ToString());

    [Fact]
    public void Six_answers_of_three_people_are_of_too_few() =>
        Assert.IsType<Publication<string>.TooFew>(
            RollingWindow.Judge(12, people: 3, [Counts(1, 1, 1), Counts(1, 1, 1)], MinimumGroup.Standard));

    [Fact]
    public void The_rounds_of_a_window_are_shown_as_their_sum()
    {
        var shown = Assert.IsType<Publication<string>.Published>(
            RollingWindow.Judge(12, people: 5, [Counts(2, 1, 1), Counts(1, 2, 1)], MinimumGroup.Standard));

        Assert.Equal((8, "3 3 2"), (shown.Answered, string.Join(' ', shown.Counts.Select(count => count.Value))));
    }

    [Fact]
    public void Who_answered_twice_could_take_two_answers_off_so_a_window_must_lie_further_apart() =>
        Assert.IsType<Publication<string>.CloseTogether>(
            RollingWindow.Judge(12, people: 5, [Counts(2, 1, 1), Counts(2, 1, 1)], MinimumGroup.Standard));

    private static Dictionary<string, int> Counts(int sun, int rain, int fog) =>
        new(StringComparer.Ordinal) { ["sun"] = sun, ["rain"] = rain, ["fog"] = fog };
}
