using CsvHelper;

namespace Welbevinden.Bot.School.File;

/// <summary>The rows of a table out of a spreadsheet: finds the separator, skips blank rows and knows the line of each row.</summary>
internal sealed class ClassSheet : IDisposable
{
    private static readonly char[] Separators = [';', ',', '\t'];

    private readonly CsvReader _csv;

    private ClassSheet(byte[] text, char separator, CsvMalformedDataHandling malformed) => _csv = CsvReader.Create(
        text,
        new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = malformed,
        });

    /// <summary>Opens a table with the separator that gives the first line the most names of columns.</summary>
    public static ClassSheet Open(byte[] text) => new(text, SeparatorOf(text), CsvMalformedDataHandling.Throw);

    /// <summary>The next row that is not blank.</summary>
    /// <exception cref="CsvFormatException">A double quote stands alone or is never closed.</exception>
    public SheetRow? Next()
    {
        while (_csv.Read())
        {
            string[] cells = [.. Enumerable.Range(0, _csv.FieldCount).Select(column => _csv.GetString(column).Trim())];
            if (Array.Exists(cells, cell => cell.Length > 0))
            {
                return new SheetRow((int)_csv.LineNumber, cells);
            }
        }

        return null;
    }

    public void Dispose() => _csv.Dispose();

    private static char SeparatorOf(byte[] text) => Separators.MaxBy(separator =>
    {
        using var sheet = new ClassSheet(text, separator, CsvMalformedDataHandling.Recover);
        return sheet.Next()?.Cells.Count(ClassColumns.IsName) ?? 0;
    });
}

/// <summary>A row and its line.</summary>
internal sealed record SheetRow(int Line, string[] Cells);
