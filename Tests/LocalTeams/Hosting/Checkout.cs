namespace Welbevinden.LocalTeams.Hosting;

/// <summary>Finds the folders of the checkout this runs from: the page's files and the approved cards are read from the sources.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string LocalTeams => Path.Combine(Root, "Tests", "LocalTeams");

    public static string DemoSchool => Path.Combine(LocalTeams, "Demo", "school.json");

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Welbevinden.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Welbevinden.sln above {from}: run from a checkout.");
    }
}
