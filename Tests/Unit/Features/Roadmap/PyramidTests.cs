using Welbevinden.Cards;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Roadmap;

/// <summary>The pyramid is drawn as it is.</summary>
public sealed class PyramidTests
{
    /// <summary>Of every pyramid of up to four activities a layer: what is said of it holds.</summary>
    [Fact]
    public void What_is_said_of_a_pyramid_holds()
    {
        var seen = new HashSet<PyramidShape>();
        foreach (var at in Enumerable.Range(0, 625))
        {
            int[] counts = [at % 5, at / 5 % 5, at / 25 % 5, at / 125];
            var (view, foot, top) = (Of(counts), counts[0] + counts[1], counts[2] + counts[3]);
            var hasAll = Array.TrueForAll(counts, count => count > 0);
            seen.Add(view.Shape);

            Assert.Equal(foot + top < 4, view.Shape == PyramidShape.TooFew);
            Assert.Equal(foot + top >= 4 && top > foot, view.Shape == PyramidShape.Inverted);
            Assert.Equal(foot + top >= 4 && top == foot, view.Shape == PyramidShape.Even);
            Assert.Equal(hasAll && foot > top, view.Shape == PyramidShape.Firm);
        }

        Assert.Equal(Enum.GetValues<PyramidShape>().Length, seen.Count);
    }

    [Theory]
    [InlineData(
        Language.Dutch, "piramide staat stevig:", "Nog leeg: fundament, extra steun, intensieve steun.", "1 activiteit, in 1 van de 4")]
    [InlineData(
        Language.English, "pyramid stands firm:", "Still empty: foundation, extra support, intensive support.", "1 activity, in 1 of 4")]
    public void One_activity_makes_no_firm_pyramid_and_what_is_missing_is_named(
        Language language, string firm, string missing, string there)
    {
        var card = CardJson.ToJson(PyramidCard.Create(Of(0, 1, 0, 0), language));

        Assert.DoesNotContain(firm, card, StringComparison.Ordinal);
        Assert.Contains(missing, card, StringComparison.Ordinal);
        Assert.Contains(there, card, StringComparison.Ordinal);
        Assert.Contains(firm, CardJson.ToJson(PyramidCard.Create(Of(2, 1, 1, 1), language)), StringComparison.Ordinal);
    }

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

    private static PyramidView Of(params int[] counts) => new(
        "2026-2027",
        new[] { "Foundation", "Base", "Extra", "Intensive" }
            .Zip(counts)
            .ToDictionary(layer => layer.First, layer => layer.Second, StringComparer.Ordinal));

    /// <summary>The first and the last column with ink on the middle row.</summary>
    private static (int From, int To) Ink(string layer, int count, int most)
    {
        var picture = new PngReader(PyramidBar.Draw(layer, count, most));
        var inked = Enumerable.Range(0, picture.Width).Where(x => picture.At(x, picture.Height / 2).Alpha > 0).ToList();
        return (inked[0], inked[^1]);
    }
}
