using System.Reflection;
using System.Text.RegularExpressions;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>What cards send and people type is exactly what the composed bot handles; and every table is created at start.</summary>
public sealed partial class RouteLintTests
{
    [Fact]
    public async Task Every_verb_on_a_card_has_one_handler_and_every_handler_a_verb()
    {
        await using var bot = await TestBot.StartAsync(3);
        var declared = Declared.Verbs.Select(verb => verb.Name).ToList();

        // The constructor of Routes refuses a second handler of the same verb.
        Assert.True(declared.Count > 20);
        Assert.Equal(declared.Order(StringComparer.Ordinal), bot.Get<Routes>().VerbNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_command_that_is_declared_can_be_typed_in_both_languages()
    {
        await using var bot = await TestBot.StartAsync(3);
        var commands = bot.Get<Routes>().Commands;

        Assert.Equal(
            Declared.Commands.Select(command => command.Name.Dutch).Order(StringComparer.Ordinal),
            commands.All.Select(route => route.Command.Name.Dutch).Order(StringComparer.Ordinal));
        Assert.All(Declared.Commands, command => Assert.All(
            Names(command),
            name => Assert.Contains(
                Enum.GetValues<ConversationKind>(), place => commands.Find(name, place)?.Route.Command == command)));
    }

    [Fact]
    public async Task No_two_commands_sound_the_same_in_one_place()
    {
        await using var bot = await TestBot.StartAsync(3);
        foreach (var there in Enum.GetValues<ConversationKind>())
        {
            var names = bot.Get<Routes>().Commands.All
                .Where(route => route.Admission.IsFor(there))
                .SelectMany(route => Names(route.Command).Select(CommandList.Folded).Distinct(StringComparer.Ordinal))
                .ToList();

            Assert.DoesNotContain(names, name => name.Length == 0);
            Assert.Empty(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
        }
    }

    [Fact]
    public void Two_commands_of_one_name_stop_the_start_where_their_places_overlap()
    {
        CommandRoute[] Both(Places one, Places other) => [Route(one), Route(other)];

        Assert.Throws<InvalidOperationException>(() => new CommandList(Both(Places.Everywhere, Places.Channel)));
        var list = new CommandList(Both(Places.Personal, Places.Shared));
        Assert.Equal(Places.Personal, list.Find("check in", ConversationKind.Personal)?.Route.Admission.Places);
        Assert.Equal(Places.Shared, list.Find("Check-in", ConversationKind.Channel)?.Route.Admission.Places);

        static CommandRoute Route(Places places) => new(
            SomeCommands.CheckIn,
            typeof(RouteLintTests),
            new Admission(Audience.Everybody, places),
            (_, _) => Task.FromResult(Outcome.Nothing));
    }

    [Fact]
    public void Every_table_is_in_the_list_with_a_legal_name_of_its_own()
    {
        var declared = typeof(Schema)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<Table>()
            .Select(table => table.Name)
            .ToList();

        Assert.Equal(string.Join(' ', declared), string.Join(' ', Schema.All.Select(table => table.Name)));
        Assert.All(declared, name => Assert.Matches(TableName(), name));
        Assert.Equal(declared.Count, declared.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>Includes refusals that functions create, which reflection does not find.</summary>
    [Fact]
    public void A_refusal_code_begins_with_its_feature_and_stands_in_one_place()
    {
        var codes = SourceText.Files("Cards").Where(file => file.Way.EndsWith("Refusals.cs", StringComparison.Ordinal))
            .SelectMany(
                file => file.Lines
                    .SelectMany(line => RefusalCode().Matches(line))
                    .Select(code => (Feature: file.Way.Split('/')[^2], Code: code.Groups["code"].Value)))
            .ToList();

        Assert.True(codes.Count > 30);
        Assert.Empty(Declared.Refusals.Select(refusal => refusal.Code).Except(codes.Select(code => code.Code), StringComparer.Ordinal));
        Assert.Empty(
            codes.GroupBy(code => code.Code, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key));
        Assert.All(
            codes,
            code => Assert.StartsWith(
                code.Feature == "Shared" ? "common." : $"{code.Feature.ToLowerInvariant()}.", code.Code, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(Command command) =>
        command.Aliases.Prepend(command.Name).SelectMany(name => new[] { name.Dutch, name.English });

    // Azure Table storage: 3 to 63 letters and digits, a letter first.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TableName();

    [GeneratedRegex("\"(?<code>[a-z][a-z0-9]*\\.[a-zA-Z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RefusalCode();
}
