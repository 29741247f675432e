using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Shared;

/// <summary>What the buttons that stand for a typed command send.</summary>
public static class HelpVerbs
{
    /// <summary>Do as if the command had been typed.</summary>
    public static Verb<HelpRun> Run { get; } = new("help.run", HelpPayloads.Default.HelpRun);
}

/// <summary>A press on a command.</summary>
/// <param name="Command">The command's name as it stands on the button.</param>
public sealed record HelpRun(string Command);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HelpRun))]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class HelpPayloads : JsonSerializerContext;
