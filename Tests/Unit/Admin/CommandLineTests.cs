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
        using var errors = new StringWriter(); // As a console shows both.

        Assert.Equal(1, await CommandLine.RunAsync(["bakcup", "--to", "f"], errors, errors));

        Assert.All(
            ["'bakcup'", "  backup ", "  restore ", "  package "],
            said => Assert.Contains(said, errors.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task Who_asks_for_help_gets_it_and_starts_nothing(params string[] arguments)
    {
        using var output = new StringWriter();

        Assert.Equal(0, await CommandLine.RunAsync(arguments, output, TextWriter.Null));

        Assert.All(["  backup ", "  check ", "3 the store"], said => Assert.Contains(said, output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_command_explains_its_own_options()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await CommandLine.RunAsync(["backup", "--help"], output, TextWriter.Null));

        Assert.All(
            ["Copies the embedded store", "--to", "The file to write", "(REQUIRED)"],
            said => Assert.Contains(said, output.ToString(), StringComparison.Ordinal));
    }
}
