using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>The verbs of the check-in's cards.</summary>
public static class CheckInVerbs
{
    public static Verb<CheckInAnswer> Answer { get; } = new("checkin.answer", CheckInPayloads.Default.CheckInAnswer);

    public static Verb<CheckInChange> Change { get; } = new("checkin.change", CheckInPayloads.Default.CheckInChange);

    /// <summary>Shows the open round, or when the next one is.</summary>
    public static Verb<NoPayload> ShowOpen { get; } = new("checkin.show", CheckInPayloads.Default.NoPayload);

    /// <summary>Confirmed: starts a round now.</summary>
    public static Verb<CheckInStart> Start { get; } = new("checkin.start", CheckInPayloads.Default.CheckInStart);

    /// <summary>Confirmed: closes this round now and publishes it.</summary>
    public static Verb<CheckInClose> Close { get; } = new("checkin.close", CheckInPayloads.Default.CheckInClose);

    /// <summary>Not confirmed: does nothing.</summary>
    public static Verb<NoPayload> Cancel { get; } = new("checkin.cancel", CheckInPayloads.Default.NoPayload);
}

/// <summary>An answer to an open round.</summary>
/// <param name="Round">The round's id.</param>
/// <param name="For">The id of the person the card was made for; a press by anybody else is refused.</param>
/// <param name="Weather">A wire name of <see cref="WeatherReport"/>.</param>
/// <param name="Mark">The mark of the card (<see cref="Model.CardMark"/>); null on a card from an earlier version.</param>
public sealed record CheckInAnswer(
    string Round, string For, string Weather, [property: Longest(LongestAttribute.Codes)] string? Mark = null);

/// <summary>Another answer that replaces the previous one.</summary>
/// <param name="Round">The round's id.</param>
/// <param name="For">The id of the person the card was made for.</param>
/// <param name="Receipt">The sealed previous answer, which only the server can open.</param>
/// <param name="Weather">A wire name of <see cref="WeatherReport"/>.</param>
public sealed record CheckInChange(
    string Round, string For, [property: Longest(LongestAttribute.Codes)] string Receipt, string Weather);

/// <summary>A confirmed start.</summary>
/// <param name="School">The school's id.</param>
/// <param name="Date">The local date shown on the confirmation (<c>2026-11-23</c>), so that an old card cannot start a round later.</param>
public sealed record CheckInStart(string School, string Date);

/// <summary>A confirmed close.</summary>
/// <param name="Round">The round's id.</param>
public sealed record CheckInClose(string Round);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckInAnswer))]
[JsonSerializable(typeof(CheckInChange))]
[JsonSerializable(typeof(CheckInStart))]
[JsonSerializable(typeof(CheckInClose))]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class CheckInPayloads : JsonSerializerContext;
