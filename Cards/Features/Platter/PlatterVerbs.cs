using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>What the platter's cards send. Using the reflection card needs none of them.</summary>
public static class PlatterVerbs
{
    /// <summary>The empty form; carries nothing.</summary>
    public static Verb<NoPayload> Form { get; } = new("platter.form", PlatterPayloads.Default.NoPayload);

    /// <summary>Draw a platter of what is filled in.</summary>
    public static Verb<PlatterAnswers> Make { get; } = new("platter.make", PlatterPayloads.Default.PlatterAnswers);

    /// <summary>Keep this platter in one's own history; only ever pressed on purpose.</summary>
    public static Verb<PlatterAnswers> Save { get; } = new("platter.save", PlatterPayloads.Default.PlatterAnswers);

    /// <summary>One's own kept platters.</summary>
    public static Verb<NoPayload> History { get; } = new("platter.history", PlatterPayloads.Default.NoPayload);

    /// <summary>Erase one's own kept platters.</summary>
    public static Verb<NoPayload> Forget { get; } = new("platter.forget", PlatterPayloads.Default.NoPayload);

    /// <summary>Not this time: the offered card makes way.</summary>
    public static Verb<NoPayload> Skip { get; } = new("platter.skip", PlatterPayloads.Default.NoPayload);

    /// <summary>No more offers.</summary>
    public static Verb<NoPayload> Stop { get; } = new("platter.stop", PlatterPayloads.Default.NoPayload);

    /// <summary>Offers again, please.</summary>
    public static Verb<NoPayload> Resume { get; } = new("platter.resume", PlatterPayloads.Default.NoPayload);

    /// <summary>Make twos or threes and send each its conversation card.</summary>
    public static Verb<PlatterPairing> Pair { get; } = new("platter.pair", PlatterPayloads.Default.PlatterPairing);

    /// <summary>Another tip.</summary>
    public static Verb<PlatterTip> Tip { get; } = new("platter.tip", PlatterPayloads.Default.PlatterTip);
}

/// <summary>Seven amounts by their wire names and an intention. All may be missing: whoever forgot one is told which.</summary>
public sealed record PlatterAnswers(
    string? Focus = null,
    string? Play = null,
    string? Connecting = null,
    string? Physical = null,
    string? Reflection = null,
    string? Down = null,
    string? Sleep = null,
    string? Intention = null)
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

    /// <summary>What a card made of these amounts sends back.</summary>
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

/// <summary>A confirmed pairing.</summary>
/// <param name="Date">The local date of the confirmation (<c>2026-11-23</c>): the same card pressed twice is one pairing.</param>
/// <param name="Audience"><c>team</c> or <c>school</c>, as chosen; null when nothing was.</param>
/// <param name="Size"><c>pairs</c> or <c>threes</c>, as chosen; null when nothing was.</param>
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
