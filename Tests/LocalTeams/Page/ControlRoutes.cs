using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.Faults;
using Welbevinden.LocalTeams.Log;

namespace Welbevinden.LocalTeams.Page;

/// <summary>
/// The control API for other processes: <c>GET|POST|DELETE /control/faults</c>, <c>GET /control/log</c>, <c>GET /control/counts</c>,
/// <c>POST /control/keys/rotate</c>, <c>POST /control/tokens/revoke</c>, <c>GET|POST /control/clock</c>.
/// </summary>
internal static class ControlRoutes
{
    public static void Map(WebApplication app, LocalTeamsServer server)
    {
        app.MapGet(
            "/control/faults", () => Json.Answer(new JsonArray([.. server.Faults.Rules.Select(r => FaultJson.Write(r.Rule, r.Hits))])));
        app.MapPost("/control/faults", (Delegate)((HttpContext context) => AddFaultAsync(context, server)));
        app.MapDelete("/control/faults", (string? name) => RemoveFaults(server, name));
        app.MapGet("/control/log", (long? after, int? most) => Json.Answer(LogOf(server, after ?? 0, most ?? 1000)));
        app.MapGet("/control/counts", () => Json.Answer(Counts(server)));
        app.MapPost("/control/keys/rotate", (bool? withdrawOld) => server.Identity.Keys.Rotate(withdrawOld ?? false));
        app.MapPost("/control/tokens/revoke", server.Tokens.RevokeAll);
        app.MapGet("/control/clock", () => Json.Answer(ClockOf(server)));
        app.MapPost("/control/clock", (Delegate)((HttpContext context) => MoveClockAsync(context, server)));
    }

    private static async Task<IResult> AddFaultAsync(HttpContext context, LocalTeamsServer server)
    {
        try
        {
            var rule = FaultJson.Read(await PageRequest.ReadAsync(context));
            server.Faults.Add(rule);
            return Json.Answer(FaultJson.Write(rule, hits: 0), 201);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException)
        {
            return Json.Answer(new JsonObject { ["error"] = e.Message }, 400);
        }
    }

    private static IResult RemoveFaults(LocalTeamsServer server, string? name)
    {
        if (name is null)
        {
            server.Faults.Clear();
            return Results.NoContent();
        }

        return server.Faults.Remove(name) ? Results.NoContent() : Results.NotFound();
    }

    private static JsonArray LogOf(LocalTeamsServer server, long after, int most) =>
        new([.. server.Log.Entries.Where(e => e.Number > after).Take(most).Select(Write)]);

    private static JsonObject Write(RequestEntry entry) => new()
    {
        ["number"] = entry.Number,
        ["at"] = entry.At,
        ["route"] = entry.Route,
        ["conversation"] = entry.ConversationId,
        ["recipient"] = entry.Recipient,
        ["outcome"] = entry.Outcome.ToString(),
        ["status"] = entry.Status,
        ["activity"] = entry.ActivityId,
        ["withCard"] = entry.WithCard,
    };

    private static JsonObject Counts(LocalTeamsServer server)
    {
        var outcomes = new JsonObject();
        foreach (var outcome in Enum.GetValues<RequestOutcome>())
        {
            outcomes[outcome.ToString()] = server.Log.CountOf(outcome);
        }

        var cards = new JsonObject();
        foreach (var (recipient, count) in server.Log.CardsSent)
        {
            cards[recipient] = count;
        }

        return new JsonObject
        {
            ["outcomes"] = outcomes,
            ["cardsSent"] = cards,
            ["tokensIssued"] = server.Tokens.Issued,
            ["invokesResent"] = server.Bot.Resent,
        };
    }

    private static JsonObject ClockOf(LocalTeamsServer server) => new() { ["now"] = server.Options.Time.GetUtcNow() };

    /// <summary>
    /// <c>{ "advanceSeconds": 3600 }</c>, <c>{ "to": "2026-11-23T08:00:00+01:00" }</c> or <c>{ "to": "nextMonday8" }</c>.
    /// </summary>
    private static async Task<IResult> MoveClockAsync(HttpContext context, LocalTeamsServer server)
    {
        if (server.Options.Time is not SimulatedTime time)
        {
            return Json.Answer(new JsonObject { ["error"] = "This clock does not move." }, 409);
        }

        try
        {
            ClockMove.Apply(time, await PageRequest.ReadAsync(context));
            return Json.Answer(ClockOf(server));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException)
        {
            return Json.Answer(new JsonObject { ["error"] = $"De klok blijft staan: {e.Message}" }, 400);
        }
    }
}
