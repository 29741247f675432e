using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Welbevinden.LocalTeams;

namespace Welbevinden.EndToEnd.Support;

/// <summary>A stand-in for an OpenTelemetry collector on loopback: keeps every request (OTLP over HTTP, protobuf) as it came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app = LoopbackHost.Build(0);
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> _received = new();

    /// <summary>The value for <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</summary>
    public string Url { get; private set; } = "";

    /// <summary>All that came: <c>traces</c>, <c>metrics</c> or <c>logs</c>, with the body.</summary>
    public IReadOnlyList<(string Signal, byte[] Body)> Received => [.. _received];

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        collector._app.Map("/v1/{signal}", collector.KeepAsync);
        collector.Url = await LoopbackHost.StartAsync(collector._app);
        return collector;
    }

    /// <summary>Spans, with their tags.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<(string Name, string Value)> Tags)> Spans =>
        [.. Of("traces", 1, 2, 2).Select(span => (Protobuf.Text(span, 5), Protobuf.Attributes(span, 9)))];

    /// <summary>Instruments, with the meter they are of and the tags of all their points.</summary>
    public IReadOnlyList<(string Meter, string Name, IReadOnlyList<(string Name, string Value)> Tags)> Instruments =>
    [
        .. from scope in Of("metrics", 1, 2)
           from metric in Protobuf.Fields(scope, 2)
           let points = Protobuf.Fields(metric, 5, 1)
               .Concat(Protobuf.Fields(metric, 7, 1))
               .SelectMany(point => Protobuf.Attributes(point, 7))
               .Concat(Protobuf.Fields(metric, 9, 1).SelectMany(point => Protobuf.Attributes(point, 9)))
           select (Protobuf.Text(
               Protobuf.Fields(scope, 1).Single(), 1), Protobuf.Text(metric, 1), (IReadOnlyList<(string, string)>)[.. points]),
    ];

    /// <summary>Log lines: the sentence and the fields.</summary>
    public IReadOnlyList<(string Category, string Sentence, IReadOnlyList<(string Name, string Value)> Fields)> Logs =>
    [
        .. from scope in Of("logs", 1, 2)
           from line in Protobuf.Fields(scope, 2)
           select (Protobuf.Text(
               Protobuf.Fields(scope, 1).Single(), 1), Protobuf.Text(Protobuf.Fields(line, 5).Single(), 1), Protobuf.Attributes(line, 6)),
    ];

    /// <summary>Where these words are in anything that came, byte for byte; the case of letters does not matter.</summary>
    public bool Holds(string words) =>
        _received.Any(one => Encoding.UTF8.GetString(one.Body).Contains(words, StringComparison.OrdinalIgnoreCase));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IEnumerable<byte[]> Of(string signal, params int[] way) =>
        _received.Where(one => one.Signal == signal).SelectMany(one => Protobuf.Fields(one.Body, way));

    private async Task KeepAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _received.Enqueue(((string)context.Request.RouteValues["signal"]!, body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }
}
