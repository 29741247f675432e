namespace Welbevinden.Bot.School.File;

/// <summary>The first row of a class, and the mentors of all its rows.</summary>
/// <param name="Line">The line of the first row.</param>
/// <param name="Cells">Its cells, by field.</param>
internal sealed record ClassRows(int Line, Dictionary<string, string> Cells)
{
    private static readonly string[] SameInEveryRow = [ClassColumns.Id, ClassColumns.Title, ClassColumns.Year, ClassColumns.Level];

    /// <summary>Each once, in the order of the file.</summary>
    public OrderedDictionary<string, Located> Mentors { get; } = new(StringComparer.Ordinal);

    /// <summary>The class as the directory file has it.</summary>
    public Located.Object AsObject() => new(Line,
    [
        .. Cells
            .Where(cell => cell.Key != ClassColumns.Mentors)
            .Select(cell => new Located.Member(Line, cell.Key, new Located.Cell(Line, Plain(cell.Key, cell.Value)))),
        new Located.Member(Line, ClassColumns.Mentors, new Located.Array(Line, [.. Mentors.Values])),
    ]);

    /// <summary>The fields in which another row of the class says something else.</summary>
    public IEnumerable<string> Differences(Dictionary<string, string> cells) =>
        SameInEveryRow.Where(field => Plain(field, cells[field]) != Plain(field, Cells[field]));

    /// <summary>Words of closed lists and ids of schools are lower case, even when a spreadsheet capitalised them.</summary>
    private static string Plain(string field, string cell) =>
        field is ClassColumns.School or ClassColumns.Level ? cell.ToLowerInvariant() : cell;
}
