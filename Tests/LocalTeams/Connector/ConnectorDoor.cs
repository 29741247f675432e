using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Welbevinden.LocalTeams.Faults;
using Welbevinden.LocalTeams.Identity;
using Welbevinden.LocalTeams.Limits;
using Welbevinden.LocalTeams.Log;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.LocalTeams.Connector;

/// <summary>Handles the bot's requests: token, limits, injected fault, the operation itself, log, response; in this order.</summary>
internal sealed class ConnectorDoor(
    LocalTeamsOptions options,
    Workspace workspace,
    ConnectorOperations operations,
    OutboundTokens tokens,
    PlatformLimits limits,
    FaultBoard faults,
    RequestLog log)
{
    private const int MaxBodyBytes = 1024 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        var request = await ReadAsync(context);
        if (tokens.FaultOf(context.Request.Headers.Authorization) is { } wrong)
        {
            await RefuseAsync(
                context,
                request,
                RequestOutcome.Refused,
                ConnectorAnswer.Error(401, "Unauthorized", $"Authorization has been denied: {wrong}."));
            return;
        }

        var wait = options.EnforceLimits
            ? limits.Take(BudgetOf(request.Route), request.ConversationId ?? request.Route.Name)
            : TimeSpan.Zero;
        if (wait > TimeSpan.Zero)
        {
            await RefuseAsync(context, request, RequestOutcome.Limited, ConnectorAnswer.Throttled((int)Math.Ceiling(wait.TotalSeconds)));
            return;
        }

        await ActAsync(context, request, faults.Hit(request.Route.Name, request.Recipient, request.ConversationId));
    }

    private async Task ActAsync(HttpContext context, ConnectorRequest request, FaultEffect? fault)
    {
        switch (fault)
        {
            case FaultEffect.Refuse refuse:
                await RefuseAsync(context, request, RequestOutcome.Faulted, ConnectorAnswer.Error(refuse));
                return;
            case FaultEffect.Throttle throttle:
                await RefuseAsync(context, request, RequestOutcome.Faulted, ConnectorAnswer.Throttled(throttle.RetryAfterSeconds));
                return;
            case FaultEffect.Reset:
                Log(request, RequestOutcome.Faulted, new ConnectorAnswer(0, Body: null));
                context.Abort();
                return;
            case FaultEffect.Hesitate hesitate:
                await Task
                    .Delay(hesitate.Delay, options.Time, context.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
        }

        if (context.RequestAborted.IsCancellationRequested)
        {
            Log(request, RequestOutcome.Faulted, new ConnectorAnswer(0, Body: null));
            return;
        }

        var answer = operations.Do(request.Route, request.Body, context.Request.Query);
        var unsaid = answer.Done && fault is (FaultEffect.AcceptThenFail or FaultEffect.AcceptThenReset);
        Log(request, unsaid ? RequestOutcome.AcceptedUnsaid : answer.Done ? RequestOutcome.Accepted : RequestOutcome.Refused, answer);
        await SayAsync(context, answer, fault);
    }

    private async Task SayAsync(HttpContext context, ConnectorAnswer answer, FaultEffect? fault)
    {
        switch (fault)
        {
            case FaultEffect.AcceptThenReset:
                context.Abort();
                return;
            case FaultEffect.AcceptThenFail fail:
                answer = ConnectorAnswer.Error(fail.Status, "ServiceError", "On demand.");
                break;
            case FaultEffect.AcceptSlowly slow:
                await Task.Delay(slow.Delay, options.Time, context.RequestAborted);
                break;
        }

        await WriteAsync(context, answer);
    }

    private async Task RefuseAsync(HttpContext context, ConnectorRequest request, RequestOutcome outcome, ConnectorAnswer answer)
    {
        Log(request, outcome, answer);
        await WriteAsync(context, answer);
    }

    private void Log(ConnectorRequest request, RequestOutcome outcome, ConnectorAnswer answer) =>
        log.Add(request.Route.Name, request.ConversationId, request.Recipient, outcome, answer.Status, answer.ActivityId, answer.WithCard);

    private static async Task WriteAsync(HttpContext context, ConnectorAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (answer.Body is not null)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.Body.ToJsonString(), context.RequestAborted);
        }
    }

    private async Task<ConnectorRequest> ReadAsync(HttpContext context)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = MaxBodyBytes;
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var route = ConnectorRoute.Parse(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget);
        if (route is ConnectorRoute.CreateConversation)
        {
            var person = operations.PersonAskedFor(body);
            return new(route, body, person is null ? null : OpaqueIds.PersonalConversation(person.ObjectId), person?.ObjectId);
        }

        var conversation = route.Target is { } target ? workspace.Conversation(target) : null;
        return new(route, body, conversation?.Id ?? route.Target, conversation?.Recipient);
    }

    private static Budget BudgetOf(ConnectorRoute route) => route switch
    {
        ConnectorRoute.CreateConversation => Budget.Create,
        ConnectorRoute.Send or ConnectorRoute.Update or ConnectorRoute.Delete => Budget.Send,
        _ => Budget.Read,
    };

    private sealed record ConnectorRequest(ConnectorRoute Route, string Body, string? ConversationId, string? Recipient);
}
