using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Welbevinden.Bot.Engine.Telemetry;

/// <summary>One thing the bot does, from beginning to end: a span for traces and its length for metrics, under the same tags.</summary>
internal sealed class Watch : IDisposable
{
    private static readonly ActivitySource Spans = new(TelemetryNames.Source);

    private readonly Histogram<double> _duration;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Activity? _span;
    private readonly string _kind;
    private readonly string _feature;

    /// <summary>Begins. A trace begins here too: what a caller sends along of its own trace is not ours to keep.</summary>
    public Watch(string span, string kind, string feature, Histogram<double> duration)
    {
        (_kind, _feature, _duration) = (kind, feature, duration);
        if (Spans.HasListeners())
        {
            Activity.Current = null;
            _span = Spans.StartActivity(span);
        }
    }

    /// <summary>What came of it; <c>failed</c> until something did.</summary>
    public string Outcome { get; set; } = "failed";

    public void Dispose()
    {
        var tags = new TagList
        {
            { TelemetryNames.Kind, _kind },
            { TelemetryNames.Feature, _feature },
            { TelemetryNames.Outcome, Outcome },
        };
        _duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        if (_span is null)
        {
            return;
        }

        foreach (var (name, value) in tags)
        {
            _span.SetTag(name, value);
        }

        _span.SetStatus(string.Equals(Outcome, "failed", StringComparison.Ordinal) ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        _span.Dispose();
    }
}
