using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Export;

/// <summary>What "mijn gegevens" shows about offered files.</summary>
public static class ExportDataLines
{
    /// <summary>A day on which a file was offered.</summary>
    public static MyDataLine OfferedOn(LocalDate date) => new(
        new($"Een bestand dat je vroeg op {Words.Day(date).Dutch}", $"A file you asked for on {Words.Day(date).English}"),
        new(
            "welk bestand het was en of je het kreeg, een week lang; niet wat erin stond",
            "which file it was and whether you got it, for a week; not what was in it"));
}
