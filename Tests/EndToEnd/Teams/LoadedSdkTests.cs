using Welbevinden.EndToEnd.Support;
using Xunit;

namespace Welbevinden.EndToEnd.Teams;

/// <summary>A bot that does not use the Bot Framework SDK does not carry it in its memory either.</summary>
public sealed class LoadedSdkTests
{
    [Theory]
    [InlineData("Direct", false)]
    [InlineData("BotFramework", true)]
    public async Task The_SDK_is_loaded_only_where_it_is_the_channel(string channel, bool loaded)
    {
        await using var school = await BotAtSchool.StartAsync(
            _ => new Dictionary<string, string?>(StringComparer.Ordinal) { ["Teams:Channel"] = channel });
        await school.Teams.People.InstallAsync(school.Lead);
        await school.AskAsync(school.Lead, "hulp");

        // The files that the process has mapped; its libraries are among them.
        var mapped = await File.ReadAllTextAsync($"/proc/{school.Bot.ProcessId}/maps", TestContext.Current.CancellationToken);
        Assert.Contains("Welbevinden.Bot.dll", mapped, StringComparison.Ordinal);
        Assert.Equal(loaded, mapped.Contains("/Microsoft.Bot.", StringComparison.Ordinal));
        Assert.Equal(loaded, mapped.Contains("/Newtonsoft.Json.dll", StringComparison.Ordinal));
    }
}
