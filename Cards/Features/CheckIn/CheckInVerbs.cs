using System.Text.Json.Serialization;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>The verbs of the check-in's cards.</summary>
public static class CheckInVerbs
{
    public static Verb<CheckInAnswer> Answer { get; } = new("checkin.answer", CheckInPayloads.Default.CheckInAnswer);

    public static Verb<CheckInChange> Change { get; } = new("checkin.change", CheckInPayloads.Default.CheckInChange);

    /// <summary>What somebody needs, after an answer.</summary>
    public static Form<CheckInMore> Needs { get; } = new("checkin.needs", CheckInPayloads.Default.CheckInMore);

    /// <summary>Own words, to be looked at before they are shared. Nothing is kept of them.</summary>
    public static Form<CheckInMore> Words { get; } = new("checkin.words", CheckInPayloads.Default.CheckInMore);

    /// <summary>Shares the words that were looked at, without a name.</summary>
    public static Verb<CheckInShare> Share { get; } = new("checkin.share", CheckInPayloads.Default.CheckInShare);

    /// <summary>Back to the thank-you card, with the words still in their field or without.</summary>
    public static Verb<CheckInShare> Back { get; } = new("checkin.back", CheckInPayloads.Default.CheckInShare);

    /// <summary>Takes shared words back.</summary>
    public static Verb<CheckInShare> TakeBack { get; } = new("checkin.takeBack", CheckInPayloads.Default.CheckInShare);

    /// <summary>The core team has seen the outcome: shares it now, with or without a sentence.</summary>
    public static Form<CheckInPublish> Publish { get; } = new("checkin.publish", CheckInPayloads.Default.CheckInPublish);

    /// <summary>Shows the open round, or when the next one is.</summary>
    public static Verb<NoPayload> ShowOpen { get; } = new("checkin.show", CheckInPayloads.Default.NoPayload);

    /// <summary>Confirmed: starts a round now.</summary>
    public static Form<CheckInStart> Start { get; } = new("checkin.start", CheckInPayloads.Default.CheckInStart);

    /// <summary>Confirmed: closes this round now and publishes it.</summary>
    public static Verb<CheckInClose> Close { get; } = new("checkin.close", CheckInPayloads.Default.CheckInClose);

    /// <summary>Confirmed: closes this round now; the core team looks at the outcome before others get it.</summary>
    public static Verb<CheckInClose> CloseToLook { get; } = new("checkin.closeToLook", CheckInPayloads.Default.CheckInClose);

    /// <summary>Not confirmed: does nothing.</summary>
    public static Verb<NoPayload> Cancel { get; } = new("checkin.cancel", CheckInPayloads.Default.NoPayload);
}

/// <summary>An answer to an open round.</summary>
/// <param name="Round">The round's id.</param>
/// <param name="For">The id of the person the card was made for; a press by anybody else is refused.</param>
/// <param name="Option">The code of an option of the round's form, or <see cref="CheckInForms.Skip"/>. Named as when weather was the only
/// form: cards of then are still in chats.</param>
/// <param name="Mark">The mark of the card (<see cref="Model.CardMark"/>); null on a card from an earlier version.</param>
public sealed record CheckInAnswer(
    string Round,
    string For,
    [property: JsonPropertyName("weather")] string Option,
    [property: Longest(LongestAttribute.Codes)] string? Mark = null);

/// <summary>Another answer that replaces the previous one.</summary>
/// <param name="Round">The round's id.</param>
/// <param name="For">The id of the person the card was made for.</param>
/// <param name="Receipt">The sealed previous answer, which only the server can open.</param>
/// <param name="Option">As in <see cref="CheckInAnswer"/>.</param>
public sealed record CheckInChange(
    string Round,
    string For,
    [property: Longest(LongestAttribute.Codes)] string Receipt,
    [property: JsonPropertyName("weather")] string Option);

/// <summary>What a person adds to an answer.</summary>
/// <param name="Round">The round's id.</param>
/// <param name="For">The id of the person the card was made for.</param>
/// <param name="Receipt">The sealed answer, which only the server can open.</param>
/// <param name="Needs">Codes of <see cref="StaffNeed"/>, as ticked.</param>
/// <param name="Words">Own words, as typed.</param>
public sealed record CheckInMore(
    string Round,
    string For,
    [property: Longest(LongestAttribute.Codes)] string Receipt,
    [property: Longest(LongestAttribute.Codes)] string? Needs = null,
    [property: Longest(LongestAttribute.Written)] string? Words = null);

/// <summary>Own words that were looked at.</summary>
/// <param name="Round">The round's id.</param>
/// <param name="For">The id of the person the card was made for.</param>
/// <param name="Receipt">The sealed answer, which only the server can open.</param>
/// <param name="Words">The words; null for none.</param>
public sealed record CheckInShare(
    string Round,
    string For,
    [property: Longest(LongestAttribute.Codes)] string Receipt,
    [property: Longest(LongestAttribute.Written)] string? Words = null);

/// <summary>What the core team does with an outcome.</summary>
/// <param name="Round">The round's id.</param>
/// <param name="Sentence">What the team does with it; may be empty.</param>
/// <param name="LeftOut">The numbers of shared words that stay out, as ticked; counted from 0 in the order of the card.</param>
public sealed record CheckInPublish(
    string Round,
    [property: Longest(LongestAttribute.Written)] string? Sentence = null,
    [property: Longest(LongestAttribute.Codes)] string? LeftOut = null);

/// <summary>A confirmed start.</summary>
/// <param name="School">The school's id.</param>
/// <param name="Date">The local date shown on the confirmation (<c>2026-11-23</c>), so that an old card cannot start a round later.</param>
/// <param name="Form">The code of the form that was chosen; null for the one whose turn it is.</param>
public sealed record CheckInStart(string School, string Date, string? Form = null);

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
[JsonSerializable(typeof(CheckInMore))]
[JsonSerializable(typeof(CheckInShare))]
[JsonSerializable(typeof(CheckInPublish))]
[JsonSerializable(typeof(CheckInStart))]
[JsonSerializable(typeof(CheckInClose))]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class CheckInPayloads : JsonSerializerContext;
