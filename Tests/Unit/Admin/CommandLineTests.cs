using Welbevinden.Bot;
using Xunit;

namespace Welbevinden.Unit.Admin;

/// <summary>What an administrator types after the program's name.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:5000")]
    [InlineData("/urls=http://localhost:5000")]
    public async Task Nothing_and_settings_start_the_bot(params string[] arguments) =>
        Assert.Null(await CommandLine.RunAsync(arguments, TextWriter.Null, TextWriter.Null));

    [Fact]
    public async Task A_mistyped_command_starts_no_bot_and_names_those_there_are()
    {
        using var errors = new StringWriter();

        Assert.Equal(1, await CommandLine.RunAsync(["bakcup", "--to", "f"], TextWriter.Null, errors));

        Assert.All(
            ["'bakcup' is not a command", "- backup:", "- restore:", "- package:"],
            said => Assert.Contains(said, errors.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    [InlineData("backup", "--help")]
    public async Task Who_asks_for_help_gets_it_and_starts_nothing(params string[] arguments)
    {
        using var output = new StringWriter();

        Assert.Equal(0, await CommandLine.RunAsync(arguments, output, TextWriter.Null));

        Assert.All(["- backup:", "- check:", "3 the store"], said => Assert.Contains(said, output.ToString(), StringComparison.Ordinal));
    }
}
