using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Welbevinden.LocalTeams;

namespace Welbevinden.EndToEnd.Page;

/// <summary>The other end of the wire in tests of the page alone: answers each invoke with what the test says.</summary>
internal sealed class SmallBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SmallBot(WebApplication app) => _app = app;

    /// <summary>Starts and points the stand-in to it. <paramref name="answer"/> gets the activity; null is 200 without content.</summary>
    public static async Task<SmallBot> StartAsync(LocalTeamsServer teams, Func<JsonObject, Task<JsonNode?>> answer)
    {
        var app = LoopbackHost.Build(port: 0);
        app.MapPost("/api/messages", (Delegate)(async (HttpContext context) =>
        {
            var activity = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
            return await answer(activity) is { } body ? Json.Answer(body) : Results.Ok();
        }));
        teams.PointToBot(await LoopbackHost.StartAsync(app));
        return new SmallBot(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
