using Welbevinden.Cards.Features.Platter;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Platter;

/// <summary>
/// The wheel as a picture: what it shows, how big it is, and what it costs. That memory stays flat is measured in a process of its own:
/// <c>Benchmarks platter</c>.
/// </summary>
public sealed class WheelPictureTests
{
    private const int Middle = 180;

    /// <summary>One in seven of the 2187 possible wheels; the benchmark draws them all.</summary>
    private static IEnumerable<SevenAmounts> Wheels => Enumerable.Range(0, 313).Select(i => i * 7).Select(code => SevenAmounts.InOrder(
        [.. Enumerable.Range(0, 7).Select(kind => (Amount)(code / (int)Math.Pow(3, kind) % 3))]));

    [Fact]
    public void The_more_attention_a_kind_gets_the_more_of_its_three_blocks_are_full()
    {
        var picture = new PngReader(WheelPicture.Draw(SevenAmounts.InOrder(
            [Amount.TooLittle, Amount.Enough, Amount.Plenty, Amount.Plenty, Amount.Enough, Amount.TooLittle, Amount.Enough])));

        Assert.Equal((360, 360), (picture.Width, picture.Height));
        Assert.Equal([1, 2, 3, 3, 2, 1, 2], Enumerable.Range(0, 7).Select(slice => FullBlocks(picture, slice)));
    }

    [Fact]
    public void The_wheel_without_amounts_shows_seven_equal_whole_slices()
    {
        var picture = new PngReader(WheelPicture.Neutral.ToArray());

        Assert.All(Enumerable.Range(0, 7), slice => Assert.Equal(3, FullBlocks(picture, slice)));
    }

    [Fact]
    public void The_ground_is_transparent_and_edges_run_softly_into_it()
    {
        var picture = new PngReader(WheelPicture.Draw(new(default, default, default, default, default, default, default)));

        Assert.All(
            [(0, 0), (359, 0), (0, 359), (359, 359), (Middle, Middle)],
            corner => Assert.Equal(0, picture.At(corner.Item1, corner.Item2).Alpha));
        Assert.True(Enumerable.Range(0, 360 * 360).Select(i => picture.At(i % 360, i / 360).Alpha).Distinct().Count() >= 8);
    }

    [Fact]
    public void Seven_slices_have_seven_colours_and_the_amount_changes_none_of_them()
    {
        var little = new PngReader(WheelPicture.Draw(SevenAmounts.InOrder([.. Enumerable.Repeat(Amount.TooLittle, 7)])));
        var plenty = new PngReader(WheelPicture.Draw(SevenAmounts.InOrder([.. Enumerable.Repeat(Amount.Plenty, 7)])));
        var colours = Enumerable.Range(0, 7).Select(slice => At(little, slice, 82)).ToList();

        Assert.Equal(7, colours.Distinct().Count());
        Assert.Equal(colours, Enumerable.Range(0, 7).Select(slice => At(plenty, slice, 82)));
    }

    [Fact]
    public void Every_wheel_is_its_own_picture_of_at_most_12_kilobytes()
    {
        var pictures = Wheels.Select(WheelPicture.Draw).ToList();

        Assert.Equal(313, pictures.Select(Convert.ToBase64String).Distinct(StringComparer.Ordinal).Count());
        Assert.All(pictures, png => Assert.InRange(png.Length, 1, 12 * 1024));
    }

    [Fact]
    public void Drawing_a_wheel_takes_little_more_memory_than_its_file()
    {
        var wheels = Wheels.Take(100).ToList();
        wheels.ForEach(wheel => WheelPicture.Draw(wheel));
        var before = GC.GetAllocatedBytesForCurrentThread();

        wheels.ForEach(wheel => WheelPicture.Draw(wheel));

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / wheels.Count, 1, 100 * 1024);
    }

    private static int FullBlocks(PngReader picture, int slice) =>
        new[] { 85, 115, 160 }.Count(radius => At(picture, slice, radius).Alpha == 255);

    private static (byte Red, byte Green, byte Blue, byte Alpha) At(PngReader picture, int slice, int radius)
    {
        var angle = (slice + 0.5) / 7 * 2 * Math.PI;
        return picture.At((int)(Middle + (radius * Math.Sin(angle))), (int)(Middle - (radius * Math.Cos(angle))));
    }
}
