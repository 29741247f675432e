namespace Welbevinden.Unit.Support;

/// <summary>Where the source is, for tests that compare with files in it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Welbevinden.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No Welbevinden.sln above {AppContext.BaseDirectory}: run the tests from a checkout, not from a copy of the output folder.");
    }
}
