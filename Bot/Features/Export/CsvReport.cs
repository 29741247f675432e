using System.Globalization;
using CsvHelper;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Features.Export;

/// <summary>
/// Writes a table for a spreadsheet: UTF-8 with byte order mark (Excel guesses wrong without), <c>;</c> in Dutch and <c>,</c> in English as
/// Excel expects there, dates as 2026-11-23. A text that a spreadsheet would take for a formula is prefixed with an apostrophe (by our own
/// rule, because the library's does not look past leading spaces). Pure.
/// </summary>
internal static class CsvReport
{
    public static byte[] Write(ReportTable table, Language language)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Settings(language), leaveOpen: true))
        {
            Line(csv, table.Columns.Select(Safe));
            foreach (var row in table.Rows)
            {
                Line(csv, row.Select(Text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// Makes the text safe for spreadsheets: what begins with <c>= + - @</c>, tab or line end, also after spaces or in the full-width forms
    /// that Excel treats alike, is prefixed with an apostrophe.
    /// </summary>
    internal static string Safe(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || IsFormula(text.AsSpan().TrimStart())) ? "'" + text : text;

    private static bool IsFormula(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';

    private static string Text(ReportCell cell) => cell switch
    {
        ReportCell.Words words => Safe(words.Text),
        ReportCell.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        ReportCell.Day day => LocalDatePattern.Iso.Format(day.Date),
        ReportCell.Empty => "",
        _ => throw new System.Diagnostics.UnreachableException("Unknown kind of cell."),
    };

    private static void Line(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }

    private static CsvWriterOptions Settings(Language language) => new()
    {
        Separator = language switch
        {
            Language.Dutch => ';',
            Language.English => ',',
        },
        WriteByteOrderMark = true,
    };
}
