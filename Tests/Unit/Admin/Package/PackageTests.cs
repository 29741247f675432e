using System.Collections.Frozen;
using Welbevinden.Bot;
using Welbevinden.Bot.Admin.Package;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.Package;

/// <summary>The package that an administrator uploads to Teams.</summary>
public sealed class PackageTests
{
    [Fact]
    public void A_school_that_fills_in_everything_gets_a_package_without_faults()
    {
        Assert.Empty(PackageCheck.Faults(SomePackage.Zip));
        Assert.Equal(
            "color.png en.json manifest.json outline.png",
            string.Join(' ', SomePackage.Files(SomePackage.Zip).Keys.Order(StringComparer.Ordinal)));
        Assert.Equal(SomePackage.AppId, (string?)SomePackage.Manifest["bots"]![0]!["botId"]);
        Assert.Equal(SomePackage.Zip, AppPackage.Make(SomePackage.Options));
    }

    [Fact]
    public void Every_version_we_claim_gives_a_package_without_faults() => Assert.All(
        AppPackage.ManifestVersions,
        version => Assert.Empty(PackageCheck.Faults(AppPackage.Make(SomePackage.Options with { ManifestVersion = version }))));

    [Fact]
    public void A_name_with_quotes_and_braces_stays_as_it_was_typed()
    {
        var faults = PackageCheck.Faults(AppPackage.Make(SomePackage.Options with { Name = "De \"Bron\" \\ Ede" }));

        Assert.Empty(faults);
    }

    [Fact]
    public void At_least_30_mutations_of_the_package_are_refused_each_with_its_reason()
    {
        Assert.True(Mutations.All.Count >= 30);
        Assert.All(Mutations.All, mutation =>
        {
            var faults = PackageCheck.Faults(mutation.Make());
            Assert.True(
                faults.Any(fault => fault.ToString().Contains(mutation.Reason, StringComparison.Ordinal)),
                $"{mutation.What}: '{mutation.Reason}' is not among: {string.Join(" | ", faults)}");
        });
    }

    [Fact]
    public async Task An_administrator_who_forgets_and_mistypes_hears_all_of_it_at_once_and_no_file_is_written()
    {
        var file = Path.Combine(Path.GetTempPath(), $"welbevinden-{Guid.NewGuid():N}.zip");
        using var console = new StringWriter();

        var code = await CommandLine.RunAsync(
            PackageCommand.Make(),
            ["--app-id", SomePackage.AppId, "--naam", "--website", "https://esdoorn.example", "--out", file],
            console,
            console);
        await CommandLine.RunAsync(PackageCommand.Make(), ["--website"], console, console);
        await CommandLine.RunAsync(PackageCommand.Make(), ["--out", file, "--out", file], console, console);

        Assert.Equal(1, code);
        Assert.All(
            [
                "Unrecognized command or argument '--naam'",
                "Did you mean one of the following?\n--name",
                "Required argument missing for option: '--website'",
                "'--privacy' is required",
                "'--terms' is required",
                "'--name' is required",
                "'--out' expects a single argument but 2 were provided",
            ],
            said => Assert.Contains(said, console.ToString(), StringComparison.Ordinal));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        using var errors = new StringWriter();
        string[] words =
        [
            "--app-id", SomePackage.AppId, "--name", "Welbevinden", "--website", "https://www.esdoorn.example",
            "--privacy", "https://www.esdoorn.example/p",
            "--terms", "https://www.esdoorn.example/t", "--out", Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "app.zip"),
        ];

        Assert.Equal(1, await CommandLine.RunAsync(PackageCommand.Make(), words, TextWriter.Null, errors));
        Assert.Contains("cannot be written", errors.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The menu is the same for everybody, and Teams shows ten: what only some roles may do is found on the help card.</summary>
    [Fact]
    public async Task The_menu_is_what_every_teacher_can_type_in_both_languages()
    {
        await using var bot = await TestBot.StartAsync(3);
        var teacher = bot.Lead with { Roles = FrozenSet.Create(Role.Staff, Role.Mentor) };
        var typed = bot.Get<OfferedCommands>().For(teacher).ToList();

        var dutch = Menu("personal").Select(command => ((string?)command.Node["title"], (string?)command.Node["description"]));
        var english = Menu("personal").Select(
            command => ((string?)SomePackage.English[$"{command.Way}.title"], (string?)SomePackage.English[$"{command.Way}.description"]));

        Assert.Equal(
            typed.Select(command => (command.Name.Dutch, command.Description.Dutch)).Order(),
            dutch.Select(command => (command.Item1!, command.Item2!)).Order());
        Assert.Equal(
            typed.Select(command => (command.Name.English, command.Description.English)).Order(),
            english.Select(command => (command.Item1!, command.Item2!)).Order());
        Assert.Equal("hulp", dutch.First().Item1);
    }

    [Theory]
    [InlineData("team")]
    [InlineData("groupChat")]
    public async Task In_a_group_the_menu_is_what_can_be_typed_there(string scope)
    {
        await using var bot = await TestBot.StartAsync(3);
        var typed = bot.Get<Routes>().Commands.All
            .Where(route => route.Admission.Places.HasFlag(Places.Shared))
            .Select(route => route.Command.Name.Dutch);

        Assert.Equal(
            typed.Order(StringComparer.Ordinal),
            Menu(scope).Select(command => (string)command.Node["title"]!).Order(StringComparer.Ordinal));
    }

    private static List<(string Way, System.Text.Json.Nodes.JsonNode Node)> Menu(string scope) =>
    [
        .. SomePackage.Manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany((list, index) => list!["scopes"]!
            .AsArray()
            .Any(one => (string?)one == scope)
            ? list["commands"]!.AsArray().Select((command, at) => ($"bots[0].commandLists[{index}].commands[{at}]", command!))
            : []),
    ];
}
