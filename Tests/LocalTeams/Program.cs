using System.Globalization;
using Microsoft.Extensions.Options;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;

var settings = new ConfigurationBuilder().AddEnvironmentVariables("LOCALTEAMS_").AddCommandLine(args).Build();

if (await NodePackages.EnsureAsync(Checkout.LocalTeams) is { } missing)
{
    return await FailAsync(missing);
}

// A failed start of the bot is reported below in one line; the host would add a stack trace.
var quiet = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Logging:LogLevel:Microsoft.Extensions.Hosting"] = "Critical" };
var storage = System.IO.Directory.CreateTempSubdirectory("welbevinden-").FullName;
try
{
    await using var teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions
    {
        PagePort = Port("page", 5070),
        ChannelPort = Port("channel", 5071),
        DirectoryFile = Checkout.DemoSchool,
    });
    DemoWorkspace.Furnish(teams.Workspace);
    await using var bot = await BotInProcess.StartAsync(teams, BotSettings.For(teams, storage, quiet), Port("bot", 3978));
    await DemoWorkspace.InstallAsync(teams);
    await Console.Out.WriteLineAsync($"Open {teams.PageUrl} (cards: {teams.PageUrl}/gallery; stop with Ctrl+C)");
    await bot.WaitForShutdownAsync();
    return 0;
}
catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    return await FailAsync($"{e.Message} Choose other ports: --page 5080 --channel 5081 --bot 3988");
}
catch (FormatException e)
{
    return await FailAsync(e.Message);
}
catch (Exception e) when (e is InvalidOperationException or OptionsValidationException or ArgumentException or IOException)
{
    return await FailAsync($"The bot did not start: {e.Message}");
}
finally
{
    System.IO.Directory.Delete(storage, recursive: true);
}

int Port(string name, int otherwise) => settings[name] is not { } text
    ? otherwise
    : ushort.TryParse(text, CultureInfo.InvariantCulture, out var port)
        ? port
        : throw new FormatException($"--{name} is '{text}'; expected a port number from 0 to 65535.");

static async Task<int> FailAsync(string reason)
{
    await Console.Error.WriteLineAsync(reason);
    return 1;
}
