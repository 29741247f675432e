using Welbevinden.Bot.Engine.Confidentiality;
using Xunit;

namespace Welbevinden.Unit.Engine.Confidentiality;

public sealed class SuppressionTests(ITestOutputHelper output)
{
    private const int Schools = 1_000;

    [Fact]
    public void Over_a_thousand_schools_no_hidden_figure_follows_from_what_is_shown() =>
        Assert.All(Grids(), grid =>
        {
            var suppression = Suppression.Choose(grid, MinimumGroup.Standard);

            Assert.Empty(Given(grid, [.. grid.Views().Where(suppression.Shows)]));
        });

    [Fact]
    public void Without_the_suppression_hidden_figures_do_follow()
    {
        var leaking = Grids().Count(grid => Given(grid, [.. grid.Views().Where(view => grid.PeopleIn(view) >= 5)]).Count > 0);

        output.WriteLine($"With only the views of fewer than five hidden, {leaking} of {Schools} schools give a hidden figure away.");
        Assert.True(leaking > Schools / 10, $"Only {leaking} schools leak, so the check would see little.");
    }

    [Fact]
    public void Over_a_thousand_schools_no_sum_about_fewer_than_five_mentors_follows() =>
        Assert.All(Grids(), grid =>
        {
            var suppression = Suppression.Choose(grid, MinimumGroup.Standard);
            var check = new LinearCheck(grid, grid.Views().Where(suppression.Shows));

            Assert.DoesNotContain(SmallGroups(grid).Take(2_000), check.GivesSum);
        });

    [Fact]
    public void The_check_of_the_bot_and_exact_algebra_agree_on_what_follows()
    {
        var random = new Random(7);
        var followed = 0;
        Assert.All(Enumerable.Range(0, Schools).Select(seed => Small(seed)), grid =>
        {
            HashSet<ViewKey> shown = [ViewKey.Whole, .. grid.Views().Where(view => grid.PeopleIn(view) >= 5 && random.Next(4) > 0)];
            var check = new LinearCheck(grid, shown);
            var follows = grid.PeopleIn(ViewKey.Whole) is > 0 and < 5 || SmallGroups(grid).Any(check.GivesSum);
            followed += follows ? 1 : 0;

            Assert.Equal(follows, Disclosure.Follows(grid, shown, MinimumGroup.Standard));
        });
        Assert.InRange(followed, Schools / 20, Schools * 19 / 20);
    }

    [Fact]
    public void A_year_that_is_hidden_takes_the_next_smallest_with_it()
    {
        var grid = new Grid(3, 1, [People(0, 3), People(3, 6), People(9, 20)]);
        var suppression = Suppression.Choose(grid, MinimumGroup.Standard);

        Assert.True(suppression.Shows(ViewKey.Whole));
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(row => suppression.Shows(ViewKey.OfRow(row))));
    }

    [Fact]
    public void Two_hidden_cells_that_stand_for_four_mentors_together_are_not_left_over()
    {
        var grid = new Grid(1, 3, [People(0, 2), People(2, 2), People(4, 12)]);
        var suppression = Suppression.Choose(grid, MinimumGroup.Standard);

        Assert.True(suppression.Shows(ViewKey.Whole));
        Assert.False(suppression.Shows(ViewKey.OfColumn(2)));
        Assert.False(suppression.Shows(ViewKey.Cell(0, 2)));
    }

    [Fact]
    public void A_mentor_of_five_classes_is_one_mentor()
    {
        var grid = new Grid(1, 2, [[1, 1, 1, 1, 1], People(10, 20)]);

        Assert.False(Suppression.Choose(grid, MinimumGroup.Standard).Shows(ViewKey.OfColumn(0)));
    }

    [Fact]
    public void A_school_of_four_mentors_sees_nothing() =>
        Assert.DoesNotContain(
            new Grid(2, 1, [People(0, 2), People(2, 2)]).Views(),
            Suppression.Choose(new Grid(2, 1, [People(0, 2), People(2, 2)]), MinimumGroup.Standard).Shows);

    [Fact]
    public void As_much_is_shown_as_can_be()
    {
        var (kept, worthy, marginsKept, marginsWorthy) = (0, 0, 0, 0);
        foreach (var grid in Grids())
        {
            var suppression = Suppression.Choose(grid, MinimumGroup.Standard);
            HashSet<ViewKey> shown = [.. grid.Views().Where(suppression.Shows)];
            foreach (var view in grid.Views().Where(view => grid.PeopleIn(view) >= 5))
            {
                var isCell = view is { Row: not null, Column: not null };
                (worthy, kept) = isCell ? (worthy + 1, kept + (shown.Contains(view) ? 1 : 0)) : (worthy, kept);
                (marginsWorthy, marginsKept) = isCell
                    ? (marginsWorthy, marginsKept)
                    : (marginsWorthy + 1, marginsKept + (shown.Contains(view) ? 1 : 0));
                Assert.True(
                    shown.Contains(view) || Disclosure.Follows(grid, shown.Append(view).ToHashSet(), MinimumGroup.Standard),
                    "A view could have been shown as well.");
            }
        }

        output.WriteLine(
            $"Of the views of five mentors or more: {100.0 * kept / worthy:F1} % of {worthy} cells and "
                + $"{100.0 * marginsKept / marginsWorthy:F1} % of {marginsWorthy} totals are shown.");
    }

    private static IEnumerable<Grid> Grids() => Enumerable.Range(0, Schools).Select(seed => RandomSchool.Grid(RandomSchool.Of(seed)));

    private static Grid Small(int seed)
    {
        var random = new Random(seed);
        var (rows, columns) = (random.Next(1, 5), random.Next(1, 4));
        return new Grid(
            rows,
            columns,
            [
                .. Enumerable
                    .Range(0, rows * columns)
                    .Select(cell => People(cell * 10, random.Next(3) == 0 ? random.Next(10) : random.Next(4))),
            ]);
    }

    private static IEnumerable<int> People(int from, int count) => Enumerable.Range(from, count);

    /// <summary>Hidden views in which somebody answered and whose figure has only one solution.</summary>
    private static IReadOnlyList<ViewKey> Given(Grid grid, IReadOnlyList<ViewKey> shown)
    {
        var check = new LinearCheck(grid, shown);
        return [.. grid.Views().Except(shown).Where(view => grid.PeopleIn(view) > 0 && check.Gives(view))];
    }

    /// <summary>Sets of cells with at least one and fewer than five different mentors together.</summary>
    private static IEnumerable<IReadOnlyList<int>> SmallGroups(Grid grid)
    {
        var cells = Enumerable.Range(0, grid.Rows * grid.Columns).Where(cell => PeopleOf(cell).Count is > 0 and < 5).ToList();
        return From(0, [], []);

        IReadOnlyList<int> PeopleOf(int cell) => grid.People(cell / grid.Columns, cell % grid.Columns);

        IEnumerable<IReadOnlyList<int>> From(int start, IReadOnlyList<int> chosen, IReadOnlyList<int> people)
        {
            for (var i = start; i < cells.Count; i++)
            {
                List<int> together = [.. people.Union(PeopleOf(cells[i]))];
                if (together.Count >= 5)
                {
                    continue;
                }

                List<int> larger = [.. chosen, cells[i]];
                yield return larger;
                foreach (var further in From(i + 1, larger, together))
                {
                    yield return further;
                }
            }
        }
    }
}
