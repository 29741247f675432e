using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Agenda;

/// <summary>The verbs of the team agenda's card.</summary>
public static class AgendaVerbs
{
    /// <summary>Sets how often an item comes.</summary>
    public static Verb<AgendaSet> Set { get; } = new("agenda.set", AgendaPayloads.Default.AgendaSet);

    /// <summary>Stops the items until a rhythm is set again.</summary>
    public static Verb<NoPayload> Stop { get; } = new("agenda.stop", AgendaPayloads.Default.NoPayload);
}

/// <summary>How often, and where.</summary>
/// <param name="Rhythm">How often an item comes.</param>
/// <param name="Here">True for the conversation in which the button is pressed; false to leave the place as it is.</param>
public sealed record AgendaSet(AgendaRhythm Rhythm, bool Here);

/// <summary>How often an item comes.</summary>
public enum AgendaRhythm
{
    Weekly,
    Monthly,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AgendaSet))]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class AgendaPayloads : JsonSerializerContext;
