using System.CommandLine;

namespace Welbevinden.Bot.Admin.Package;

/// <summary>
/// <c>dotnet run --project Bot -- package …</c>: writes the school's app package, or reports everything that is wrong and writes nothing.
/// </summary>
internal static class PackageCommand
{
    private const int Done = 0;
    private const int Refused = 1;

    public static Command Make()
    {
        var command = new Command("package", "Writes the school's app package.");
        var read = PackageOptions.AddTo(command);
        var file = new Option<string>("--out") { Description = "The file to write, as in welbevinden.zip.", Required = true };
        command.Options.Add(file);
        command.SetAction(typed => RunAsync(read(typed), typed.GetRequiredValue(file), typed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(PackageOptions options, string file, InvocationConfiguration console)
    {
        var zip = AppPackage.Make(options);
        if (PackageCheck.Faults(zip) is { Count: > 0 } wrong)
        {
            return await RefuseAsync(console.Error, [.. wrong.Select(fault => fault.ToString())]);
        }

        return await WriteAsync(file, zip) is { } why
            ? await RefuseAsync(console.Error, [why])
            : await SayDoneAsync(console.Output, options, file);
    }

    private static async Task<string?> WriteAsync(string file, byte[] zip)
    {
        try
        {
            await File.WriteAllBytesAsync(file, zip);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"--out '{file}' cannot be written: {problem.Message} Name a file in a folder that exists and that you may write to.";
        }
    }

    private static async Task<int> RefuseAsync(TextWriter errors, IReadOnlyList<string> faults)
    {
        await errors.WriteLineAsync("No package was written.");
        foreach (var fault in faults)
        {
            await errors.WriteLineAsync($"- {fault}");
        }

        return Refused;
    }

    private static async Task<int> SayDoneAsync(TextWriter output, PackageOptions options, string file)
    {
        await output.WriteLineAsync($"{file}: version {options.Version}, manifest {options.ManifestVersion}.");
        await output.WriteLineAsync(
            "Upload it in the Teams admin centre (Teams apps, Manage apps, Upload new app) of the school's own tenant.");
        await output.WriteLineAsync(
            $"The app registration {options.AppId} must be single tenant in that same tenant, and stand in MicrosoftAppId with its "
                + $"MicrosoftAppTenantId.");
        return Done;
    }
}
