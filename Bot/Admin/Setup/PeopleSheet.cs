using CsvHelper;
using Welbevinden.Bot.School.File;

namespace Welbevinden.Bot.Admin.Setup;

/// <summary>
/// Reads a list of accounts: an export of the Microsoft 365 or Entra admin centre, or of <c>Export-Staff.ps1</c>, perhaps with columns
/// added for team and roles. Blocked accounts and guests are left out.
/// </summary>
internal static class PeopleSheet
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The people of the list, how many rows were left out, and what is wrong with it by line.</summary>
    public static (IReadOnlyList<ListedPerson> People, int Skipped, IReadOnlyList<DirectoryFault> Faults) Read(ReadOnlySpan<byte> bytes)
    {
        var text = Utf8Text.Of(bytes, PeopleColumns.Expected, "save it as CSV UTF-8", out var odd).ToArray();
        if (odd is not null)
        {
            return ([], 0, [odd]);
        }

        try
        {
            return Read(Rows(text, Separators.MaxBy(separator => Rows(text, separator, 1)[0].Cells.Count(PeopleColumns.IsKnown))));
        }
        catch (CsvFormatException malformed)
        {
            return ([], 0, [new((int)malformed.LineNumber, "", "a double quote stands alone or is never closed; save it as CSV UTF-8")]);
        }
    }

    private static (IReadOnlyList<ListedPerson> People, int Skipped, IReadOnlyList<DirectoryFault> Faults) Read(List<SheetRow> rows)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, cell) in rows[0].Cells.Index().Where(cell => PeopleColumns.IsKnown(cell.Item)))
        {
            columns.TryAdd(PeopleColumns.FieldOf(cell), index);
        }

        if (!columns.ContainsKey("id") || !columns.ContainsKey("name"))
        {
            return ([], 0, [new(rows[0].Line, "", $"a column is missing; expected {PeopleColumns.Expected}")]);
        }

        var (people, faults, skipped) = (new List<ListedPerson>(), new List<DirectoryFault>(), 0);
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Skip(1))
        {
            if (IsLeftOut(Cell))
            {
                skipped++;
            }
            else if (Take(row.Line, Cell, lines, faults) is { } person)
            {
                people.Add(person);
            }

            string Cell(string name) => columns.TryGetValue(name, out var at) ? row.Cells.ElementAtOrDefault(at) ?? "" : "";
        }

        return (people, skipped, faults);
    }

    private static ListedPerson? Take(int line, Func<string, string> cell, Dictionary<string, int> lines, List<DirectoryFault> faults)
    {
        var before = faults.Count;
        var name = cell("name");
        if (!Guid.TryParseExact(cell("id"), "D", out var id))
        {
            faults.Add(new(line, "id", "is no object id; expected one as 5d0f1c0a-0000-4000-8000-000000000001"));
        }
        else if (!lines.TryAdd(id.ToString(), line))
        {
            faults.Add(new(line, "id", $"is the same id as on line {lines[id.ToString()]}; keep one of the two"));
        }

        if (name.Length == 0)
        {
            faults.Add(new(line, "displayName", "is empty; expected a name"));
        }

        var roles = new List<string>();
        foreach (var word in cell("roles").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (PeopleColumns.RoleOf(word) is { } role)
            {
                roles.Add(role);
            }
            else
            {
                faults.Add(new(line, "rollen", $"is not known; expected {PeopleColumns.Roles}") { Word = Fields.Quoted(word) });
            }
        }

        return faults.Count > before ? null : new(id.ToString(), name, cell("team"), [.. roles.Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsLeftOut(Func<string, string> cell) =>
        Same(cell("enabled"), "false") || Same(cell("blocked"), "true") || Same(cell("type"), "guest");

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static List<SheetRow> Rows(byte[] text, char separator, int most = int.MaxValue)
    {
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = most == 1 ? CsvMalformedDataHandling.Recover : CsvMalformedDataHandling.Throw,
        });
        var rows = new List<SheetRow>();
        while (rows.Count < most && csv.Read())
        {
            string[] cells = [.. Enumerable.Range(0, csv.FieldCount).Select(column => csv.GetString(column).Trim())];
            if (Array.Exists(cells, cell => cell.Length > 0))
            {
                rows.Add(new SheetRow((int)csv.LineNumber, cells));
            }
        }

        return rows;
    }
}
