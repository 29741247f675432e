using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using NodaTime.Text;

namespace Welbevinden.Bot.Health;

/// <summary>
/// What anybody may read on <c>/health/ready</c>: which part is not ready, since when, and one fixed sentence. Why a part is not ready, in the words
/// of that part, goes to the log (ASP.NET Core writes it there) and is told by the check command: those words may come out of a file with people in it.
/// </summary>
internal sealed class ReadyAnswer(TimeProvider time)
{
    private const string Degraded = "It works, but something about it needs attention. The log and the command 'check' say what.";
    private const string Unhealthy = "It does not work. The log and the command 'check' say why.";

    /// <summary>When somebody who asked first met a part that is not ready; gone again when it is.</summary>
    private readonly ConcurrentDictionary<string, Instant> _since = new(StringComparer.Ordinal);

    /// <summary><c>{"status":"Unhealthy","notReady":[{"name":"directory","since":"2026-11-23T08:00:00Z","reason":"…"}]}</c></summary>
    public async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("status", report.Status.ToString());
        writer.WriteStartArray("notReady");
        foreach (var (name, entry) in report.Entries)
        {
            if (entry.Status == HealthStatus.Healthy)
            {
                _since.TryRemove(name, out _);
                continue;
            }

            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("since", InstantPattern.General.Format(_since.GetOrAdd(name, _ => time.GetCurrentInstant())));
            writer.WriteString("reason", entry.Status == HealthStatus.Degraded ? Degraded : Unhealthy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
