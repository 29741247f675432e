namespace Welbevinden.Bot.School.File;

/// <summary>A cell with mentors: sign-in names and object ids, with a space, comma, semicolon or new line between them.</summary>
internal static class MentorCell
{
    private static readonly char[] Between = [' ', ',', ';', '\t', '\r', '\n', '\u00a0'];

    public static string[] WordsOf(string cell) => cell.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a word is a sign-in name or an object id.</summary>
    public static bool IsPerson(string word) =>
        word.Split('@') is [{ Length: > 0 }, { Length: > 0 }] || Guid.TryParseExact(word, "D", out _);

    /// <summary>Whether a cell of another column names a person; also half a sign-in name counts.</summary>
    public static bool HoldsPerson(string cell) =>
        WordsOf(cell).Any(word => word.Contains('@', StringComparison.Ordinal) || IsPerson(word));
}
