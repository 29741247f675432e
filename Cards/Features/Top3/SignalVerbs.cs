using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>The verbs of the form in which the analysis team weighs a signal.</summary>
public static class SignalVerbs
{
    /// <summary>Opens the form for a view.</summary>
    public static Verb<SignalOpen> Open { get; } = new("top3.signal", SignalPayloads.Default.SignalOpen);

    /// <summary>Sends the recommendation.</summary>
    public static Form<SignalAdvise> Advise { get; } = new("top3.advise", SignalPayloads.Default.SignalAdvise);
}

/// <summary>A view of a closed poll to weigh the signals of.</summary>
public sealed record SignalOpen(string Round, string View);

/// <summary>The answers to the guiding questions about one signal, as codes of <see cref="SignalAnswers"/>.</summary>
public sealed record SignalAdvise(
    string Round,
    string View,
    string? Aspect = null,
    string? Outlook = null,
    string? Level = null,
    string? Term = null,
    string? Place = null,
    [property: Longest(LongestAttribute.Codes)] string? Partners = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SignalOpen))]
[JsonSerializable(typeof(SignalAdvise))]
internal sealed partial class SignalPayloads : JsonSerializerContext;
