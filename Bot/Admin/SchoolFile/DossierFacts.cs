using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Features;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.Graph;

namespace Welbevinden.Bot.Admin.SchoolFile;

/// <summary>What the school file says of this bot: the settings in force, as its parts read them.</summary>
/// <param name="Today">The date the file is made on.</param>
/// <param name="Version">Of the bot.</param>
internal sealed record DossierFacts(LocalDate Today, string Version)
{
    private const string InstallSetting = $"{GraphOptions.Section}:{nameof(GraphOptions.CatalogueAppId)}";

    public required StorageOptions Storage { get; init; }

    public required OutboxOptions Outbox { get; init; }

    public required SchedulingOptions Scheduling { get; init; }

    public required RetentionOptions Retention { get; init; }

    /// <summary>The settings of the features.</summary>
    public required SettingsInForce Settings { get; init; }

    /// <summary>What the features keep.</summary>
    public required IReadOnlyList<KeptIn> Kept { get; init; }

    /// <summary>What the texts may name of the features.</summary>
    public required IReadOnlyList<SchoolFact> Facts { get; init; }

    /// <summary>Switches of the features.</summary>
    public required IReadOnlyList<SchoolSwitch> Switches { get; init; }

    /// <summary>What people can type, and who may.</summary>
    public required IReadOnlyList<OfferedCommand> Commands { get; init; }

    /// <summary>What there is to see, and by whom.</summary>
    public required IReadOnlyList<ShownTo> Shown { get; init; }

    /// <summary>The keys that seal are wrapped by a certificate from outside the store.</summary>
    public required bool HasCertificate { get; init; }

    public required bool UsesGraph { get; init; }

    /// <summary>Evaluation moments go into the calendars of the core team.</summary>
    public required bool WritesCalendars { get; init; }

    /// <summary>A class file beside Graph names mentors by sign-in name, so those are read and kept.</summary>
    public required bool ReadsSignInNames { get; init; }

    /// <summary>The app is installed by the bot for staff who do not have it.</summary>
    public required bool InstallsApp { get; init; }

    public required bool SendsTelemetry { get; init; }

    /// <summary>
    /// Reads the settings. Either the facts, or every setting that is wrong: a file about settings that do not hold would be untrue.
    /// </summary>
    public static (DossierFacts? Facts, IReadOnlyList<string> Faults) Read(IConfiguration settings, LocalDate today)
    {
        var parts = SliceParts();
        var (features, wrong) = SettingsInForce.Read(settings, Of<SettingsSection>(parts));
        var faults = new List<string>();
        var facts = new DossierFacts(today, typeof(DossierFacts).Assembly.GetName().Version?.ToString() ?? "")
        {
            Storage = Section(settings, StorageOptions.Section, new StorageOptionsCheck(), faults),
            Outbox = Section(settings, OutboxOptions.Section, new OutboxOptionsCheck(), faults),
            Scheduling = Section(settings, SchedulingOptions.Section, new SchedulingOptionsCheck(), faults),
            Retention = features.Of<RetentionOptions>(),
            Settings = features,
            Kept = Of<KeptIn>(parts),
            Facts = Of<SchoolFact>(parts),
            Switches = Of<SchoolSwitch>(parts),
            Commands = Of<OfferedCommand>(parts),
            Shown = Of<ShownTo>(parts),
            HasCertificate = KeyOptions.AreOutsideStore(settings),
            UsesGraph = DirectoryOptions.FromGraph(settings),
            WritesCalendars = DirectoryOptions.WritesCalendars(settings),
            ReadsSignInNames = DirectoryOptions.FromGraph(settings) && settings[DirectorySource.Classes] is { Length: > 0 },
            InstallsApp = DirectoryOptions.FromGraph(settings) && settings[InstallSetting] is { Length: > 0 },
            SendsTelemetry = settings[TelemetryExport.Endpoint] is { Length: > 0 },
        };
        faults.AddRange(wrong);
        return faults.Count == 0 ? (facts, []) : (null, faults);
    }

    /// <summary>What the slices register; nothing of it is started.</summary>
    private static ServiceCollection SliceParts()
    {
        var services = new ServiceCollection();
        Slices.AddTo(services);
        return services;
    }

    private static IReadOnlyList<T> Of<T>(ServiceCollection parts) => [.. parts.Select(part => part.ImplementationInstance).OfType<T>()];

    private static T Section<T>(IConfiguration settings, string name, IValidateOptions<T> check, List<string> faults)
        where T : class, new()
    {
        var (options, wrong) = SettingsSection.Bind(settings, name, check);
        faults.AddRange(wrong);
        return options;
    }
}
