using System.Text.Json;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>What somebody asks, resolved to the one use case that takes it.</summary>
/// <param name="Admission">Who may ask it, and where.</param>
/// <param name="DecideAsync">Loads and decides; null when the payload is not of the shape that was agreed.</param>
internal sealed record Asked(Admission Admission, Func<Caller, CancellationToken, Task<Outcome?>> DecideAsync)
{
    /// <summary>How the reply goes back.</summary>
    public ReplyWay Reply { get; init; }

    /// <summary>True when the roles of whoever asks are read freshly first: one may have been taken away a moment ago.</summary>
    public bool TakesRole { get; init; } = Admission.Audience.TakesRole;

    /// <summary>What was pressed, by which Teams' repeats of it are known; null for a typed line, which has an id of its own.</summary>
    public (string What, JsonElement Data)? Press { get; init; }
}

/// <summary>How a reply goes back.</summary>
internal enum ReplyWay
{
    /// <summary>In the HTTP answer, in the place of the card or the dialog.</summary>
    InAnswer,

    /// <summary>As a new message.</summary>
    AsMessage,

    /// <summary>As a new message to a press, so that the card that was pressed stays.</summary>
    AsMessageToPress,
}
