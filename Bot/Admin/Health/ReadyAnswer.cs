using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using NodaTime.Text;

namespace Welbevinden.Bot.Admin.Health;

/// <summary>
/// What anybody may read on <c>/health/ready</c>: which part is not ready, since when, and one fixed sentence. The reason, in that part's
/// own words, is logged when it changes, however often somebody asks, and shown by the check command: those words may come from a file with
/// people in it.
/// </summary>
internal sealed partial class ReadyAnswer(TimeProvider time, ILogger<ReadyAnswer> log)
{
    /// <summary>The framework logs every request while something is wrong, and anybody can ask: this class logs it once.</summary>
    public const string FrameworkLog = "Microsoft.Extensions.Diagnostics.HealthChecks";

    private const string Degraded = "It works, but something about it needs attention. The log and the command 'check' say what.";
    private const string Unhealthy = "It does not work. The log and the command 'check' say why.";

    /// <summary>When a request first found a part not ready, and its latest reason; removed when it is ready.</summary>
    private readonly ConcurrentDictionary<string, (Instant Since, string Why)> _notReady = new(StringComparer.Ordinal);

    /// <summary><c>{"status":"Unhealthy","notReady":[{"name":"directory","since":"2026-11-23T08:00:00Z","reason":"…"}]}</c></summary>
    public async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("status", report.Status.ToString());
        writer.WriteStartArray("notReady");
        foreach (var (name, entry) in report.Entries.Where(entry => !IsReady(entry.Key, entry.Value)))
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("since", InstantPattern.General.Format(Since(name, entry)));
            writer.WriteString("reason", entry.Status == HealthStatus.Degraded ? Degraded : Unhealthy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private bool IsReady(string name, HealthReportEntry entry)
    {
        var isReady = entry.Status == HealthStatus.Healthy;
        if (isReady && _notReady.TryRemove(name, out _))
        {
            LogReady(log, name);
        }

        return isReady;
    }

    private Instant Since(string name, HealthReportEntry entry)
    {
        var why = entry.Description ?? entry.Exception?.GetType().Name ?? "";
        var isKnown = _notReady.TryGetValue(name, out var before);
        if (!isKnown || before.Why != why)
        {
            LogNotReady(log, name, entry.Status, why);
        }

        var since = isKnown ? before.Since : time.GetCurrentInstant();
        _notReady[name] = (since, why);
        return since;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Not ready: {Part} ({Status}): {Why}")]
    private static partial void LogNotReady(ILogger log, string part, HealthStatus status, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ready again: {Part}")]
    private static partial void LogReady(ILogger log, string part);
}
