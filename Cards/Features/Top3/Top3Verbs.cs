using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>The verbs of the cards of the top 3.</summary>
public static class Top3Verbs
{
    /// <summary>Opens the card of one class with its current answer.</summary>
    public static Verb<Top3Open> Open { get; } = new("top3.open", Top3Payloads.Default.Top3Open);

    /// <summary>Saves the answer as finished, so that it counts.</summary>
    public static Form<Top3Fill> Finish { get; } = new("top3.finish", Top3Payloads.Default.Top3Fill);

    /// <summary>Saves the answer to continue later.</summary>
    public static Form<Top3Fill> Keep { get; } = new("top3.keep", Top3Payloads.Default.Top3Fill);

    /// <summary>Confirmed: starts a poll now.</summary>
    public static Verb<Top3Start> Start { get; } = new("top3.start", Top3Payloads.Default.Top3Start);

    /// <summary>Confirmed: closes this poll now and publishes it.</summary>
    public static Verb<Top3Close> Close { get; } = new("top3.close", Top3Payloads.Default.Top3Close);

    /// <summary>Not confirmed: does nothing.</summary>
    public static Verb<NoPayload> Cancel { get; } = new("top3.cancel", Top3Payloads.Default.NoPayload);

    /// <summary>Cancels the scheduled opening this time.</summary>
    public static Verb<Top3Opening> Skip { get; } = new("top3.skip", Top3Payloads.Default.Top3Opening);

    /// <summary>Lets the scheduled opening go ahead after all.</summary>
    public static Verb<Top3Opening> Resume { get; } = new("top3.resume", Top3Payloads.Default.Top3Opening);

    /// <summary>Shows another view of a closed poll.</summary>
    public static Form<Top3Show> Show { get; } = new("top3.show", Top3Payloads.Default.Top3Show);
}

/// <summary>One class of a poll.</summary>
public sealed record Top3Open(string Round, string Class);

/// <summary>What a mentor filled in for a class. The places are inputs of the card: absent or empty when nothing was chosen.</summary>
/// <param name="Round">The poll's id.</param>
/// <param name="Class">The class's id.</param>
/// <param name="Version">The version that the card was made from, so that a co-mentor's answer is not overwritten unseen.</param>
/// <param name="Concern1">Aspect id of the first concern.</param>
/// <param name="Concern2">Of the second.</param>
/// <param name="Concern3">Of the third.</param>
/// <param name="Strength1">Aspect id of the first strength.</param>
/// <param name="Strength2">Of the second.</param>
/// <param name="Strength3">Of the third.</param>
/// <param name="NoConcerns"><c>true</c> when "no worries" is ticked.</param>
/// <param name="Sources">Codes of <see cref="SourceTexts"/>, joined by commas.</param>
/// <param name="Sure">The code of what was asked once already and is meant so; absent while nothing was asked.</param>
public sealed record Top3Fill(
    string Round,
    string Class,
    int Version,
    string? Concern1 = null,
    string? Concern2 = null,
    string? Concern3 = null,
    string? Strength1 = null,
    string? Strength2 = null,
    string? Strength3 = null,
    string? NoConcerns = null,
    [property: Longest(LongestAttribute.Codes)] string? Sources = null,
    string? Sure = null);

/// <summary>A confirmed start.</summary>
/// <param name="School">The school's id.</param>
/// <param name="Date">The local date shown on the confirmation, so that an old card cannot start a poll later.</param>
public sealed record Top3Start(string School, string Date);

/// <summary>A confirmed close.</summary>
public sealed record Top3Close(string Round);

/// <summary>A scheduled opening.</summary>
/// <param name="Date">The date that identifies it, for example <c>2026-09-28</c>.</param>
public sealed record Top3Opening(string Date);

/// <summary>A view to show.</summary>
/// <param name="Round">The poll's id.</param>
/// <param name="View">The chosen view, as the card offered it (<c>school</c>, <c>year:3</c>, <c>level:havo</c>, <c>cell:3:havo</c>,
/// <c>class:3hb</c>).</param>
public sealed record Top3Show(string Round, string? View = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Top3Open))]
[JsonSerializable(typeof(Top3Fill))]
[JsonSerializable(typeof(Top3Start))]
[JsonSerializable(typeof(Top3Close))]
[JsonSerializable(typeof(Top3Show))]
[JsonSerializable(typeof(Top3Opening))]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class Top3Payloads : JsonSerializerContext;
