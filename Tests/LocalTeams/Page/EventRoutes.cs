using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Welbevinden.LocalTeams.Page;

/// <summary>Server-sent events: every message that comes or changes in a conversation of the colleague that was picked.</summary>
internal static class EventRoutes
{
    private const int MaxWaiting = 1000;

    public static void Map(WebApplication app, LocalTeamsServer server) =>
        app.MapGet("/api/events", (HttpContext context, string person) => StreamAsync(context, server, person));

    private static async Task StreamAsync(HttpContext context, LocalTeamsServer server, string personId)
    {
        if (server.Workspace.Find(personId) is not { } person)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var waiting = Channel.CreateBounded<JsonObject>(
            new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        using var watch = server.Workspace.Watch((chat, message) =>
        {
            if (chat.Members.Contains(person))
            {
                waiting.Writer.TryWrite(
                    new JsonObject { ["chat"] = chat.Id, ["message"] = ChatJson.Of(message, person, server.Workspace) });
            }
        });
        context.Response.ContentType = "text/event-stream";
        await WriteAsync(context, "event: ready\ndata: {}\n\n");
        var lifetime = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await foreach (var news in waiting.Reader.ReadAllAsync(ending.Token))
            {
                await WriteAsync(context, $"data: {news.ToJsonString()}\n\n");
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left or the stand-in stops: nothing is lost, the page asks again.
        }
    }

    private static async Task WriteAsync(HttpContext context, string text)
    {
        await context.Response.WriteAsync(text, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
