using Welbevinden.Bot.Engine.Confidentiality;
using Xunit;

namespace Welbevinden.Unit.Engine.Confidentiality;

public sealed class OverTimeTests
{
    private static readonly RosterChange OneLeft = RosterChange.Between<string>(
        ["aisha", "bram", "carla", "daan", "els", "farid", "gerda", "hugo", "ines"],
        ["aisha", "bram", "carla", "daan", "els", "farid", "gerda", "hugo"]);

    [Fact]
    public void Of_a_colleague_who_left_the_second_outcome_tells_nothing_because_it_is_held_back()
    {
        var (before, now) = (Counts(4, 3, 2), Counts(4, 3, 1));

        Assert.IsType<Publication<string>.HeldBack>(Beside(before, now, OneLeft));
    }

    [Fact]
    public void When_nobody_came_or_left_two_outcomes_may_stand_side_by_side() =>
        Assert.IsType<Publication<string>.Published>(Beside(Counts(4, 3, 2), Counts(4, 3, 1), new RosterChange(9, 0, 0)));

    [Fact]
    public void When_those_who_stayed_can_account_for_both_outcomes_whoever_left_may_have_been_silent() =>
        Assert.IsType<Publication<string>.Published>(Beside(Counts(2, 2, 1), Counts(2, 2, 1), OneLeft));

    [Fact]
    public void After_an_outcome_that_lay_close_together_any_counts_are_reckoned_with()
    {
        var judged = Publication.Of(9, 5, Counts(2, 2, 1), MinimumGroup.Standard);

        Assert.IsType<Publication<string>.HeldBack>(Publication.Beside(judged, new ShownBefore<string>(6, null), OneLeft));
    }

    [Fact]
    public void That_answers_lay_close_together_is_held_back_as_well()
    {
        var judged = Publication.Of(9, 8, Counts(6, 1, 1), MinimumGroup.Standard);

        Assert.IsType<Publication<string>.CloseTogether>(judged);
        Assert.IsType<Publication<string>.HeldBack>(Publication.Beside(judged, new ShownBefore<string>(9, Counts(6, 2, 1)), OneLeft));
    }

    [Fact]
    public void Changes_in_a_row_count_on_the_safe_side()
    {
        var another = RosterChange.Between<string>(["a", "b", "c", "d", "e", "f", "g", "h"], ["a", "b", "c", "d", "e", "f", "g", "new"]);
        var change = OneLeft.Then(another);

        Assert.Equal(new RosterChange(7, 2, 1), change);
    }

    [Fact]
    public void A_meeting_with_somebody_of_an_earlier_meeting_shows_no_picture()
    {
        var judged = Publication.Of(8, 6, Counts(2, 2, 2), MinimumGroup.Standard);

        Assert.IsType<Publication<string>.Published>(Publication.OfMeeting(judged, alsoElsewhere: 0));
        Assert.IsType<Publication<string>.HeldBack>(Publication.OfMeeting(judged, alsoElsewhere: 5));
    }

    private static Publication<string> Beside(Dictionary<string, int> before, Dictionary<string, int> now, RosterChange change) =>
        Publication.Beside(
            Publication.Of(9, now.Values.Sum(), now, MinimumGroup.Standard),
            new ShownBefore<string>(before.Values.Sum(), before),
            change);

    private static Dictionary<string, int> Counts(int sun, int rain, int fog) =>
        new(StringComparer.Ordinal) { ["sun"] = sun, ["rain"] = rain, ["fog"] = fog };
}
