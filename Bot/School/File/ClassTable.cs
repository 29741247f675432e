using CsvHelper;

namespace Welbevinden.Bot.School.File;

/// <summary>
/// Reads the class file: a table from a spreadsheet, UTF-8, with <c>;</c>, <c>,</c> or tab between the cells, its columns named in Dutch or
/// English in the first line. It becomes the same objects that the directory file has for classes, so that classes are validated in one
/// place. Rows of one class are merged, with the mentors of all. A fault quotes no cell that may name a person.
/// </summary>
internal sealed class ClassTable
{
    private const string Expected = "the columns school, klas, naam, leerjaar, niveau, mentoren (or school, class, name, year, level, "
        + "mentors) with ; or , or tab between them";
    private const string SaveAs = "save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8)";
    private const string School = "school";
    private const string Id = "id";
    private const string Title = "name";
    private const string Level = "level";
    private const string Year = "year";
    private const string Mentors = "mentors";

    private static readonly char[] Separators = [';', ',', '\t'];
    private static readonly char[] BetweenMentors = [' ', ',', ';', '\t', '\r', '\n', '\u00a0'];

    /// <summary>Maps the names that a column may have to the field of a class in the directory file.</summary>
    private static readonly OrderedDictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["school"] = School,
        ["klas"] = Id,
        ["class"] = Id,
        ["naam"] = Title,
        ["name"] = Title,
        ["leerjaar"] = Year,
        ["year"] = Year,
        ["niveau"] = Level,
        ["level"] = Level,
        ["mentoren"] = Mentors,
        ["mentors"] = Mentors,
        ["mentor"] = Mentors,
    };

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, ClassRows> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DirectoryFault> _faults = [];
    private Row _header = new(1, []);

    private ClassTable()
    {
    }

    public IReadOnlyList<DirectoryFault> Faults => _faults;

    /// <summary>Each class with its key: school and id, regardless of case.</summary>
    public IEnumerable<(string Key, Located.Object Class)> Classes => _classes.Select(one => (one.Key, ObjectOf(one.Value)));

    public static ClassTable Read(ReadOnlySpan<byte> bytes)
    {
        var table = new ClassTable();
        var text = Utf8Text.Of(bytes, Expected, SaveAs, out var fault).ToArray();
        if (fault is null)
        {
            table.ReadRows(text);
        }
        else
        {
            table._faults.Add(fault);
        }

        return table;
    }

    /// <summary>The column name of a field in the first line.</summary>
    public string HeaderOf(string field) => _columns.TryGetValue(field, out var column) ? _header.Cells[column] : field;

    private void ReadRows(byte[] text)
    {
        using var csv = Reader(text, SeparatorOf(text), CsvMalformedDataHandling.Throw);
        try
        {
            ReadHeader(Next(csv) ?? _header);
            if (_faults.Count > 0)
            {
                return;
            }
            while (Next(csv) is { } row)
            {
                ReadRow(row);
            }

            if (_classes.Count == 0 && _faults.Count == 0)
            {
                Fault(_header.Line, "", "no class stands below this line; expected a row for each class, or no class file");
            }
        }
        catch (CsvFormatException broken)
        {
            Fault(
                (int)broken.LineNumber,
                "",
                "a double quote in this row stands alone or is never closed; close it, or write it twice where it belongs to the text");
        }
    }

    private void ReadHeader(Row header)
    {
        _header = header;
        for (var column = 0; column < header.Cells.Length; column++)
        {
            if (Words.TryGetValue(header.Cells[column], out var field) && !_columns.TryAdd(field, column))
            {
                Fault(header.Line, header.Cells[column], $"is the same column as {HeaderOf(field)}; keep one of the two");
            }
        }

        if (_columns.Count == 0)
        {
            Fault(header.Line, "", $"no column is known here; expected {Expected}");
        }
        else
        {
            _faults.AddRange(Words
                .GroupBy(word => word.Value, word => word.Key, StringComparer.Ordinal)
                .Where(field => !_columns.ContainsKey(field.Key))
                .Select(field => new DirectoryFault(header.Line, "", $"the column {string.Join(" or ", field)} is missing; add it")));
        }
    }

    private void ReadRow(Row row)
    {
        if (row.Cells.Skip(_header.Cells.Length).Any(cell => cell.Length > 0))
        {
            Fault(
                row.Line,
                "",
                $"has {row.Cells.Length} cells where the first line has {_header.Cells.Length}; put a cell that holds the separator "
                    + $"between double quotes");
            return;
        }

        var cells = _columns.ToDictionary(
            column => column.Key, column => row.Cells.ElementAtOrDefault(column.Value) ?? "", StringComparer.Ordinal);
        if (cells.Where(cell => cell.Key != Mentors && HoldsPerson(cell.Value)).Select(cell => cell.Key).FirstOrDefault() is { } misplaced)
        {
            Fault(row.Line, HeaderOf(misplaced), $"holds a sign-in name or an object id; those stand under {HeaderOf(Mentors)}");
            return;
        }

        // Two rows without a class are not rows of the same class.
        var key = cells[School].Length > 0 && cells[Id].Length > 0 ? SchoolClass.KeyOf(cells[School], cells[Id]) : $"line {row.Line}";
        if (_classes.TryGetValue(key, out var before))
        {
            Compare(row.Line, cells, before);
        }
        else
        {
            _classes[key] = before = new ClassRows(row.Line, cells, new(StringComparer.Ordinal));
        }

        AddMentors(row.Line, cells[Mentors], before.Mentors);
    }

    private void Compare(int line, Dictionary<string, string> cells, ClassRows before)
    {
        foreach (var field in new[] { Id, Title, Year, Level }.Where(
            field => Plain(field, cells[field]) != Plain(field, before.Cells[field])))
        {
            Fault(
                line,
                HeaderOf(field),
                $"is not what line {before.Line} says of the same class; write it the same in both rows",
                field == Title ? null : cells[field]);
        }
    }

    private void AddMentors(int line, string cell, OrderedDictionary<string, Located> mentors)
    {
        var words = WordsOf(cell);
        for (var i = 0; i < words.Length; i++)
        {
            var mentor = words[i].ToLowerInvariant();
            if (IsPerson(mentor))
            {
                mentors[mentor] = new Located.Cell(line, mentor);
            }
            else
            {
                Fault(
                    line,
                    HeaderOf(Mentors),
                    $"word {i + 1} is neither a sign-in name nor an object id; expected as in s.bakker@school.nl, with a space, comma "
                        + $"or semicolon between two mentors");
            }
        }
    }

    private void Fault(int line, string where, string reason, string? word = null) =>
        _faults.Add(new DirectoryFault(line, where, reason) { Word = word is null ? null : Fields.Quoted(word) });

    private static Located.Object ObjectOf(ClassRows rows) => new(rows.Line,
    [
        .. rows.Cells
            .Where(cell => cell.Key != Mentors)
            .Select(cell => new Located.Member(rows.Line, cell.Key, new Located.Cell(rows.Line, Plain(cell.Key, cell.Value)))),
        new Located.Member(rows.Line, Mentors, new Located.Array(rows.Line, [.. rows.Mentors.Values])),
    ]);

    /// <summary>Words of closed lists and ids of schools are lower case, even when a spreadsheet capitalised them.</summary>
    private static string Plain(string field, string cell) => field is School or Level ? cell.ToLowerInvariant() : cell;

    private static bool IsPerson(string word) =>
        word.Split('@') is [{ Length: > 0 }, { Length: > 0 }] || Guid.TryParseExact(word, "D", out _);

    private static bool HoldsPerson(string cell) =>
        WordsOf(cell).Any(word => word.Contains('@', StringComparison.Ordinal) || IsPerson(word));

    private static string[] WordsOf(string cell) => cell.Split(BetweenMentors, StringSplitOptions.RemoveEmptyEntries);

    private static char SeparatorOf(byte[] text) => Separators.MaxBy(separator =>
    {
        using var csv = Reader(text, separator, CsvMalformedDataHandling.Recover);
        return Next(csv)?.Cells.Count(Words.ContainsKey) ?? 0;
    });

    private static CsvReader Reader(byte[] text, char separator, CsvMalformedDataHandling malformed) =>
        CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = malformed,
        });

    /// <summary>The next row that is not blank.</summary>
    private static Row? Next(CsvReader csv)
    {
        while (csv.Read())
        {
            string[] cells = [.. Enumerable.Range(0, csv.FieldCount).Select(column => csv.GetString(column).Trim())];
            if (Array.Exists(cells, cell => cell.Length > 0))
            {
                return new Row((int)csv.LineNumber, cells);
            }
        }

        return null;
    }

    private sealed record Row(int Line, string[] Cells);

    /// <summary>The first row of a class, and the mentors of all its rows.</summary>
    private sealed record ClassRows(int Line, Dictionary<string, string> Cells, OrderedDictionary<string, Located> Mentors);
}
