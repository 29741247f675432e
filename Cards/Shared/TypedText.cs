using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>Text that people typed, as elements: never read as Markdown, and with line breaks preserved.</summary>
internal static class TypedText
{
    private const int MaxLines = 20;

    /// <summary>
    /// The full text. Lines beyond the twentieth are joined to the last, so that blank lines cannot make a card too large.
    /// </summary>
    public static IEnumerable<RichTextBlock> Paragraphs(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Take(MaxLines - 1)
            .Concat(lines.Length >= MaxLines ? [string.Join(' ', lines.Skip(MaxLines - 1))] : [])
            .Select(line => Line(line));
    }

    public static RichTextBlock Line(string text, bool quiet = false) => new(
        [new TextRun(text) { IsSubtle = quiet, Size = quiet ? TextSize.Small : TextSize.Default }])
    {
        Spacing = quiet ? Spacing.None : Spacing.Small,
    };

    /// <summary>Typed text as the title of what follows.</summary>
    public static RichTextBlock Title(string text) => new([new TextRun(text) { Weight = TextWeight.Bolder }]);

    /// <summary>Typed text, preceded in bold by its author or subject.</summary>
    public static RichTextBlock Said(string who, string what) =>
        new([new TextRun($"{who}: ") { Weight = TextWeight.Bolder }, new TextRun(what)]) { Spacing = Spacing.Small };

    /// <summary>On one line, cut after a whole word when it is longer than this.</summary>
    public static string Shortened(string text, int max)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= max)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', max - 1);
        var cut = end > max / 2 ? end : max - 1;
        return $"{line[..(char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut)]}…";
    }
}
