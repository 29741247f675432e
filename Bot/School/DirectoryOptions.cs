using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Welbevinden.Bot.School.Graph;

namespace Welbevinden.Bot.School;

/// <summary>The settings <c>Directory:*</c> (contract).</summary>
internal sealed class DirectoryOptions : IValidatableObject
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
    [Between(Section, 0.05, 3600, "seconds")]
    public double PollSeconds { get; set; } = 5;

    /// <summary>How long a file must stay unchanged before it is read, so that it is not read half-written.</summary>
    [Between(Section, 0, 60, "seconds")]
    public double SettleSeconds { get; set; } = 0.25;

    /// <summary>
    /// How long the roles of the last good directory are trusted while newer readings fail. Three days: what breaks on Friday evening is
    /// noticed on Monday morning, and a role that was taken away works no longer than a long weekend.
    /// </summary>
    [Between(Section, 1, 720, "hours")]
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

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsGraph && !string.Equals(Provider, "File", StringComparison.OrdinalIgnoreCase))
        {
            yield return new($"Directory:Provider is '{Provider}'; expected File or Graph.");
        }
        else if (File.Length == 0)
        {
            var holds = IsGraph ? "tenantId, schools, and classes with year and level" : "schools, people, classes";
            yield return new($"Directory:File is not set; expected the path of the directory file ({holds}).");
        }
        else if (!System.IO.File.Exists(File))
        {
            yield return new(
                $"Directory:File is '{File}', but there is no such file; expected the path of the directory file (schools, people, "
                    + "classes).");
        }

        if (ClassFile.Length > 0 && !IsGraph)
        {
            yield return new(
                $"{DirectorySource.Classes} is set, but Directory:Provider is not Graph; expected no class file: in the directory file "
                    + "classes name their mentors by id. Put them there and remove the setting.");
        }
        else if (ClassFile.Length > 0 && !System.IO.File.Exists(ClassFile))
        {
            yield return new(
                $"{DirectorySource.Classes} is '{ClassFile}', but there is no such file; expected the path of a table of classes (CSV "
                    + "UTF-8).");
        }
    }
}

/// <summary>A file that the directory is read from.</summary>
/// <param name="Setting">The setting that names it.</param>
/// <param name="Path">The absolute path.</param>
internal sealed record DirectorySource(string Setting, string Path)
{
    public const string Directory = $"{DirectoryOptions.Section}:{nameof(DirectoryOptions.File)}";
    public const string Classes = $"{DirectoryOptions.Section}:{nameof(DirectoryOptions.ClassFile)}";
}

/// <summary>Names the setting, what it got and what it wants.</summary>
[OptionsValidator]
internal sealed partial class DirectoryOptionsCheck : IValidateOptions<DirectoryOptions>;
