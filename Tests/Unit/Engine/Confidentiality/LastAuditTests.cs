using Welbevinden.Bot.Engine.Confidentiality;
using Xunit;

namespace Welbevinden.Unit.Engine.Confidentiality;

public sealed class LastAuditTests
{
    private static readonly HashSet<ViewKey> YearsAndLevels =
        [ViewKey.Whole, ViewKey.OfRow(0), ViewKey.OfRow(1), ViewKey.OfColumn(0), ViewKey.OfColumn(1)];

    [Fact]
    public void A_year_in_which_nobody_named_it_leaves_three_mentors_of_a_level_exactly()
    {
        // Year 1 has five of each level and named nothing; of the level of three mentors in year 2 the sum is then known.
        int[] named = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 3, 0, 1];

        Assert.True(LastAudit.Finds(Items(), [new ActualAnswers(named, 3)], YearsAndLevels, MinimumGroup.Standard));
    }

    [Fact]
    public void Where_other_answers_lead_to_the_same_picture_nothing_is_found()
    {
        int[] named = [1, 0, 2, 0, 3, 0, 1, 2, 0, 0, 2, 0, 1, 3, 0, 1];

        Assert.False(LastAudit.Finds(Items(), [new ActualAnswers(named, 3)], YearsAndLevels, MinimumGroup.Standard));
    }

    [Fact]
    public void One_such_aspect_among_many_is_enough_to_show_less()
    {
        int[] harmless = [1, 0, 2, 0, 3, 0, 1, 2, 0, 0, 2, 0, 1, 3, 0, 1];
        int[] telling = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 3, 0, 1];
        var items = Items();
        var grid = new Grid(2, 2, [.. Cells(items)]);

        var alone = PictureSteps.Choose(grid, items, [new ActualAnswers(harmless, 3)], MinimumGroup.Standard);
        var together = PictureSteps.Choose(
            grid, items, [new ActualAnswers(harmless, 3), new ActualAnswers(telling, 3)], MinimumGroup.Standard);

        Assert.True(alone.Shows(ViewKey.OfColumn(1)));
        Assert.False(together.Shows(ViewKey.OfColumn(1)));
        Assert.True(together.Shows(ViewKey.OfRow(1)));
    }

    [Fact]
    public void The_same_answers_always_get_the_same_judgement() => Assert.All(Enumerable.Range(0, 20), seed =>
    {
        var poll = RandomPoll.OfAspects(seed, 28);

        Assert.Equal(
            poll.Published().Select(view => string.Join(' ', view.Select(one => one.Number))),
            poll.Published().Select(view => string.Join(' ', view.Select(one => one.Number))),
            StringComparer.Ordinal);
    });

    private static List<AnsweredItem> Items() =>
    [
        .. Enumerable.Range(0, 16)
            .Select(mentor => new AnsweredItem(mentor < 10 ? 0 : 1, mentor is < 5 or (>= 10 and < 13) ? 0 : 1, [mentor])),
    ];

    private static IEnumerable<IEnumerable<int>> Cells(List<AnsweredItem> items) =>
        from row in Enumerable.Range(0, 2)
        from column in Enumerable.Range(0, 2)
        select items.Where(item => item.Row == row && item.Column == column).SelectMany(item => item.People);
}
