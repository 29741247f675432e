using Welbevinden.Bot.Features.Platter;
using Xunit;

namespace Welbevinden.Unit.Features.Platter;

/// <summary>The precomputed rounds are what they claim: everybody has a place in each, and nobody meets anybody twice.</summary>
public sealed class ReadyRoundsTests
{
    public static TheoryData<int, int> Shapes =>
        [.. from people in Enumerable.Range(2, 41) from size in new[] { 2, 3 } select (people, size)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Everybody_has_one_place_in_each_round_and_meets_nobody_twice(int people, int size)
    {
        var shape = PairingShape.For(people, (GroupSize)size);
        var (count, round) = ReadyRounds.Of(shape);
        var met = new HashSet<(int, int)>();

        for (var r = 0; r < count; r++)
        {
            var seats = round(r);
            Assert.Equal(Enumerable.Range(0, people), seats.Order());
            for (var group = 0; group < shape.Groups; group++)
            {
                var together = seats[shape.Starts[group]..shape.Starts[group + 1]];
                Assert.All(
                    from one in together from other in together where one < other select (one, other), two => Assert.True(met.Add(two)));
            }
        }
    }

    [Theory]
    [InlineData(40, 2, 39)]
    [InlineData(15, 3, 7)]
    [InlineData(39, 3, 19)]
    [InlineData(38, 3, 19)]
    [InlineData(25, 2, 21)]
    public void There_are_as_many_as_there_can_be(int people, int size, int rounds) =>
        Assert.Equal(rounds, ReadyRounds.Of(PairingShape.For(people, (GroupSize)size)).Count);
}
