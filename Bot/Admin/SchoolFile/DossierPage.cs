using Markdig;

namespace Welbevinden.Bot.Admin.SchoolFile;

/// <summary>
/// Makes a filled text into a page that reads on a screen and prints on A4. What a person must still fill in stands out in both, also
/// without colour.
/// </summary>
internal static class DossierPage
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { line-height: 1.2; font-size: clamp(1.4rem, 7vw, 2.1rem); overflow-wrap: anywhere; }
        h2 { margin-top: 2rem; } h2, h3 { line-height: 1.3; break-after: avoid; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .95rem; }
        th, td { border: 1px solid GrayText; padding: .4rem .55rem; text-align: left; vertical-align: top; }
        tr { break-inside: avoid; }
        mark { background: #ffe9a8; color: #3b2f00; border: 1px dashed #7a5c00; padding: 0 .25rem; }
        mark::before { content: "\270E\00A0"; }
        code { font-size: .95em; }
        @media (max-width: 32rem) { th, td { padding: .3rem .35rem; overflow-wrap: anywhere; } table { font-size: .85rem; } }
        @media print { body { margin: 0; max-width: none; font-size: 10.5pt; } .wide { overflow: visible; } }
        """;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras()
        .DisableHtml()
        .Build();

    /// <summary>The page of a text in Markdown.</summary>
    public static string Of(string text)
    {
        var title = text.Split('\n')[0].TrimStart('#', ' ');
        var body = Markdown.ToHtml(text, Pipeline)
            .Replace("<table>", "<div class=\"wide\" role=\"region\" aria-label=\"Tabel\" tabindex=\"0\"><table>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
        return $"""
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <main>
            {body}</main>
            </body>
            </html>

            """;
    }
}
