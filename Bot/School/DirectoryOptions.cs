using Microsoft.Extensions.Options;
using Welbevinden.Bot.School.Graph;

namespace Welbevinden.Bot.School;

/// <summary>The settings <c>Directory:*</c> (contract).</summary>
internal sealed class DirectoryOptions
{
    public const string Section = "Directory";
    public const string Graph = "Graph";

    /// <summary><c>File</c> or <c>Graph</c>.</summary>
    public string Provider { get; set; } = "File";

    /// <summary>
    /// The directory file; a relative path starts at the content root. With Graph it holds the schools and whatever else Graph does not
    /// know.
    /// </summary>
    public string File { get; set; } = "";

    /// <summary>
    /// A table of classes (CSV) next to the directory file, only with Graph; a relative path starts at the content root. Empty for none.
    /// </summary>
    public string ClassFile { get; set; } = "";

    /// <summary>How often the file is checked when the operating system reports no change (network shares, replaced links).</summary>
    public double PollSeconds { get; set; } = 5;

    /// <summary>How long a file must stay unchanged before it is read, so that it is not read half-written.</summary>
    public double SettleSeconds { get; set; } = 0.25;

    /// <summary>
    /// How long the roles of the last good directory are trusted while newer readings fail. Three days: what breaks on Friday evening is
    /// noticed on Monday morning, and a role that was taken away works no longer than a long weekend.
    /// </summary>
    public double RolesMaxAgeHours { get; set; } = 72;

    /// <summary>The files that the directory is read from, the directory file first.</summary>
    public IReadOnlyList<DirectorySource> Sources => ClassFile.Length == 0
        ? [new(DirectorySource.Directory, File)]
        : [new(DirectorySource.Directory, File), new(DirectorySource.Classes, ClassFile)];

    public bool IsGraph => MeansGraph(Provider);

    /// <summary>Whether these settings, read as they are, have the people come from Graph.</summary>
    public static bool FromGraph(IConfiguration configuration) =>
        MeansGraph(configuration[$"{Section}:{nameof(Provider)}"]);

    /// <summary>Whether these settings let the bot write in people's calendars.</summary>
    public static bool WritesCalendars(IConfiguration configuration) =>
        FromGraph(configuration)
        && configuration.GetValue($"{GraphOptions.Section}:{nameof(GraphOptions.Calendar)}", defaultValue: false);

    public TimeSpan PollEvery => TimeSpan.FromSeconds(PollSeconds);

    public TimeSpan SettleFor => TimeSpan.FromSeconds(SettleSeconds);

    private static bool MeansGraph(string? provider) => string.Equals(provider, Graph, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A file that the directory is read from.</summary>
/// <param name="Setting">The setting that names it.</param>
/// <param name="Path">The absolute path.</param>
internal sealed record DirectorySource(string Setting, string Path)
{
    public const string Directory = $"{DirectoryOptions.Section}:{nameof(DirectoryOptions.File)}";
    public const string Classes = $"{DirectoryOptions.Section}:{nameof(DirectoryOptions.ClassFile)}";
}

/// <summary>Validates the settings: names the setting, its value and what was expected.</summary>
internal sealed class DirectoryOptionsCheck : IValidateOptions<DirectoryOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectoryOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(DirectoryOptions options)
    {
        if (!options.IsGraph && !string.Equals(options.Provider, "File", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Directory:Provider is '{options.Provider}'; expected File or Graph.";
        }
        else if (options.File.Length == 0)
        {
            yield return $"Directory:File is not set; expected the path of the directory file "
                + $"({(options.IsGraph ? "tenantId, schools, and classes with year and level" : "schools, people, classes")}).";
        }
        else if (!System.IO.File.Exists(options.File))
        {
            yield return $"Directory:File is '{options.File}', but there is no such file; expected the path of the directory file "
                + $"(schools, people, classes).";
        }

        if (options.ClassFile.Length > 0 && !options.IsGraph)
        {
            yield return $"{DirectorySource.Classes} is set, but Directory:Provider is not Graph; expected no class file: in the "
                + $"directory file classes name their mentors by id. Put them there and remove the setting.";
        }
        else if (options.ClassFile.Length > 0 && !System.IO.File.Exists(options.ClassFile))
        {
            yield return $"{DirectorySource.Classes} is '{options.ClassFile}', but there is no such file; expected the path of a "
                + $"table of classes (CSV UTF-8).";
        }

        if (options.PollSeconds is not (>= 0.05 and <= 3600))
        {
            yield return $"Directory:PollSeconds is {options.PollSeconds}; expected 0.05 to 3600 seconds.";
        }

        if (options.RolesMaxAgeHours is not (>= 1 and <= 720))
        {
            yield return $"Directory:RolesMaxAgeHours is {options.RolesMaxAgeHours}; expected 1 to 720 hours.";
        }

        if (options.SettleSeconds is not (>= 0 and <= 60))
        {
            yield return $"Directory:SettleSeconds is {options.SettleSeconds}; expected 0 to 60 seconds.";
        }
    }
}
