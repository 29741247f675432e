using System.Diagnostics.Metrics;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Engine.Telemetry;

/// <summary>
/// Sends metrics, traces and logs by OTLP, only when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; all standard <c>OTEL_*</c> settings hold.
/// </summary>
internal static class TelemetryExport
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds the instruments, and what sends them when a collector is named.</summary>
    /// <exception cref="InvalidOperationException">The endpoint is no http or https address.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Metrics>();
        builder.Services.AddSingleton<CountRefusedRequest>(services => services.GetRequiredService<Metrics>().RequestRefused);
        if (builder.Configuration[Endpoint] is not { Length: > 0 } endpoint)
        {
            return;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new InvalidOperationException(
                $"{Endpoint} is '{endpoint}'; expected the http or https address of a collector, as in http://localhost:4317. Leave "
                    + $"it out to send no telemetry.");
        }

        // Disposed of with the container, after everything has stopped: what the parts still say while they stop is sent too.
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(Describe)
            .WithTracing(traces => traces.SetSampler(new AlwaysOnSampler()).AddSource(TelemetryNames.Source).AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddInstrumentation(CountWaiting)
                .AddMeter([TelemetryNames.Source, .. TelemetryNames.PlatformMeters])
                .AddOtlpExporter())
            .WithLogging(
                logs => logs.AddProcessor(new ExportedLog()).AddOtlpExporter(),
                logs => (logs.IncludeFormattedMessage, logs.IncludeScopes) = (false, false));
    }

    // Made anew: no name of a machine, a user or a folder is among it.
    private static void Describe(ResourceBuilder resource) => resource.Clear()
        .AddService(TelemetryNames.Service, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString())
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    private static ObservableGauge<int> CountWaiting(IServiceProvider services)
    {
        var pending = services.GetRequiredService<PendingMessages>();
        return services.GetRequiredService<Metrics>().CountWaiting(() => pending.Count);
    }
}
