using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Shared;

/// <summary>The verb of buttons that replace a typed command.</summary>
public static class HelpVerbs
{
    /// <summary>Runs the command as if it had been typed.</summary>
    public static Verb<HelpRun> Run { get; } = new("help.run", HelpPayloads.Default.HelpRun);
}

/// <summary>A press on a command.</summary>
/// <param name="Command">The name of the command as shown on the button.</param>
public sealed record HelpRun(string Command);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HelpRun))]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class HelpPayloads : JsonSerializerContext;
