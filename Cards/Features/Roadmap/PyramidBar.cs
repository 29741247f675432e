using System.Collections.Concurrent;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>
/// Draws one layer of the pyramid as a PNG: a centred bar, with a width in proportion to the widest layer. Stacked, the four show the shape
/// of the pyramid.
/// </summary>
/// <remarks>
/// The width shows the amount; the colour only repeats that of the document (dark blue, green, light blue, yellow, from below) and is never
/// the only signal.
/// </remarks>
internal static class PyramidBar
{
    /// <summary>Twice the size at which it is shown, so that it is sharp on a phone.</summary>
    private const int Width = 240;
    private const int Height = 48;
    private const int Gap = 3;
    private const int Narrowest = 8;
    private const double Corner = 10;
    private const int Steps = 8;

    /// <summary>At least 3:1 against white and against the background of the dark theme.</summary>
    private static readonly Dictionary<string, (byte Red, byte Green, byte Blue)> Hues = new(StringComparer.Ordinal)
    {
        ["Foundation"] = (0x3A, 0x6F, 0xC9),
        ["Base"] = (0x2E, 0x8B, 0x57),
        ["Extra"] = (0x3C, 0x9B, 0xC9),
        ["Intensive"] = (0xB8, 0x86, 0x0B),
    };

    private static readonly ConcurrentDictionary<(string Layer, int Wide), byte[]> Drawn = new();

    /// <summary>The width at which a bar is shown, in pixels of the page.</summary>
    public static string ShownWidth => "120px";

    /// <summary>The bar of a layer.</summary>
    /// <param name="layer">The code of one of the four layers.</param>
    /// <param name="count">How many activities it has.</param>
    /// <param name="widest">How many the widest layer has.</param>
    public static byte[] Draw(string layer, int count, int widest) =>
        Drawn.GetOrAdd(
            (layer, count == 0 ? 0 : Math.Max(Narrowest * 2, Width * count / Math.Max(1, widest))), key => Draw(key.Layer, key.Wide));

    private static byte[] Draw(string layer, int wide)
    {
        var (red, green, blue) = Hues[layer];
        Rgba[] palette = [
            new Rgba(0, 0, 0, 0),
            .. Enumerable.Range(1, Steps).Select(step => new Rgba(red, green, blue, (byte)(step * 255 / Steps))),
        ];
        var pixels = new byte[Width * Height];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)Math.Round(Covered(i % Width, i / Width, Math.Max(wide, Narrowest), hollow: wide == 0) * Steps);
        }

        return PalettePng.Encode(Width, pixels, palette);
    }

    /// <summary>
    /// How much of a pixel the bar covers; an empty layer is only a thin line in the middle, so that its place can be seen.
    /// </summary>
    private static double Covered(int x, int y, int wide, bool hollow)
    {
        var (fromSide, fromEdge) = ((wide / 2.0) - Math.Abs(x + 0.5 - (Width / 2.0)),
            ((Height / 2.0) - Gap) - Math.Abs(y + 0.5 - (Height / 2.0)));
        if (hollow)
        {
            return Math.Clamp(Math.Min(1.5 - Math.Abs(x + 0.5 - (Width / 2.0)), fromEdge) + 0.5, 0, 1);
        }

        var corner = Math.Min(Corner, wide / 2.0);
        var depth = fromSide < corner && fromEdge < corner
            ? corner - Math.Sqrt(((corner - fromSide) * (corner - fromSide)) + ((corner - fromEdge) * (corner - fromEdge)))
            : Math.Min(fromSide, fromEdge);
        return Math.Clamp(depth + 0.5, 0, 1);
    }
}
