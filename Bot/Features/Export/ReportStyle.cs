namespace Welbevinden.Bot.Features.Export;

/// <summary>
/// The look of a report: light on a screen, A4 on paper. All text has a contrast of at least 4.5 to 1 with its background.
/// </summary>
internal static class ReportStyle
{
    public const string Css = """
        @page { size: A4; margin: 16mm 15mm 18mm; }
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: #f4f4f2; color: #1f2328;
          font: 15px/1.5 "Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif;
        }
        main { max-width: 880px; margin: 24px auto; padding: 32px 40px; background: #fff; border-radius: 8px; }
        h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.25; }
        h2 { margin: 32px 0 8px; font-size: 19px; line-height: 1.3; }
        h3 { margin: 24px 0 4px; font-size: 16px; line-height: 1.3; }
        p { margin: 8px 0; max-width: 70ch; overflow-wrap: anywhere; }
        .about { color: #4d5560; }
        header { border-bottom: 2px solid #2f6f62; padding-bottom: 16px; }
        .frame { overflow-x: auto; margin: 16px 0; }
        .frame:focus-visible { outline: 2px solid #2f6f62; outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: 600; padding: 4px 0 8px; }
        th, td {
          text-align: left; padding: 6px 8px 6px 0; border-bottom: 1px solid #d5d9dd; vertical-align: top; overflow-wrap: break-word;
        }
        thead th { border-bottom: 2px solid #8a929b; vertical-align: bottom; }
        tbody th { font-weight: 400; min-width: 9ch; }
        .figure { text-align: right; }
        .day { white-space: nowrap; }
        figure { margin: 16px 0 24px; }
        figcaption { font-weight: 600; padding-bottom: 8px; }
        figure p { margin: 6px 0 2px; max-width: none; font-size: 14px; }
        figure .group { margin-top: 14px; font-weight: 600; }
        figure svg { display: block; width: 100%; height: 14px; border-radius: 2px; }
        footer { margin-top: 32px; padding-top: 12px; border-top: 1px solid #d5d9dd; color: #4d5560; font-size: 13px; }
        footer p { margin: 4px 0; }
        @media screen and (max-width: 640px) { main { margin: 0; padding: 20px 16px; border-radius: 0; } }
        @media print {
          body { background: #fff; font-size: 10.5pt; }
          main { max-width: none; margin: 0; padding: 0; border-radius: 0; }
          table { font-size: 9.5pt; }
          .frame { overflow: visible; }
          h1, h2, h3, caption, figcaption { break-after: avoid; }
          figure, tr { break-inside: avoid; }
          thead { display: table-header-group; }
          svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;
}
