using CsvHelper;

namespace Welbevinden.Bot.School.File;

/// <summary>
/// Reads the class file: a table from a spreadsheet, UTF-8, with <c>;</c>, <c>,</c> or tab between the cells, its columns named in Dutch or
/// English in the first line. It becomes the same objects that the directory file has for classes, so that classes are validated in one
/// place. Rows of one class are merged, with the mentors of all. A fault quotes no cell that may name a person.
/// </summary>
internal sealed class ClassTable
{
    private const string SaveAs = "save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8)";

    private readonly ClassColumns _columns = new();
    private readonly OrderedDictionary<string, ClassRows> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DirectoryFault> _faults = [];

    private ClassTable()
    {
    }

    public IReadOnlyList<DirectoryFault> Faults => _faults;

    /// <summary>Each class with its key: school and id, regardless of case.</summary>
    public IEnumerable<(string Key, Located.Object Class)> Classes => _classes.Select(one => (one.Key, one.Value.AsObject()));

    public static ClassTable Read(ReadOnlySpan<byte> bytes)
    {
        var table = new ClassTable();
        var text = Utf8Text.Of(bytes, ClassColumns.Expected, SaveAs, out var fault).ToArray();
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
    public string HeaderOf(string field) => _columns.HeaderOf(field);

    private void ReadRows(byte[] text)
    {
        using var sheet = ClassSheet.Open(text);
        try
        {
            _faults.AddRange(_columns.Take(sheet.Next() ?? new SheetRow(1, [])));
            if (_faults.Count > 0)
            {
                return;
            }

            while (sheet.Next() is { } row)
            {
                ReadRow(row);
            }

            if (_classes.Count == 0 && _faults.Count == 0)
            {
                Fault(_columns.Line, "", "no class stands below this line; expected a row for each class, or no class file");
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

    private void ReadRow(SheetRow row)
    {
        if (row.Cells.Skip(_columns.Count).Any(cell => cell.Length > 0))
        {
            Fault(
                row.Line,
                "",
                $"has {row.Cells.Length} cells where the first line has {_columns.Count}; put a cell that holds the separator "
                    + $"between double quotes");
            return;
        }

        var cells = _columns.CellsOf(row);
        if (cells
            .Where(cell => cell.Key != ClassColumns.Mentors && MentorCell.HoldsPerson(cell.Value))
            .Select(cell => cell.Key)
            .FirstOrDefault() is { } misplaced)
        {
            Fault(
                row.Line, HeaderOf(misplaced), $"holds a sign-in name or an object id; those stand under {HeaderOf(ClassColumns.Mentors)}");
            return;
        }

        // Two rows without a class are not rows of the same class.
        var (school, id) = (cells[ClassColumns.School], cells[ClassColumns.Id]);
        var key = school.Length > 0 && id.Length > 0 ? SchoolClass.KeyOf(school, id) : $"line {row.Line}";
        if (_classes.TryGetValue(key, out var before))
        {
            Compare(row.Line, cells, before);
        }
        else
        {
            _classes[key] = before = new ClassRows(row.Line, cells);
        }

        AddMentors(row.Line, cells[ClassColumns.Mentors], before.Mentors);
    }

    private void Compare(int line, Dictionary<string, string> cells, ClassRows before)
    {
        foreach (var field in before.Differences(cells))
        {
            Fault(
                line,
                HeaderOf(field),
                $"is not what line {before.Line} says of the same class; write it the same in both rows",
                field == ClassColumns.Title ? null : cells[field]);
        }
    }

    private void AddMentors(int line, string cell, OrderedDictionary<string, Located> mentors)
    {
        var words = MentorCell.WordsOf(cell);
        for (var i = 0; i < words.Length; i++)
        {
            var mentor = words[i].ToLowerInvariant();
            if (MentorCell.IsPerson(mentor))
            {
                mentors[mentor] = new Located.Cell(line, mentor);
            }
            else
            {
                Fault(
                    line,
                    HeaderOf(ClassColumns.Mentors),
                    $"word {i + 1} is neither a sign-in name nor an object id; expected as in s.bakker@school.nl, with a space, comma "
                        + $"or semicolon between two mentors");
            }
        }
    }

    private void Fault(int line, string where, string reason, string? word = null) =>
        _faults.Add(new DirectoryFault(line, where, reason) { Word = word is null ? null : Fields.Quoted(word) });
}
