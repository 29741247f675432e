using System.Text.Json;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>
/// The rules for a language other than the manifest's own: every text that can be translated is, and the file contains nothing else.
/// </summary>
internal static class LocalizationCheck
{
    private const string OwnLanguage = "nl";
    private const string OtherLanguage = "en";

    /// <summary>What is wrong with one language.</summary>
    /// <param name="file">The name of the language's file in the zip.</param>
    public static IEnumerable<PackageFault> Faults(JsonElement manifest, string file, JsonElement localization)
    {
        var wanted = Wanted(manifest);
        var given = localization.Members().Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var version = manifest.At("manifestVersion").Text();
        var schema = $"https://developer.microsoft.com/json-schemas/teams/v{version}/MicrosoftTeams.Localization.schema.json";
        return
        [
            .. localization.At("$schema").Text() == schema
                ? Array.Empty<PackageFault>()
                : [new($"{file} $schema", "it is not the schema of the manifest's version.")],
            .. wanted.Keys
                .Where(key => !given.Contains(key))
                .Select(key => new PackageFault($"{file} {key}", "this text is not translated. Add it.")),
            .. given
                .Where(key => key != "$schema" && !wanted.ContainsKey(key))
                .Select(key => new PackageFault($"{file} {key}", "the manifest has no such text. Leave it out.")),
            .. wanted
                .Where(text => given.Contains(text.Key))
                .SelectMany(text => ManifestCheck.Length($"{file} {text.Key}", localization.At(text.Key), text.Value)),
        ];
    }

    /// <summary>Which languages there are: the manifest in Dutch, and English besides.</summary>
    public static IEnumerable<PackageFault> Languages(JsonElement manifest)
    {
        var info = manifest.At("localizationInfo");
        if (info.At("defaultLanguageTag").Text() != OwnLanguage)
        {
            yield return new(
                "manifest.json localizationInfo.defaultLanguageTag", $"it should be {OwnLanguage}: the manifest itself is in Dutch.");
        }

        var others = info.At("additionalLanguages").Items().Select(language => language.At("languageTag").Text()).ToList();
        if (others is not [OtherLanguage])
        {
            yield return new(
                "manifest.json localizationInfo.additionalLanguages",
                $"it should name {OtherLanguage}, once: every text exists in Dutch and English.");
        }
    }

    /// <summary>Every key that a translation needs, with its maximum length.</summary>
    private static Dictionary<string, int> Wanted(JsonElement manifest)
    {
        var wanted = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["name.short"] = 30,
            ["name.full"] = 100,
            ["description.short"] = 80,
            ["description.full"] = 4000,
        };
        var lists = manifest.At("bots").Items().SelectMany(bot => bot.At("commandLists").Items());
        foreach (var (list, index) in lists.Select((list, index) => (list, index)))
        {
            for (var command = 0; command < list.At("commands").Items().Count; command++)
            {
                wanted[$"bots[0].commandLists[{index}].commands[{command}].title"] = BotCheck.MaxTitle;
                wanted[$"bots[0].commandLists[{index}].commands[{command}].description"] = BotCheck.MaxDescription;
            }
        }

        return wanted;
    }
}
