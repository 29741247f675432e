using System.Text.RegularExpressions;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Lint;

/// <summary>Reads where our documents point to: links, headings, paths of this repository and names of test classes.</summary>
internal static partial class DocumentLinks
{
    /// <summary>Folders that .gitignore names; what is in them is not there in a clean clone.</summary>
    private static readonly HashSet<string> Ignored = File.ReadAllLines(Path.Combine(Repository.Root, ".gitignore"))
        .Where(line => line.EndsWith('/'))
        .Select(line => line.TrimEnd('/'))
        .Append(".git")
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Every file and folder that git may know, from the top with forward slashes. Case counts on every system.</summary>
    public static IReadOnlySet<string> Known { get; } = Under("").Prepend(".").ToHashSet(StringComparer.Ordinal);

    /// <summary>What a document points to and what is not there.</summary>
    /// <param name="document">The path of the document from the top.</param>
    /// <param name="text">What it says.</param>
    public static IReadOnlyList<string> Broken(string document, string text) =>
    [
        .. Link().Matches(Code().Replace(text, ""))
            .Select(link => link.Groups["to"].Value)
            .Where(to => !Scheme().IsMatch(to) && !Leads(document, text, to)),
        .. Code().Matches(text).SelectMany(code => Paths(code.Value)).Where(path => !Known.Contains(path)),
        .. Code().Matches(text).SelectMany(code => TestName().Matches(code.Value)).Select(name => name.Value).Where(name => !IsTest(name)),
    ];

    private static bool Leads(string document, string text, string to)
    {
        var (path, anchor) = to.Split('#', 2) is [var before, var after] ? (before, after) : (to, "");
        var target = path.Length == 0 ? document : Resolved(document, path);
        return Known.Contains(target) && (anchor.Length == 0 || Anchors(target == document ? text : Read(target)).Contains(anchor));
    }

    private static string Resolved(string document, string path)
    {
        var folder = Path.Combine(Repository.Root, Path.GetDirectoryName(document) ?? "");
        return Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(folder, path))).Replace('\\', '/').TrimEnd('/');
    }

    private static string Read(string document) => File.ReadAllText(Path.Combine(Repository.Root, document));

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    private static HashSet<string> Anchors(string text) => Heading().Matches(Fence().Replace(text, ""))
        .Select(heading => heading.Groups["title"].Value.Trim().ToLowerInvariant())
        .Select(title => string.Concat(title.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-'))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The paths in a piece of code; of <c>Cards/Features/&lt;Feature&gt;</c> the part before the placeholder.</summary>
    private static IEnumerable<string> Paths(string code) => RepositoryPath().Matches(code)
        .Select(path => string.Join('/', path.Value.Split('/').TakeWhile(segment => segment.IndexOfAny(['<', '*']) < 0)))
        .Select(path => path.TrimEnd('/', '.'));

    /// <summary>Namespaces of the tests follow their folders, so a name is a folder or a file.</summary>
    private static bool IsTest(string name)
    {
        var path = name.Replace("Welbevinden.", "Tests/", StringComparison.Ordinal).Replace('.', '/');
        return Known.Contains(path) || Known.Contains($"{path}.cs");
    }

    private static IEnumerable<string> Under(string folder)
    {
        foreach (var entry in new DirectoryInfo(Path.Combine(Repository.Root, folder)).EnumerateFileSystemInfos())
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (entry is FileInfo)
            {
                yield return path;
            }
            else if (!Ignored.Contains(entry.Name) && !Ignored.Contains($"/{path}"))
            {
                yield return path;
                foreach (var inside in Under(path))
                {
                    yield return inside;
                }
            }
        }
    }

    [GeneratedRegex(@"\[[^\]\n]*\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^[a-z]+:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^#{1,6}\s+(?<title>[^\n]+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![\w./-])(Bot|Cards|Storage|Tests|manifest)/[\w./<>*-]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"\bWelbevinden\.(Unit|EndToEnd)(\.\w+)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();
}
