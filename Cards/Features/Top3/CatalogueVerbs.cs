using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>The verbs of the dialog in which the analysis team edits the aspects.</summary>
public static class CatalogueVerbs
{
    /// <summary>Opens the list.</summary>
    public static Verb<NoPayload> Open { get; } = new("top3.editAspects", CataloguePayloads.Default.NoPayload);

    /// <summary>Asks exactly the ticked aspects.</summary>
    public static Verb<CatalogueAsk> Ask { get; } = new("top3.askAspects", CataloguePayloads.Default.CatalogueAsk);

    /// <summary>Replaces both contacts with "Sociale vaardigheden".</summary>
    public static Verb<NoPayload> MergeContact { get; } = new("top3.mergeContact", CataloguePayloads.Default.NoPayload);

    /// <summary>Opens an empty form.</summary>
    public static Verb<NoPayload> New { get; } = new("top3.newAspect", CataloguePayloads.Default.NoPayload);

    /// <summary>Opens the chosen aspect.</summary>
    public static Verb<CataloguePick> Pick { get; } = new("top3.pickAspect", CataloguePayloads.Default.CataloguePick);

    /// <summary>Saves the texts and the place of an aspect.</summary>
    public static Verb<CatalogueSave> Save { get; } = new("top3.saveAspect", CataloguePayloads.Default.CatalogueSave);
}

/// <summary>The ticked aspects.</summary>
/// <param name="Asked">Ids, joined by commas; absent when nothing is ticked.</param>
public sealed record CatalogueAsk([property: Longest(LongestAttribute.Codes)] string? Asked = null);

/// <summary>Which aspect to change.</summary>
/// <param name="Aspect">Its id; absent when none was chosen.</param>
public sealed record CataloguePick(string? Aspect = null);

/// <summary>An aspect as filled in.</summary>
/// <param name="Id">The aspect; empty for a new one.</param>
/// <param name="NameDutch">Its name.</param>
/// <param name="NameEnglish">In English.</param>
/// <param name="DescriptionDutch">One line.</param>
/// <param name="DescriptionEnglish">In English.</param>
/// <param name="Basis"><c>observable</c> or <c>estimate</c>.</param>
/// <param name="Place"><c>inSchool</c> or <c>outsideSchool</c>.</param>
/// <param name="Number">Its place in the order, 1 for the first; absent for the last.</param>
public sealed record CatalogueSave(
    string Id,
    [property: Longest(LongestAttribute.Written)] string? NameDutch = null,
    [property: Longest(LongestAttribute.Written)] string? NameEnglish = null,
    [property: Longest(LongestAttribute.Written)] string? DescriptionDutch = null,
    [property: Longest(LongestAttribute.Written)] string? DescriptionEnglish = null,
    string? Basis = null,
    string? Place = null,
    int? Number = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CatalogueAsk))]
[JsonSerializable(typeof(CataloguePick))]
[JsonSerializable(typeof(CatalogueSave))]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class CataloguePayloads : JsonSerializerContext;
