using System.Globalization;
using Welbevinden.Bot.Engine.Confidentiality;
using Xunit;

namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>
/// The crossed views of the top 3 against an adversary that lists every world. <c>WELBEVINDEN_WORLDS</c> sets the number of schools.
/// </summary>
public sealed class CrossedAttackTests(ITestOutputHelper output)
{
    private static readonly int Schools = int.Parse(
        Environment.GetEnvironmentVariable("WELBEVINDEN_WORLDS") ?? "600", CultureInfo.InvariantCulture);

    [Fact]
    public void Cuts_alone_let_some_sums_of_fewer_than_five_mentors_be_fixed()
    {
        var found = Attack(1, ByCuts);

        Print("cuts alone, one aspect", found);
        Print("the same, named or not only", Attack(1, ByCuts, namedOnly: true));
        Assert.True(found.GetValueOrDefault(Verdict.AllOrNone) + found.GetValueOrDefault(Verdict.Mixed) > 0);
    }

    [Fact]
    public void The_number_of_mentors_beside_the_number_of_classes_tells_what_a_class_with_two_mentors_answered()
    {
        var found = Attack(1, ByCuts, withMentors: true);

        Print("with the number of mentors who named it as well", found);
        Assert.True(found.GetValueOrDefault(Verdict.Mixed) > Schools / 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(28)]
    public void With_the_last_audit_nothing_about_fewer_than_five_mentors_is_fixed(int aspects)
    {
        var found = Attack(aspects, poll => poll.Published());

        Print($"with the last audit, {aspects} figures", found);
        Assert.Equal([Verdict.Nothing], found.Keys);
    }

    /// <summary>Per school that showed something, the worst that was found in any of its aspects.</summary>
    private static Dictionary<Verdict, int> Attack(
        int aspects, Func<RandomPoll, IReadOnlyList<IReadOnlyList<RandomPoll.Class>>> views, bool withMentors = false,
        bool namedOnly = false) =>
        Enumerable.Range(0, Schools / aspects)
            .Select(seed => RandomPoll.OfAspects(seed, aspects))
            .Select(poll => (Poll: poll, Views: views(poll)))
            .Where(one => one.Views.Count > 0)
            .CountBy(one => Enumerable.Range(0, aspects).Max(aspect => one.Poll.Judge(one.Views, aspect, withMentors, namedOnly)))
            .ToDictionary();

    /// <summary>The views by who answered only, as before there was a last audit.</summary>
    private static IReadOnlyList<IReadOnlyList<RandomPoll.Class>> ByCuts(RandomPoll poll)
    {
        var (years, levels) = (poll.Classes.Max(one => one.Year), poll.Classes.Max(one => one.Level));
        var cells = from year in Enumerable.Range(1, years)
                    from level in Enumerable.Range(1, levels)
                    select poll.Classes.Where(one => one.Year == year && one.Level == level).SelectMany(one => one.Answered);
        var grid = new Grid(years, levels, [.. cells]);
        var suppression = Suppression.Choose(grid, MinimumGroup.Standard);
        return
        [
            .. grid.Views()
                .Where(suppression.Shows)
                .Select(view => poll.Classes.Where(one => view.Covers(one.Year - 1, one.Level - 1)).ToList()),
        ];
    }

    private void Print(string what, Dictionary<Verdict, int> found) => output.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: of {Schools} schools {found.Values.Sum()} showed something; fixed for fewer than five: "
                + $"a mixed sum in {found.GetValueOrDefault(Verdict.Mixed)}, all or none in {found.GetValueOrDefault(Verdict.AllOrNone)}; "
                + $"undecided {found.GetValueOrDefault(Verdict.Undecided)}."));
}
