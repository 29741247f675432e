using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.Features.Platter;
using Welbevinden.Bot.Features.Top3;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.Graph;

namespace Welbevinden.Bot.Admin.SchoolFile;

/// <summary>What the school file says of this bot: the settings in force, as its parts read them.</summary>
/// <param name="Today">The date the file is made on.</param>
/// <param name="Version">Of the bot.</param>
internal sealed record DossierFacts(LocalDate Today, string Version)
{
    public required StorageOptions Storage { get; init; }

    public required OutboxOptions Outbox { get; init; }

    public required SchedulingOptions Scheduling { get; init; }

    public required CheckInOptions CheckIn { get; init; }

    public required Top3Options Top3 { get; init; }

    public required PlatterOptions Platter { get; init; }

    public required RetentionOptions Retention { get; init; }

    /// <summary>The keys that seal are wrapped by a certificate from outside the store.</summary>
    public required bool HasCertificate { get; init; }

    public required bool UsesGraph { get; init; }

    /// <summary>Evaluation moments go into the calendars of the core team.</summary>
    public required bool WritesCalendars { get; init; }

    /// <summary>A class file beside Graph names mentors by sign-in name, so those are read and kept.</summary>
    public required bool ReadsSignInNames { get; init; }

    public required bool SendsTelemetry { get; init; }

    /// <summary>
    /// Reads the settings. Either the facts, or every setting that is wrong: a file about settings that do not hold would be untrue.
    /// </summary>
    public static (DossierFacts? Facts, IReadOnlyList<string> Faults) Read(IConfiguration settings, LocalDate today)
    {
        var faults = new List<string>();
        var facts = new DossierFacts(today, typeof(DossierFacts).Assembly.GetName().Version?.ToString() ?? "")
        {
            Storage = Section(settings, StorageOptions.Section, new StorageOptionsCheck(), faults),
            Outbox = Section(
                settings, OutboxOptions.Section, new DataAnnotationValidateOptions<OutboxOptions>(Options.DefaultName), faults),
            Scheduling = Section(settings, SchedulingOptions.Section, new SchedulingOptionsCheck(), faults),
            CheckIn = Section(settings, CheckInOptions.Section, new CheckInOptionsCheck(), faults),
            Top3 = Section(settings, Top3Options.Section, new Top3OptionsCheck(), faults),
            Platter = Section(settings, PlatterOptions.Section, new PlatterOptionsCheck(), faults),
            Retention = Section(settings, RetentionOptions.Section, new RetentionOptionsCheck(), faults),
            HasCertificate = KeyOptions.AreOutsideStore(settings),
            UsesGraph = FromGraph(settings),
            WritesCalendars = FromGraph(settings)
                && settings.GetValue($"{GraphOptions.Section}:{nameof(GraphOptions.Calendar)}", defaultValue: false),
            ReadsSignInNames = FromGraph(settings) && settings[DirectorySource.Classes] is { Length: > 0 },
            SendsTelemetry = settings[TelemetryExport.Endpoint] is { Length: > 0 },
        };
        return faults.Count == 0 ? (facts, []) : (null, faults);
    }

    private static bool FromGraph(IConfiguration settings) =>
        string.Equals(settings[$"{DirectoryOptions.Section}:Provider"], DirectoryOptions.Graph, StringComparison.OrdinalIgnoreCase);

    private static T Section<T>(IConfiguration settings, string name, IValidateOptions<T> check, List<string> faults)
        where T : class, new()
    {
        var options = new T();
        try
        {
            settings.GetSection(name).Bind(options);
            faults.AddRange(check.Validate(Options.DefaultName, options) is { Failed: true, Failures: var wrong } ? wrong : []);
        }
        catch (InvalidOperationException unreadable)
        {
            faults.Add(unreadable.Message);
        }

        return options;
    }
}
