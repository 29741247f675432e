using System.Text.RegularExpressions;
using Welbevinden.LocalTeams.Hosting;

namespace Welbevinden.EndToEnd.Support;

/// <summary>
/// The demo school with everybody at work from Monday to Friday, so that all are asked when a round opens, whatever day it is.
/// </summary>
internal static partial class FullTimers
{
    public static async Task<string> SchoolAsync() => Workdays().Replace(await File.ReadAllTextAsync(Checkout.DemoSchool), "");

    /// <summary>Writes it into a folder.</summary>
    /// <returns>The path of the file.</returns>
    public static async Task<string> WriteAsync(string folder)
    {
        var file = Path.Combine(folder, "school.json");
        await File.WriteAllTextAsync(file, await SchoolAsync());
        return file;
    }

    [GeneratedRegex(@",\s*""workdays"":\s*\[[^\]]*\]", RegexOptions.None, 1000)]
    private static partial Regex Workdays();
}
