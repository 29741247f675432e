using System.Text.Json;
using Welbevinden.Bot.Engine.Dispatch;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>The rules for the bot in the manifest: its id, where it can be used, and what people can pick in the menu.</summary>
internal static class BotCheck
{
    /// <summary>Teams showed ten until schema 1.25 and shows twelve since; ours is a later one.</summary>
    public const int MaxCommands = 12;

    /// <summary>What fits in the menu without being cut off; the schema itself allows more.</summary>
    public const int MaxTitle = 32;

    public const int MaxDescription = 128;

    private static readonly string[] Scopes = ["personal", "team", "groupChat"];
    private static readonly string[] Unused = ["isNotificationOnly", "supportsCalling", "supportsVideo"];

    public static IEnumerable<PackageFault> Faults(JsonElement manifest) => manifest.At("bots").Items() switch
    {
        [var bot] => [.. ManifestCheck.Guid("manifest.json bots[0].botId", bot.At("botId")), .. Abilities(bot), .. Menu(bot)],
        var bots => [Fault("", $"there are {bots.Count} bots. This app is one bot.")],
    };

    private static IEnumerable<PackageFault> Abilities(JsonElement bot)
    {
        var scopes = bot.At("scopes").Items().Select(scope => scope.Text()).ToList();
        if (!scopes.Order(StringComparer.Ordinal).SequenceEqual(Scopes.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return Fault(".scopes", $"the bot works in {string.Join(", ", Scopes)}, each named once.");
        }

        if (bot.At("supportsFiles").ValueKind != JsonValueKind.True)
        {
            yield return Fault(".supportsFiles", "it should be true: people get their own data and the school's overviews as a file.");
        }

        foreach (var name in Unused.Where(name => bot.At(name).ValueKind != JsonValueKind.False))
        {
            yield return Fault($".{name}", "it should be false.");
        }
    }

    private static IEnumerable<PackageFault> Menu(JsonElement bot)
    {
        var lists = bot.At("commandLists").Items();
        if (lists.Count is 0 or > 3)
        {
            yield return Fault(
                ".commandLists", $"there are {lists.Count} lists. Teams wants 1 to 3; without one the phone app does not show the bot.");
        }

        var scopes = lists.SelectMany(list => list.At("scopes").Items()).Select(scope => scope.Text()).ToList();
        foreach (var scope in scopes.Where(scope => !Scopes.Contains(scope, StringComparer.Ordinal)))
        {
            yield return Fault(".commandLists", $"'{scope}' is not a place. Use {string.Join(", ", Scopes)}.");
        }

        foreach (var scope in scopes.GroupBy(scope => scope, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return Fault(".commandLists", $"'{scope.Key}' has two lists. Teams shows one: put them together.");
        }

        foreach (var fault in lists.SelectMany((list, index) => Commands($".commandLists[{index}]", list)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<PackageFault> Commands(string path, JsonElement list)
    {
        var commands = list.At("commands").Items();
        if (commands.Count is 0 or > MaxCommands)
        {
            yield return Fault(
                path,
                $"it has {commands.Count} commands. Teams shows 1 to {MaxCommands}; the rest is found through the card of the first.");
        }

        if (list.At("scopes").Items().Count == 0)
        {
            yield return Fault($"{path}.scopes", "it does not say where these commands are shown.");
        }

        var texts = commands.SelectMany((command, index) =>
            ManifestCheck.Length($"manifest.json bots[0]{path}.commands[{index}].title", command.At("title"), MaxTitle)
                .Concat(
                    ManifestCheck.Length(
                        $"manifest.json bots[0]{path}.commands[{index}].description", command.At("description"), MaxDescription)));
        foreach (var fault in texts)
        {
            yield return fault;
        }

        foreach (var twice in commands
            .GroupBy(command => CommandList.Folded(command.At("title").Text()), StringComparer.Ordinal)
            .Where(group => group.Count() > 1))
        {
            yield return Fault(path, $"'{twice.Key}' stands in it {twice.Count()} times. Keep one.");
        }
    }

    private static PackageFault Fault(string path, string reason) => new($"manifest.json bots[0]{path}", reason);
}
