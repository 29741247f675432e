using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Pause;

/// <summary>The verbs of the pause card.</summary>
public static class PauseVerbs
{
    public static Form<PauseSet> Set { get; } = new("pause.set", PausePayloads.Default.PauseSet);

    /// <summary>No messages for some weeks, asked for on another card.</summary>
    public static Verb<PauseWeeks> Weeks { get; } = new("pause.weeks", PausePayloads.Default.PauseWeeks);

    public static Verb<NoPayload> End { get; } = new("pause.end", PausePayloads.Default.NoPayload);
}

/// <summary>No messages for a while.</summary>
/// <param name="Until">The last day without messages, as the date field writes it (<c>2026-12-31</c>); null when it was left empty.</param>
public sealed record PauseSet(string? Until = null);

/// <summary>No messages for some weeks.</summary>
/// <param name="Weeks">How many, today included.</param>
public sealed record PauseWeeks(int Weeks);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PauseSet))]
[JsonSerializable(typeof(PauseWeeks))]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class PausePayloads : JsonSerializerContext;
