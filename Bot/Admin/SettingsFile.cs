using Welbevinden.Cards;

namespace Welbevinden.Bot.Admin;

/// <summary>The file of settings in the folder that one stands in: whether it is there, so that nobody has to guess.</summary>
internal static class SettingsFile
{
    public const string Name = "appsettings.json";

    /// <summary>Where the settings come from.</summary>
    /// <param name="folder">Where the file would stand.</param>
    public static Text Said(string folder)
    {
        var file = Path.Combine(Path.GetFullPath(folder), Name);
        return File.Exists(file)
            ? new($"Instellingen: {file}, de omgeving en de opdrachtregel.", $"Settings: {file}, the environment and the command line.")
            : new(
                $"Instellingen: de omgeving en de opdrachtregel; {file} is er niet.",
                $"Settings: the environment and the command line; there is no {file}.");
    }
}
