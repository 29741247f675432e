using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Faults;

/// <summary>
/// Fault rules as the control API writes them:
/// <c>{ "effect": "refuse|throttle|acceptThenFail|acceptSlowly|acceptThenReset|reset", "status": 403, "code": "…", "place":
/// "plain|escaped|absent", "retryAfter": 2, "delaySeconds": 3, "name": "…", "route": "send", "recipient": "…", "skip": 0, "count": 1,
/// "probability": 1, "seed": 0 }</c>.
/// </summary>
internal static class FaultJson
{
    /// <summary>A rule from its JSON.</summary>
    /// <exception cref="ArgumentException">The JSON does not have the shape above; the message names the field and what was
    /// expected.</exception>
    public static FaultRule Read(JsonObject json)
    {
        var rule = new FaultRule(Effect(json))
        {
            Route = Text(json, "route"),
            Recipient = Text(json, "recipient"),
            Skip = Number(json, "skip") ?? 0,
            Count = Number(json, "count"),
            Probability = json["probability"]?.GetValue<double>() ?? 1,
            Seed = Number(json, "seed") ?? 0,
        };
        return Text(json, "name") is { } name ? rule with { Name = name } : rule;
    }

    public static JsonObject Write(FaultRule rule, int hits) => new()
    {
        ["name"] = rule.Name,
        ["effect"] = rule.Effect.ToString(),
        ["route"] = rule.Route,
        ["recipient"] = rule.Recipient,
        ["skip"] = rule.Skip,
        ["count"] = rule.Count,
        ["probability"] = rule.Probability,
        ["seed"] = rule.Seed,
        ["hits"] = hits,
    };

    private static FaultEffect Effect(JsonObject json) => Text(json, "effect") switch
    {
        "refuse" => new FaultEffect.Refuse(Needed(json, "status"), Text(json, "code") ?? "ServiceError", Place(json)),
        "throttle" => new FaultEffect.Throttle(Number(json, "retryAfter")),
        "acceptThenFail" => new FaultEffect.AcceptThenFail(Needed(json, "status")),
        "acceptSlowly" => new FaultEffect.AcceptSlowly(TimeSpan.FromSeconds(Needed(json, "delaySeconds"))),
        "acceptThenReset" => new FaultEffect.AcceptThenReset(),
        "reset" => new FaultEffect.Reset(),
        var other => throw new ArgumentException(
            $"effect is '{other}'; expected refuse, throttle, acceptThenFail, acceptSlowly, acceptThenReset or reset.", nameof(json)),
    };

    private static CodePlace Place(JsonObject json) => Text(json, "place") switch
    {
        null or "plain" => CodePlace.Plain,
        "escaped" => CodePlace.Escaped,
        "absent" => CodePlace.Absent,
        var other => throw new ArgumentException($"place is '{other}'; expected plain, escaped or absent.", nameof(json)),
    };

    private static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>();

    private static int? Number(JsonObject json, string name) => json[name]?.GetValue<int>();

    private static int Needed(JsonObject json, string name) =>
        Number(json, name) ?? throw new ArgumentException($"{name} is missing; expected a whole number.", nameof(json));
}
