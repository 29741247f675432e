using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Roadmap;

/// <summary>The pyramid is drawn as it is.</summary>
public sealed class PyramidTests
{
    [Theory]
    [InlineData(4, 6, 2, 1, false)]
    [InlineData(1, 1, 1, 1, false)]
    [InlineData(0, 2, 2, 1, true)]
    [InlineData(0, 0, 1, 0, true)]
    [InlineData(0, 0, 0, 0, false)]
    public void It_is_upside_down_when_the_top_has_more_than_the_foot(int foundation, int foot, int extra, int intensive, bool inverted) =>
        Assert.Equal(
        inverted,
        new PyramidView(
            "2026-2027",
            new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["Foundation"] = foundation,
                ["Base"] = foot,
                ["Extra"] = extra,
                ["Intensive"] = intensive,
            }).IsInverted);

    [Fact]
    public void A_bar_is_as_wide_as_its_share_of_the_widest_and_stands_in_the_middle()
    {
        Assert.Equal((0, 239), Ink("Base", 6, 6));
        Assert.Equal((80, 159), Ink("Intensive", 2, 6));
        Assert.Equal((112, 127), Ink("Extra", 1, 30));
        var (from, to) = Ink("Foundation", 0, 6);
        Assert.InRange(to - from, 1, 5);
        Assert.Equal(239, from + to);
    }

    /// <summary>The first and the last column with ink on the middle row.</summary>
    private static (int From, int To) Ink(string layer, int count, int most)
    {
        var picture = new PngReader(PyramidBar.Draw(layer, count, most));
        var inked = Enumerable.Range(0, picture.Width).Where(x => picture.At(x, picture.Height / 2).Alpha > 0).ToList();
        return (inked[0], inked[^1]);
    }
}
