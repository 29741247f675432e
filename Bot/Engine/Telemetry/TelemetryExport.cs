using OpenTelemetry;
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

        // Started first and so stopped last: what the other parts still say while they stop is sent too.
        builder.Services.AddHostedService<Sending>();
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeFormattedMessage = false;
            logs.IncludeScopes = false;
            logs.SetResourceBuilder(Who());
            logs.AddProcessor(new ExportedLog());
            logs.AddOtlpExporter();
        });
    }

    // Made anew: no name of a machine, a user or a folder is among it.
    private static ResourceBuilder Who() => ResourceBuilder.CreateEmpty()
        .AddService(TelemetryNames.Service, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString())
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    /// <summary>The settings are read from the application's own configuration, not only from the environment.</summary>
    private sealed class Sending(IConfiguration configuration, Metrics metrics, PendingMessages pending) : IHostedService, IDisposable
    {
        private TracerProvider? _traces;
        private MeterProvider? _meters;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            metrics.CountWaiting(() => pending.Count);
            _traces = Sdk.CreateTracerProviderBuilder()
                .ConfigureServices(services => services.AddSingleton(configuration))
                .SetResourceBuilder(Who())
                .SetSampler(new AlwaysOnSampler())
                .AddSource(TelemetryNames.Source)
                .AddOtlpExporter()
                .Build();
            _meters = Sdk.CreateMeterProviderBuilder()
                .ConfigureServices(services => services.AddSingleton(configuration))
                .SetResourceBuilder(Who())
                .AddMeter([TelemetryNames.Source, .. TelemetryNames.PlatformMeters])
                .AddOtlpExporter()
                .Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Dispose();
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            _traces?.Dispose();
            _meters?.Dispose();
            (_traces, _meters) = (null, null);
        }
    }
}
