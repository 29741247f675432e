using System.Text.Json;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>
/// The platform's rules on icons: 192 × 192 in full colour without transparency, and 32 × 32 in white on a transparent background.
/// </summary>
internal static class IconCheck
{
    private const int ColourSize = 192;
    private const int OutlineSize = 32;
    private const int MaxBytes = 64 * 1024;

    public static IReadOnlyList<string> Files(JsonElement manifest) =>
        [manifest.At("icons", "color").Text(), manifest.At("icons", "outline").Text()];

    public static IEnumerable<PackageFault> Faults(JsonElement manifest, IReadOnlyDictionary<string, byte[]> files) =>
    [
        .. Drawn(manifest.At("icons", "color").Text(), "color", ColourSize, files, Colour),
        .. Drawn(manifest.At("icons", "outline").Text(), "outline", OutlineSize, files, Outline),
    ];

    private static IEnumerable<PackageFault> Drawn(
        string file, string icon, int size, IReadOnlyDictionary<string, byte[]> files, Func<Png, string?> rule)
    {
        if (!files.TryGetValue(file, out var bytes))
        {
            return [new($"manifest.json icons.{icon}", $"'{file}' is not in the zip. Name a PNG that stands beside the manifest.")];
        }

        var wrong = bytes.Length > MaxBytes
            ? $"it is larger than {MaxBytes / 1024} KB. Save it smaller."
            : Judged(Png.Read(bytes, size), rule);
        return wrong is null ? [] : [new(file, wrong)];
    }

    private static string? Judged((Png? Picture, string Wrong) read, Func<Png, string?> rule) =>
        read.Picture is { } png ? rule(png) : read.Wrong;

    private static string? Colour(Png png) => png.Pixels.Any(pixel => pixel.Alpha < byte.MaxValue)
        ? "the colour icon has see-through parts. Fill the whole square."
        : null;

    private static string? Outline(Png png)
    {
        if (!png.HasAlpha)
        {
            return "the outline icon has no see-through background. Save it as RGBA.";
        }

        if (png.Pixels.Any(pixel => pixel is { Alpha: > 0 } and not { Red: byte.MaxValue, Green: byte.MaxValue, Blue: byte.MaxValue }))
        {
            return "the outline icon has another colour than white. Draw it in white only.";
        }

        var drawn = png.Pixels.Count(pixel => pixel.Alpha > 0);
        return drawn == 0 || drawn == png.Pixels.Count
            ? "the outline icon is empty or full. Draw white lines on nothing."
            : null;
    }
}
