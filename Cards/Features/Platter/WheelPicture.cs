using System.Buffers;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>
/// Draws the wheel of seven as a PNG: the number of full blocks (of three) in a slice shows the amount; the colour only tells the slices
/// apart.
/// </summary>
/// <remarks>Nothing that was drawn is cached: the same amounts are drawn again each time.</remarks>
public static class WheelPicture
{
    /// <summary>Steps of opacity (1 to 8) and of white of a number on its slice (1 to 4), per colour.</summary>
    private const int OpacitySteps = 8;
    private const int WhiteSteps = 4;
    private const int PerColour = OpacitySteps + WhiteSteps;

    /// <summary>Of the small wheel one pixel in so many is drawn, across and down.</summary>
    private const int SmallStep = 6;

    private const double Outline = 2.5;
    private const double OutlineOpacity = 0.75;
    private const double EmptyOpacity = 0.125;

    /// <summary>
    /// Seven hues of about one lightness (relative luminance 0.16 to 0.20): at least 3:1 against white and against the backgrounds of the
    /// dark theme, and 4.2:1 under a white number. No red and green side by side, and none that means better or worse.
    /// </summary>
    private static readonly (byte Red, byte Green, byte Blue)[] Hues =
    [
        (0x2F, 0x78, 0xC4), (0xA8, 0x6A, 0x12), (0xC2, 0x4F, 0x7E), (0x1F, 0x83, 0x85), (0x86, 0x62, 0xC0), (0x6B, 0x7A, 0x33),
        (0x5B, 0x73, 0x8C),
    ];

    private static readonly Rgba[] Palette = MakePalette();
    private static readonly Layers Drawn = DrawLayers();

    /// <summary>The wheel without amounts: seven whole slices with their numbers.</summary>
    public static ReadOnlyMemory<byte> Neutral { get; } = PalettePng.Encode(WheelGeometry.Size, Drawn.Neutral, Palette);

    /// <summary>A person's own wheel as a PNG file.</summary>
    public static byte[] Draw(SevenAmounts amounts) => Draw(amounts, step: 1);

    /// <summary>The same a sixth as wide, for a list of several: the slices without their numbers.</summary>
    public static byte[] DrawSmall(SevenAmounts amounts) => Draw(amounts, SmallStep);

    private static byte[] Draw(SevenAmounts amounts, int step)
    {
        Span<bool> full = stackalloc bool[22];
        for (var slice = 0; slice < 7; slice++)
        {
            for (var block = 0; block <= (int)amounts[(KindOfTime)slice]; block++)
            {
                full[1 + (slice * 3) + block] = true;
            }
        }

        var size = WheelGeometry.Size / step;
        var pixels = ArrayPool<byte>.Shared.Rent(size * size);
        try
        {
            for (var i = 0; i < size * size; i++)
            {
                var at = ((((i / size) * step) + (step / 2)) * WheelGeometry.Size) + ((i % size) * step) + (step / 2);
                pixels[i] = full[Drawn.Part[at]] ? Drawn.Full[at] : Drawn.Empty[at];
            }

            return PalettePng.Encode(size, pixels.AsSpan(0, size * size), Palette);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(pixels, clearArray: true);
        }
    }

    private static Rgba[] MakePalette() =>
    [
        new Rgba(0, 0, 0, 0),
        .. Hues.SelectMany(hue => Enumerable
            .Range(1, OpacitySteps)
            .Select(step => new Rgba(hue.Red, hue.Green, hue.Blue, (byte)(step * 255 / OpacitySteps)))
            .Concat(
                Enumerable
                    .Range(1, WhiteSteps)
                    .Select(step => new Rgba(Whiter(hue.Red, step), Whiter(hue.Green, step), Whiter(hue.Blue, step), 255)))),
    ];

    private static byte Whiter(byte channel, int step) => (byte)(channel + ((255 - channel) * step / WhiteSteps));

    private static Layers DrawLayers()
    {
        const int Count = WheelGeometry.Size * WheelGeometry.Size;
        var layers = new Layers(new byte[Count], new byte[Count], new byte[Count], new byte[Count]);
        for (var i = 0; i < Count; i++)
        {
            DrawPixel(layers, i, i % WheelGeometry.Size, i / WheelGeometry.Size);
        }

        return layers;
    }

    private static void DrawPixel(Layers layers, int index, int x, int y)
    {
        var slice = WheelGeometry.SliceAt(x, y);
        layers.Neutral[index] = Ink(slice, Covered(WheelGeometry.DepthInSlice(x, y)), White(slice, x, y, 100));
        for (var block = 0; block < 3; block++)
        {
            var depth = WheelGeometry.DepthInBlock(x, y, block);
            if (Covered(depth) > 0)
            {
                var line = Covered(Outline - depth);
                layers.Part[index] = (byte)(1 + (slice * 3) + block);
                layers.Full[index] = Ink(slice, Covered(depth), White(slice, x, y, 62));
                layers.Empty[index] = Ink(slice, Covered(depth) * (EmptyOpacity + ((OutlineOpacity - EmptyOpacity) * line)), white: 0);
            }
        }
    }

    private static double Covered(double depth) => Math.Clamp(depth + 0.5, 0, 1);

    private static double White(int slice, int x, int y, double radius)
    {
        var (atX, atY) = WheelGeometry.NumberAt(slice, radius);
        return WheelDigits.Coverage(slice, x + 0.5 - atX, y + 0.5 - atY);
    }

    private static byte Ink(int slice, double opacity, double white)
    {
        var (opaque, whiter) = ((int)Math.Round(opacity * OpacitySteps), (int)Math.Round(white * WhiteSteps));
        var first = 1 + (slice * PerColour);
        return (byte)((opaque, whiter) switch
        {
            (0, _) => 0,
            (OpacitySteps, > 0) => first + OpacitySteps + whiter - 1,
            _ => first + opaque - 1,
        });
    }

    /// <summary>
    /// What each pixel shows, computed once: its part (0 for none), and its palette index when that part is full, empty, or in the neutral
    /// wheel.
    /// </summary>
    private sealed record Layers(byte[] Part, byte[] Full, byte[] Empty, byte[] Neutral);
}
