using Microsoft.Extensions.Options;
using Welbevinden.Bot.School;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>A section of settings that a slice registered, and how it is read where no bot runs.</summary>
/// <param name="Name">As in <c>CheckIn</c>.</param>
/// <param name="Sets">What it sets, in English, for whoever installs the bot.</param>
/// <param name="Options">The type it is bound to.</param>
/// <param name="Read">Its values with what is wrong with them.</param>
internal sealed record SettingsSection(
    string Name, string Sets, Type Options, Func<IConfiguration, (object Options, IReadOnlyList<string> Faults)> Read)
{
    public static SettingsSection Of<TOptions, TCheck>(string name, string sets)
        where TOptions : class, new()
        where TCheck : IValidateOptions<TOptions>, new() =>
        new(name, sets, typeof(TOptions), configuration => Bind(configuration, name, new TCheck()));

    /// <summary>Binds and checks a section.</summary>
    public static (TOptions Options, IReadOnlyList<string> Faults) Bind<TOptions>(
        IConfiguration configuration, string name, IValidateOptions<TOptions> check)
        where TOptions : class, new()
    {
        var options = new TOptions();
        try
        {
            configuration.GetSection(name).Bind(options);
            return (options, check.Validate(Microsoft.Extensions.Options.Options.DefaultName, options) switch
            {
                { Failed: true, Failures: var wrong } => [.. wrong],
                _ => [],
            });
        }
        catch (InvalidOperationException unreadable)
        {
            return (options, [unreadable.Message]);
        }
    }
}

/// <summary>The settings in force of all sections that slices registered.</summary>
internal sealed class SettingsInForce
{
    private readonly Dictionary<Type, object> _options;

    private SettingsInForce(Dictionary<Type, object> options, bool writesCalendars) =>
        (_options, WritesCalendars) = (options, writesCalendars);

    /// <summary>Whether the school lets the bot write in people's calendars.</summary>
    public bool WritesCalendars { get; }

    public static (SettingsInForce Settings, IReadOnlyList<string> Faults) Read(
        IConfiguration configuration, IEnumerable<SettingsSection> sections)
    {
        var (options, faults) = (new Dictionary<Type, object>(), new List<string>());
        foreach (var section in sections)
        {
            (options[section.Options], var wrong) = section.Read(configuration);
            faults.AddRange(wrong);
        }

        return (new SettingsInForce(options, DirectoryOptions.WritesCalendars(configuration)), faults);
    }

    /// <summary>The term of what belongs to a school year, by <c>Retention:KeepSchoolYears</c>.</summary>
    /// <param name="of">Of what the school year is; empty for the school year itself.</param>
    public string SchoolYearsAfter(string of) => Kept.SchoolYears(of, Of<RetentionOptions>().KeepSchoolYears);

    /// <summary>The options of a section.</summary>
    /// <exception cref="KeyNotFoundException">No slice registered them with <c>slice.Options</c>.</exception>
    public T Of<T>()
        where T : class => (T)_options[typeof(T)];
}
