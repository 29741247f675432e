using Welbevinden.Cards;

namespace Welbevinden.Bot.Admin.Setup;

/// <summary>What <c>init</c> says beside its questions.</summary>
internal static class InitTexts
{
    public static Text Next { get; } = new(
        "Wat nu, in deze volgorde (met uitleg in Bot/Admin/Setup/README.md):",
        "What next, in this order (explained in Bot/Admin/Setup/README.md, in Dutch):");

    public static Text Wanted(Text wants) => new($"Dat past niet; ik zoek {wants.Dutch}.", $"That does not fit; I want {wants.English}.");

    public static Text IsThere(string file) => new(
        $"{file} is er al, en blijft zoals het is. Zet het opzij, of kies met --out een andere map.",
        $"{file} is there already, and stays as it is. Put it aside, or name another folder with --out.");

    public static Text CannotWrite(string folder, string why) => new(
        $"In {folder} kan ik niet schrijven: {why} Kies met --out een map waar dat mag.",
        $"{folder} cannot be written: {why} Name a folder that you may write to with --out.");

    public static Text Written(string file) => new($"Geschreven: {file}", $"Written: {file}");
}
