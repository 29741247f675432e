using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// The settings of Graph in force: those that change while the bot runs are taken over; those that cannot work are not, and the ones before
/// stay.
/// </summary>
internal sealed partial class GraphSettingsInForce : IDisposable
{
    private readonly IOptionsFactory<GraphOptions> _settings;
    private readonly Action<string?> _changed;
    private readonly ILogger _log;
    private readonly IDisposable _reloads;

    private volatile GraphOptions _current;

    /// <summary>Reads the settings, and reads them again whenever the configuration changes.</summary>
    /// <param name="settings">Reads and validates them.</param>
    /// <param name="configuration">Tells when they change.</param>
    /// <param name="changed">Called after each change, with what is wrong with the new ones; null when they are in force.</param>
    /// <param name="log">Where a refusal is logged.</param>
    public GraphSettingsInForce(
        IOptionsFactory<GraphOptions> settings, IConfiguration configuration, Action<string?> changed, ILogger log)
    {
        (_settings, _changed, _log, _current) = (settings, changed, log, settings.Create(Options.DefaultName));
        _reloads = ChangeToken.OnChange(configuration.GetReloadToken, OnChanged);
    }

    public GraphOptions Current => _current;

    public void Dispose() => _reloads.Dispose();

    private void OnChanged()
    {
        string? reason = null;
        try
        {
            _current = _settings.Create(Options.DefaultName);
        }
        catch (Exception wrong) when (wrong is OptionsValidationException or InvalidOperationException)
        {
            reason = wrong.Message;
            SettingsRefused(_log, reason);
        }

        _changed(reason);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Changed settings of Graph refused, those before stay in force: {Why}")]
    private static partial void SettingsRefused(ILogger log, string why);
}
