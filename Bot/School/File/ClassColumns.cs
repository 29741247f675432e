namespace Welbevinden.Bot.School.File;

/// <summary>The columns of the class file: by which names they go, and where each stands in this file.</summary>
internal sealed class ClassColumns
{
    public const string Expected = "the columns school, klas, naam, leerjaar, niveau, mentoren (or school, class, name, year, level, "
        + "mentors) with ; or , or tab between them";

    // The fields of a class in the directory file.
    public const string School = "school";
    public const string Id = "id";
    public const string Title = "name";
    public const string Level = "level";
    public const string Year = "year";
    public const string Mentors = "mentors";

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
    private SheetRow _header = new(1, []);

    /// <summary>The line of the names.</summary>
    public int Line => _header.Line;

    /// <summary>How many cells the line of the names has.</summary>
    public int Count => _header.Cells.Length;

    /// <summary>Whether a column may have this name.</summary>
    public static bool IsName(string cell) => Words.ContainsKey(cell);

    /// <summary>The column name of a field in the first line.</summary>
    public string HeaderOf(string field) => _columns.TryGetValue(field, out var column) ? _header.Cells[column] : field;

    /// <summary>The cells of a row by field; what the row does not have is empty.</summary>
    public Dictionary<string, string> CellsOf(SheetRow row) => _columns.ToDictionary(
        column => column.Key, column => row.Cells.ElementAtOrDefault(column.Value) ?? "", StringComparer.Ordinal);

    /// <summary>Takes the line of the names; returns what is wrong with it.</summary>
    public IReadOnlyList<DirectoryFault> Take(SheetRow header)
    {
        _header = header;
        var faults = new List<DirectoryFault>();
        for (var column = 0; column < header.Cells.Length; column++)
        {
            if (Words.TryGetValue(header.Cells[column], out var field) && !_columns.TryAdd(field, column))
            {
                faults.Add(
                    new DirectoryFault(header.Line, header.Cells[column], $"is the same column as {HeaderOf(field)}; keep one of the two"));
            }
        }

        if (_columns.Count == 0)
        {
            faults.Add(new DirectoryFault(header.Line, "", $"no column is known here; expected {Expected}"));
        }
        else
        {
            faults.AddRange(Words
                .GroupBy(word => word.Value, word => word.Key, StringComparer.Ordinal)
                .Where(field => !_columns.ContainsKey(field.Key))
                .Select(field => new DirectoryFault(header.Line, "", $"the column {string.Join(" or ", field)} is missing; add it")));
        }

        return faults;
    }
}
