using Welbevinden.Bot.Engine.Confidentiality;
using Xunit;

namespace Welbevinden.Unit.Engine.Confidentiality;

public sealed class CrossedPublicationTests
{
    private static readonly Crossing<RandomSchool.Class, int, int, int> ByYearAndLevel = new(
        c => c.Year, c => c.Level, c => c.Answered, []);

    [Fact]
    public void A_figure_is_computed_for_shown_views_only()
    {
        RandomSchool.Class[] school =
        [
            .. Enumerable.Range(0, 6).Select(mentor => new RandomSchool.Class(1, 1, [mentor])),
            .. Enumerable.Range(6, 6).Select(mentor => new RandomSchool.Class(1, 2, [mentor])),
            .. Enumerable.Range(12, 6).Select(mentor => new RandomSchool.Class(2, 1, [mentor])),
            new RandomSchool.Class(2, 2, [18]),
        ];
        var computed = 0;
        var published = CrossedPublication.Of(school, ByYearAndLevel, MinimumGroup.Standard, classes =>
        {
            computed++;
            return classes.Count;
        });

        Assert.Equal(19, Assert.IsType<View<int>.Shown>(published.Whole).Figure);
        Assert.Equal(12, Assert.IsType<View<int>.Shown>(published.Row(0)).Figure);
        Assert.Equal(7, Assert.IsType<View<int>.Shown>(published.Column(1)).Figure);
        Assert.IsType<View<int>.Hidden>(published.Cell(1, 1));
        Assert.Equal(5, computed); // the whole, two years, two levels: in two by two, one hidden cell takes the others with it
    }

    [Fact]
    public void A_year_without_such_a_level_is_left_out_instead_of_hidden()
    {
        RandomSchool.Class[] school = [new(1, 1, [1]), new(2, 2, [2])];

        var published = CrossedPublication.Of(school, ByYearAndLevel, MinimumGroup.Standard, classes => classes.Count);

        Assert.Null(published.Cell(0, 1));
        Assert.IsType<View<int>.Hidden>(published.Cell(0, 0));
        Assert.IsType<View<int>.Hidden>(published.Whole);
    }
}
