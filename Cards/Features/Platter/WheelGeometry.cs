namespace Welbevinden.Cards.Features.Platter;

/// <summary>The geometry of the wheel: for every pixel the part it belongs to, and how much of the pixel that part covers.</summary>
/// <remarks>
/// The wheel is drawn in a square of <see cref="Size"/> pixels, twice the width it is shown at, so that it is sharp on a phone. Each of the
/// seven slices has three blocks, from the middle outwards; gaps between them give every pixel to one part only, so that an edge only
/// blends a colour with transparency, and the background of the page shows through in the light and the dark theme.
/// </remarks>
internal static class WheelGeometry
{
    /// <summary>Width and height in pixels.</summary>
    public const int Size = 360;

    private const double Gap = 6;
    private const double Corner = 7;

    /// <summary>Inner and outer radius of the three blocks, in pixels.</summary>
    private static readonly (double Inner, double Outer)[] Blocks = [(22, 90), (96, 135), (141, 179)];

    private static readonly (double Inner, double Outer) WholeSlice = (22, 179);

    /// <summary>The slice (0 to 6, clockwise from the top) of a pixel.</summary>
    public static int SliceAt(int x, int y)
    {
        var turn = Math.Atan2(x + 0.5 - (Size / 2.0), (Size / 2.0) - y - 0.5) / (2 * Math.PI);
        return (int)Math.Floor((turn < 0 ? turn + 1 : turn) * 7) % 7;
    }

    /// <summary>How deep the middle of a pixel is inside a block (0 to 2) of its slice, in pixels; negative outside.</summary>
    public static double DepthInBlock(int x, int y, int block) => Depth(x, y, Blocks[block]);

    /// <summary>The same for the slice as a whole.</summary>
    public static double DepthInSlice(int x, int y) => Depth(x, y, WholeSlice);

    /// <summary>The middle of the place for a slice's number, at a distance from the middle of the wheel in pixels.</summary>
    public static (double X, double Y) NumberAt(int slice, double radius)
    {
        var angle = (slice + 0.5) / 7 * 2 * Math.PI;
        return ((Size / 2.0) + (radius * Math.Sin(angle)), (Size / 2.0) - (radius * Math.Cos(angle)));
    }

    private static double Depth(int x, int y, (double Inner, double Outer) ring)
    {
        var (dx, dy) = (x + 0.5 - (Size / 2.0), (Size / 2.0) - y - 0.5);
        var radius = Math.Sqrt((dx * dx) + (dy * dy));
        var fromMiddle = Math.Atan2(dx, dy) - ((SliceAt(x, y) + 0.5) / 7 * 2 * Math.PI);
        var fromSide = (radius * Math.Sin((Math.PI / 7) - Math.Abs(Math.IEEERemainder(fromMiddle, 2 * Math.PI)))) - (Gap / 2);
        var fromRing = Math.Min(radius - ring.Inner, ring.Outer - radius);
        return Rounded(fromSide, fromRing);
    }

    private static double Rounded(double one, double other) => one < Corner && other < Corner
        ? Corner - Math.Sqrt(((Corner - one) * (Corner - one)) + ((Corner - other) * (Corner - other)))
        : Math.Min(one, other);
}
