namespace Welbevinden.Cards.Features.Platter;

/// <summary>The digits 1 to 7 as strokes, so that a slice can be recognised by its number and not by colour alone.</summary>
internal static class WheelDigits
{
    private const double Height = 28;
    private const double Width = 17;
    private const double HalfStroke = 2.3;

    /// <summary>The strokes of each digit through points in a box of 0 to 1, from the top left.</summary>
    private static readonly (double X, double Y)[][] Strokes =
    [
        [(0.15, 0.2), (0.55, 0), (0.55, 1)],
        [(0.03, 0.27), (0.1, 0.1), (0.3, 0.01), (0.65, 0.01), (0.88, 0.11), (0.95, 0.28), (0.88, 0.45), (0.6, 0.66), (0.03, 1), (1, 1)],
        [
            (0.05, 0.1),
            (0.3, 0),
            (0.62, 0),
            (0.86, 0.09),
            (0.92, 0.24),
            (0.84, 0.38),
            (0.6, 0.46),
            (0.4, 0.47),
            (0.65, 0.49),
            (0.9, 0.59),
            (0.98, 0.74),
            (0.9, 0.89),
            (0.65, 0.99),
            (0.3, 0.99),
            (0.02, 0.88),
        ],
        [(0.75, 1), (0.75, 0), (0, 0.7), (1, 0.7)],
        [
            (0.9, 0),
            (0.15, 0),
            (0.08, 0.45),
            (0.35, 0.37),
            (0.65, 0.39),
            (0.9, 0.5),
            (0.98, 0.68),
            (0.9, 0.87),
            (0.65, 0.99),
            (0.3, 0.99),
            (0.02, 0.88),
        ],
        [
            (0.75, 0),
            (0.4, 0.2),
            (0.12, 0.48),
            (0.03, 0.7),
            (0.12, 0.89),
            (0.35, 1),
            (0.65, 1),
            (0.9, 0.88),
            (0.98, 0.7),
            (0.9, 0.52),
            (0.65, 0.41),
            (0.35, 0.41),
            (0.12, 0.52),
            (0.03, 0.7),
        ],
        [(0, 0), (1, 0), (0.35, 1)],
    ];

    /// <summary>How much of a pixel (0 to 1) is covered by the stroke of a digit.</summary>
    /// <param name="slice">0 for the digit 1, and so on.</param>
    /// <param name="dx">From the middle of the digit to the middle of the pixel, rightwards.</param>
    /// <param name="dy">The same, downwards.</param>
    public static double Coverage(int slice, double dx, double dy)
    {
        if (Math.Abs(dx) > Width || Math.Abs(dy) > Height)
        {
            return 0;
        }

        var points = Strokes[slice];
        var nearest = double.MaxValue;
        for (var i = 1; i < points.Length; i++)
        {
            nearest = Math.Min(nearest, DistanceToStroke(dx, dy, points[i - 1], points[i]));
        }

        return Math.Clamp(HalfStroke - nearest + 0.5, 0, 1);
    }

    private static double DistanceToStroke(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (fromX, fromY) = ((from.X - 0.5) * Width, (from.Y - 0.5) * Height);
        var (alongX, alongY) = ((to.X - from.X) * Width, (to.Y - from.Y) * Height);
        var part = Math.Clamp((((x - fromX) * alongX) + ((y - fromY) * alongY)) / ((alongX * alongX) + (alongY * alongY)), 0, 1);
        var (restX, restY) = (x - fromX - (part * alongX), y - fromY - (part * alongY));
        return Math.Sqrt((restX * restX) + (restY * restY));
    }
}
