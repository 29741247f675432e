using System.Globalization;
using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// The last outcomes of one form below each other: a date and a bar of one length, divided by the shares of the answers in the order of the
/// form. Only what was published; a picture says in words what it shows.
/// </summary>
internal static class TrendPicture
{
    private const int Width = 400;
    private const int Height = 28;

    public static IReadOnlyList<Element> Of(IReadOnlyList<(LocalDate Date, CheckInFigures Figures)> rounds, Language language) =>
    [
        Page.Subheading(CheckInResultTexts.Trend.In(language)),
        .. rounds.Select(round => new ColumnSet(
        [
            new Column([new TextBlock(Words.Day(round.Date).In(language)) { Size = TextSize.Small, IsSubtle = true }], "2"),
            new Column([new Image(PngAddress.Of(Draw(round.Figures)), Described(round.Figures, language)) { Width = "180px" }], "3")
            {
                VerticalContentAlignment = VerticalAlignment.Center,
            },
        ])
        {
            Spacing = Spacing.Small,
        }),
        new TextBlock(Legend(rounds, language)) { Size = TextSize.Small, Spacing = Spacing.Small },
    ];

    /// <summary>The answers from left to right, as the bars have them.</summary>
    private static string Legend(IReadOnlyList<(LocalDate Date, CheckInFigures Figures)> rounds, Language language) =>
        CheckInResultTexts.FromLeft(string.Join(
            " · ",
            rounds[0].Figures.Form.Options.Where(option => rounds.Any(round => round.Figures.Of(option) > 0))
                .Select(option => option.In(language)))).In(language);

    private static string Described(CheckInFigures figures, Language language) => string.Join(
        ", ",
        OutcomeChart.Drawn(figures).Select(option => string.Create(
            CultureInfo.InvariantCulture, $"{option.Label.In(language)} {figures.PerCent(option)}%")));

    private static byte[] Draw(CheckInFigures figures)
    {
        Rgba[] palette = [new Rgba(0, 0, 0, 0), .. figures.Form.Options.Select(option => Hue(option.Color))];
        var line = new byte[Width];
        var (from, sum) = (0, 0);
        for (var at = 0; at < figures.Form.Options.Count; at++)
        {
            sum += figures.Of(figures.Form.Options[at]);
            var to = figures.Answered == 0 ? 0 : Width * sum / figures.Answered;

            // A gap of two pixels parts neighbours for whoever does not see their colours apart.
            line.AsSpan(from, Math.Max(0, to - from - (to < Width ? 2 : 0))).Fill((byte)(at + 1));
            from = to;
        }

        var pixels = new byte[Width * Height];
        for (var row = 0; row < Height; row++)
        {
            line.CopyTo(pixels.AsSpan(row * Width));
        }

        return PalettePng.Encode(Width, pixels, palette);
    }

    /// <summary>Near the shades that Teams gives these names; each at least 3:1 against white and against its dark theme.</summary>
    private static Rgba Hue(ChartColor color) => color switch
    {
        ChartColor.CategoricalMarigold or ChartColor.Warning => new(0xC7, 0x83, 0x00, 255),
        ChartColor.CategoricalLime => new(0x6B, 0x94, 0x1F, 255),
        ChartColor.CategoricalGreen or ChartColor.Good => new(0x2E, 0x8B, 0x57, 255),
        ChartColor.CategoricalTeal => new(0x1F, 0x8F, 0x8F, 255),
        ChartColor.CategoricalLightBlue => new(0x2F, 0x8F, 0xC9, 255),
        ChartColor.CategoricalBlue => new(0x3A, 0x6F, 0xC9, 255),
        ChartColor.CategoricalPurple => new(0x8A, 0x56, 0xB8, 255),
        ChartColor.CategoricalLavender => new(0x94, 0x76, 0xD0, 255),
        ChartColor.CategoricalRed or ChartColor.Attention => new(0xD1, 0x4B, 0x55, 255),
        _ => new(0x80, 0x80, 0x80, 255),
    };
}
