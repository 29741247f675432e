using System.Text.RegularExpressions;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Lint;

/// <summary>Reads our own source as text, as the formatter leaves it: one statement a line, four spaces a level.</summary>
internal static partial class SourceText
{
    private static readonly string[] Built = ["bin", "obj", "node_modules", "TestResults"];

    /// <summary>Every C# file under these folders, by its path from the root with forward slashes.</summary>
    public static IReadOnlyList<(string Way, string[] Lines)> Files(params string[] folders) =>
    [
        .. folders.SelectMany(
            folder => System.IO.Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => (File: file, Way: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
            .Where(file => !file.Way.Split('/').Intersect(Built, StringComparer.Ordinal).Any())
            .Select(file => (file.Way, File.ReadAllLines(file.File))),
    ];

    /// <summary>The folders directly under one, without build output.</summary>
    public static IReadOnlyList<string> Folders(string folder) =>
    [
        .. System.IO.Directory
            .EnumerateDirectories(Path.Combine(Repository.Root, folder))
            .Select(Path.GetFileName)
            .OfType<string>()
            .Except(Built, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Members with their number of lines, a declaration without its docstring. A member starts at a line with a modifier and ends before
    /// the next docstring, attribute, member or end of the type. Members without modifier (of interfaces, local functions) are not seen;
    /// none is long.
    /// </summary>
    public static IEnumerable<(string Declaration, int Lines)> Members(string[] lines)
    {
        for (var start = 0; start < lines.Length; start++)
        {
            if (Member().Match(lines[start]) is not { Success: true } member || TypeKeyword().IsMatch(lines[start].Split('(')[0]))
            {
                continue;
            }

            var level = member.Groups["level"].Length;
            var end = start + 1;
            while (end < lines.Length && !Ends(lines[end], level))
            {
                end++;
            }

            yield return (lines[start].Trim(), lines[start..end].Reverse().SkipWhile(string.IsNullOrWhiteSpace).Count());
        }
    }

    /// <summary>The declarations of log messages in a file, each as one text, even when it spans several lines.</summary>
    public static IEnumerable<string> LogMessages(string[] lines) =>
        LogMessage().Matches(string.Join('\n', lines)).Select(declared => declared.Value);

    private static bool Ends(string line, int level)
    {
        var depth = line.Length - line.TrimStart().Length;
        return line.Length > depth && (depth < level || (depth == level && (line[depth] is '/' or '[' || Member().IsMatch(line))));
    }

    [GeneratedRegex(@"^(?<level> {4,})(public|private|internal|protected)\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Member();

    [GeneratedRegex(@"\[LoggerMessage\(.*?\)\]\s*?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline,
        1000)]
    private static partial Regex LogMessage();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum|delegate)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeKeyword();
}
