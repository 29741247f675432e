using System.Collections.Frozen;
using System.Diagnostics.Metrics;

namespace Welbevinden.Bot.Engine.Telemetry;

/// <summary>
/// Every instrument of the bot; their names are in <see cref="TelemetryNames"/>. A tag is always one of a closed set of codes: no person,
/// answer or free text.
/// </summary>
internal sealed class Metrics
{
    public const string MeterName = TelemetryNames.Source;

    private readonly Meter _meter;
    private readonly Counter<long> _refusedRequests;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _deliveries;
    private readonly FrozenDictionary<string, Histogram<double>> _durations;

    public Metrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _refusedRequests = _meter.CreateCounter<long>(TelemetryNames.RefusedRequests);
        _refusals = _meter.CreateCounter<long>(TelemetryNames.Refusals);
        _deliveries = _meter.CreateCounter<long>(TelemetryNames.Deliveries);
        _durations = TelemetryNames.Spans.ToFrozenDictionary(
            span => span, span => _meter.CreateHistogram<double>(TelemetryNames.DurationOf(span), "s"), StringComparer.Ordinal);
    }

    /// <summary>A request on the public port that was turned away, by reason code (<c>token.expired</c>, <c>body.tooLarge</c>).</summary>
    public void RequestRefused(string code) => _refusedRequests.Add(1, new KeyValuePair<string, object?>(TelemetryNames.Code, code));

    /// <summary>A foreseen refusal shown to a person, by its code.</summary>
    public void Refused(string code) => _refusals.Add(1, new KeyValuePair<string, object?>(TelemetryNames.Code, code));

    /// <summary>A message reached an end, by state (<c>sent</c>, <c>unconfirmed</c>, …).</summary>
    public void Delivered(string state) => _deliveries.Add(1, new KeyValuePair<string, object?>(TelemetryNames.State, state));

    /// <summary>Begins to watch something; it ends when the watch is disposed of.</summary>
    /// <param name="span">One of <see cref="TelemetryNames.Spans"/>.</param>
    /// <param name="kind">Of a closed set.</param>
    /// <param name="feature">The column, or <c>none</c>.</param>
    public Watch Begin(string span, string kind, string feature) => new(span, kind, feature, _durations[span]);

    /// <summary>From now on this many messages are told to wait.</summary>
    public ObservableGauge<int> CountWaiting(Func<int> waiting) => _meter.CreateObservableGauge(TelemetryNames.Waiting, waiting);
}
