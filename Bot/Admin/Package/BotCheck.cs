using System.Text.Json;
using Welbevinden.Bot.Engine.Dispatch;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>The rules for the bot in the manifest: its id, where it can be used, and what people can pick in the menu.</summary>
internal static class BotCheck
{
    /// <summary>Teams showed ten until schema 1.25 and shows twelve since; ten is valid in every version.</summary>
    public const int MaxCommands = 10;

    /// <summary>What fits in the menu without being cut off; the schema itself allows more.</summary>
    public const int MaxTitle = 32;

    public const int MaxDescription = 128;

    private static readonly string[] Scopes = ["personal", "team", "groupChat"];
    private static readonly string[] Unused = ["isNotificationOnly", "supportsCalling", "supportsVideo"];

    public static IEnumerable<PackageFault> Faults(JsonElement manifest) => manifest.Way("bots").Items() switch
    {
        [var bot] => [.. ManifestCheck.Guid("manifest.json bots[0].botId", bot.Way("botId")), .. Abilities(bot), .. Menu(bot)],
        var bots => [Fault("", $"there are {bots.Count} bots. This app is one bot.")],
    };

    private static IEnumerable<PackageFault> Abilities(JsonElement bot)
    {
        var scopes = bot.Way("scopes").Items().Select(scope => scope.Text()).ToList();
        if (!scopes.Order(StringComparer.Ordinal).SequenceEqual(Scopes.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return Fault(".scopes", $"the bot works in {string.Join(", ", Scopes)}, each named once.");
        }

        if (bot.Way("supportsFiles").ValueKind != JsonValueKind.True)
        {
            yield return Fault(".supportsFiles", "it should be true: people get their own data and the school's overviews as a file.");
        }

        foreach (var name in Unused.Where(name => bot.Way(name).ValueKind != JsonValueKind.False))
        {
            yield return Fault($".{name}", "it should be false.");
        }
    }

    private static IEnumerable<PackageFault> Menu(JsonElement bot)
    {
        var lists = bot.Way("commandLists").Items();
        if (lists.Count is 0 or > 3)
        {
            yield return Fault(
                ".commandLists", $"there are {lists.Count} lists. Teams wants 1 to 3; without one the phone app does not show the bot.");
        }

        var scopes = lists.SelectMany(list => list.Way("scopes").Items()).Select(scope => scope.Text()).ToList();
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

    private static IEnumerable<PackageFault> Commands(string way, JsonElement list)
    {
        var commands = list.Way("commands").Items();
        if (commands.Count is 0 or > MaxCommands)
        {
            yield return Fault(
                way,
                $"it has {commands.Count} commands. Teams shows 1 to {MaxCommands}; the rest is found through the card of the first.");
        }

        if (list.Way("scopes").Items().Count == 0)
        {
            yield return Fault($"{way}.scopes", "it does not say where these commands are shown.");
        }

        var texts = commands.SelectMany((command, index) =>
            ManifestCheck.Length($"manifest.json bots[0]{way}.commands[{index}].title", command.Way("title"), MaxTitle)
                .Concat(
                    ManifestCheck.Length(
                        $"manifest.json bots[0]{way}.commands[{index}].description", command.Way("description"), MaxDescription)));
        foreach (var fault in texts)
        {
            yield return fault;
        }

        foreach (var twice in commands
            .GroupBy(command => CommandList.Folded(command.Way("title").Text()), StringComparer.Ordinal)
            .Where(group => group.Count() > 1))
        {
            yield return Fault(way, $"'{twice.Key}' stands in it {twice.Count()} times. Keep one.");
        }
    }

    private static PackageFault Fault(string way, string reason) => new($"manifest.json bots[0]{way}", reason);
}
