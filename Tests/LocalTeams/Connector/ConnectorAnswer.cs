using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.Faults;

namespace Welbevinden.LocalTeams.Connector;

/// <summary>What the connector answers.</summary>
/// <param name="ActivityId">The message that was made or changed.</param>
internal sealed record ConnectorAnswer(int Status, JsonNode? Body, string? ActivityId = null)
{
    public int? RetryAfterSeconds { get; init; }

    public bool WithCard { get; init; }

    public bool Done => Status is >= 200 and < 300;

    public static ConnectorAnswer Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    public static ConnectorAnswer Throttled(int? seconds) =>
        Error(429, "Throttled", "Too many requests.") with { RetryAfterSeconds = seconds };

    /// <summary>An error with its code where the platform puts it at times.</summary>
    public static ConnectorAnswer Error(FaultEffect.Refuse fault) => fault.Place switch
    {
        CodePlace.Plain => Error(fault.Status, fault.Code, $"{fault.Code}, on demand."),
        CodePlace.Escaped => new ConnectorAnswer(fault.Status, new JsonObject
        {
            ["errorCode"] = 209,
            ["message"] = new JsonObject { ["subCode"] = fault.Code, ["details"] = "On demand.", ["errorCode"] = null }.ToJsonString(),
        }),
        CodePlace.Absent => Error(fault.Status, "Forbidden", "Operation not allowed."),
    };
}
