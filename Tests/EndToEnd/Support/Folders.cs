namespace Welbevinden.EndToEnd.Support;

/// <summary>Where things are in the checkout that these tests were built from.</summary>
internal static class Folders
{
    /// <summary><c>Tests/EndToEnd</c>, with <c>package.json</c> and <c>node_modules</c>.</summary>
    public static string EndToEnd { get; } = Above("package.json");

    /// <summary>The root of the checkout.</summary>
    public static string Top { get; } = Above("Welbevinden.sln");

    /// <summary>The program of <c>Tests/Benchmarks</c>, built as these tests were.</summary>
    public static string Benchmarks { get; } =
        Path.GetFullPath(
            Path.Combine(
                Top, "Tests", "Benchmarks", Path.GetRelativePath(EndToEnd, AppContext.BaseDirectory), "Welbevinden.Benchmarks.dll"));

    private static string Above(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, file)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException(
                $"No folder above {AppContext.BaseDirectory} holds {file}; run the tests from a checkout.");
    }
}
