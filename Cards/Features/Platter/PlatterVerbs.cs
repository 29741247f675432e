using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>The verbs of the platter's cards. The reflection card works without any of them.</summary>
public static class PlatterVerbs
{
    /// <summary>Opens the empty form.</summary>
    public static Verb<NoPayload> Form { get; } = new("platter.form", PlatterPayloads.Default.NoPayload);

    /// <summary>Draws a platter of what is filled in.</summary>
    public static Form<PlatterAnswers> Make { get; } = new("platter.make", PlatterPayloads.Default.PlatterAnswers);

    /// <summary>Saves this platter in the person's own history; only ever pressed on purpose.</summary>
    public static Verb<PlatterAnswers> Save { get; } = new("platter.save", PlatterPayloads.Default.PlatterAnswers);

    /// <summary>Shows the person's own saved platters.</summary>
    public static Verb<NoPayload> History { get; } = new("platter.history", PlatterPayloads.Default.NoPayload);

    /// <summary>Erases the person's own saved platters.</summary>
    public static Verb<NoPayload> Forget { get; } = new("platter.forget", PlatterPayloads.Default.NoPayload);

    /// <summary>Skips the offer this time.</summary>
    public static Verb<NoPayload> Skip { get; } = new("platter.skip", PlatterPayloads.Default.NoPayload);

    /// <summary>Stops the offers.</summary>
    public static Verb<NoPayload> Stop { get; } = new("platter.stop", PlatterPayloads.Default.NoPayload);

    /// <summary>Resumes the offers.</summary>
    public static Verb<NoPayload> Resume { get; } = new("platter.resume", PlatterPayloads.Default.NoPayload);

    /// <summary>Shows how many people would get a conversation card, and in whose name.</summary>
    public static Form<PlatterPairing> Pair { get; } = new("platter.pair", PlatterPayloads.Default.PlatterPairing);

    /// <summary>Makes twos or threes and sends everybody a conversation card.</summary>
    public static Verb<PlatterPairing> PairConfirmed { get; } = new("platter.pairConfirmed", PlatterPayloads.Default.PlatterPairing);

    /// <summary>Shows another tip.</summary>
    public static Verb<PlatterTip> Tip { get; } = new("platter.tip", PlatterPayloads.Default.PlatterTip);
}

/// <summary>Seven amounts by their wire names and an intention. All may be missing: a person who forgot one is told which.</summary>
public sealed record PlatterAnswers(
    string? Focus = null,
    string? Play = null,
    string? Connecting = null,
    string? Physical = null,
    string? Reflection = null,
    string? Down = null,
    string? Sleep = null,
    [property: Longest(LongestAttribute.Written)] string? Intention = null)
{
    public string? this[KindOfTime kind] => kind switch
    {
        KindOfTime.Focus => Focus,
        KindOfTime.Play => Play,
        KindOfTime.Connecting => Connecting,
        KindOfTime.Physical => Physical,
        KindOfTime.Reflection => Reflection,
        KindOfTime.Down => Down,
        KindOfTime.Sleep => Sleep,
    };

    /// <summary>The payload of a card with these amounts.</summary>
    public static PlatterAnswers Of(SevenAmounts amounts, string? intention) => new(
        PlatterKinds.WireName(amounts.Focus),
        PlatterKinds.WireName(amounts.Play),
        PlatterKinds.WireName(amounts.Connecting),
        PlatterKinds.WireName(amounts.Physical),
        PlatterKinds.WireName(amounts.Reflection),
        PlatterKinds.WireName(amounts.Down),
        PlatterKinds.WireName(amounts.Sleep),
        intention);
}

/// <summary>A pairing as it was chosen.</summary>
/// <param name="Date">The local date of the confirmation (<c>2026-11-23</c>): pressing the same card twice makes one pairing.</param>
/// <param name="Audience"><c>team</c> or <c>school</c>, as chosen; null when nothing was chosen.</param>
/// <param name="Size"><c>pairs</c> or <c>threes</c>, as chosen; null when nothing was chosen.</param>
public sealed record PlatterPairing(string Date, string? Audience = null, string? Size = null);

/// <summary>Asks for another tip.</summary>
/// <param name="After">The id of the tip on the card.</param>
public sealed record PlatterTip(string After);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlatterAnswers))]
[JsonSerializable(typeof(PlatterPairing))]
[JsonSerializable(typeof(PlatterTip))]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class PlatterPayloads : JsonSerializerContext;
