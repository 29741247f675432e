using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// <c>POST /api/messages</c>, from request to response: headers, token, then the adapter for body, activity and dispatcher. 2xx is sent
/// only after the dispatcher returned, so what was acknowledged is durable; on a failure of our own Teams gets 500 and sends again.
/// </summary>
internal sealed partial class Door(TokenGate gate, IChannelAdapter adapter, RefusedRequests refused, ILogger<Door> log)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            var (status, body) = await AnswerAsync(context.Request, context.RequestAborted);
            await WriteAsync(context.Response, status, body);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller disconnected: there is nobody to answer.
        }
        catch (StoreLimitException e) when (!context.Response.HasStarted)
        {
            // Nothing was stored, and a retry would not store it either: a 500 would make Teams try in vain.
            LogBroken(e.GetType().FullName ?? "");
            var (status, body) = refused.Refuse(RequestRefusal.NotStorable);
            await WriteAsync(context.Response, status, body);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            // By type only: an exception message may quote the input.
            LogBroken(e.GetType().FullName ?? "");
            await WriteAsync(context.Response, 500, AnswerBody.Error("broken", "Something broke here; try again."));
        }
    }

    private async Task<(int Status, byte[] Body)> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (ActivityBody.CheckHeaders(request) is { } unread)
        {
            return refused.Refuse(unread);
        }

        var (token, noToken) = await gate.CheckAsync(request.Headers.Authorization, cancellationToken);
        return token is null ? refused.Refuse(noToken!) : await adapter.ProcessAsync(request, token, cancellationToken);
    }

    private static async Task WriteAsync(HttpResponse response, int status, byte[] body)
    {
        response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "5";
        }

        if (body.Length == 0)
        {
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed: {Type}")]
    private partial void LogBroken(string type);
}
