using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>The verbs of the dialog in which the analysis team edits the aspects.</summary>
public static class CatalogueVerbs
{
    /// <summary>Opens the list.</summary>
    public static Verb<NoPayload> Open { get; } = new("top3.editAspects", CataloguePayloads.Default.NoPayload);

    /// <summary>Asks exactly the ticked aspects.</summary>
    public static Form<CatalogueAsk> Ask { get; } = new("top3.askAspects", CataloguePayloads.Default.CatalogueAsk);

    /// <summary>Replaces both contacts with "Sociale vaardigheden".</summary>
    public static Form<CatalogueAsk> MergeContact { get; } = new("top3.mergeContact", CataloguePayloads.Default.CatalogueAsk);

    /// <summary>Opens an empty form.</summary>
    public static Form<CatalogueAsk> New { get; } = new("top3.newAspect", CataloguePayloads.Default.CatalogueAsk);

    /// <summary>Opens the chosen aspect.</summary>
    public static Form<CataloguePick> Pick { get; } = new("top3.pickAspect", CataloguePayloads.Default.CataloguePick);

    /// <summary>Goes back to the list, with the ticks as they were.</summary>
    public static Verb<CatalogueAsk> Back { get; } = new("top3.backToAspects", CataloguePayloads.Default.CatalogueAsk);

    /// <summary>Saves the texts and the place of an aspect.</summary>
    public static Form<CatalogueSave> Save { get; } = new("top3.saveAspect", CataloguePayloads.Default.CatalogueSave);
}

/// <summary>The list as filled in.</summary>
/// <param name="Asked">Ids of what is ticked, joined by commas; absent when nothing is, and on older cards.</param>
/// <param name="Aspect">The id of what is chosen to change; absent when nothing is.</param>
public sealed record CatalogueAsk(
    [property: Longest(LongestAttribute.Codes)] string? Asked = null, string? Aspect = null);

/// <summary>Which aspect to change.</summary>
/// <param name="Aspect">Its id; absent when none was chosen.</param>
/// <param name="Asked">Ids of what is ticked, which is not saved yet; absent on older cards.</param>
public sealed record CataloguePick(
    string? Aspect = null, [property: Longest(LongestAttribute.Codes)] string? Asked = null);

/// <summary>An aspect as filled in.</summary>
/// <param name="Id">The aspect; empty for a new one.</param>
/// <param name="NameDutch">Its name.</param>
/// <param name="NameEnglish">In English.</param>
/// <param name="DescriptionDutch">One line.</param>
/// <param name="DescriptionEnglish">In English.</param>
/// <param name="Basis"><c>observable</c> or <c>estimate</c>.</param>
/// <param name="Place"><c>inSchool</c> or <c>outsideSchool</c>.</param>
/// <param name="Number">Its place in the order, 1 for the first; absent for the last.</param>
/// <param name="Asked">Ids of what is ticked in the list, which is not saved yet; absent on older cards.</param>
public sealed record CatalogueSave(
    string Id,
    [property: Longest(LongestAttribute.Written)] string? NameDutch = null,
    [property: Longest(LongestAttribute.Written)] string? NameEnglish = null,
    [property: Longest(LongestAttribute.Written)] string? DescriptionDutch = null,
    [property: Longest(LongestAttribute.Written)] string? DescriptionEnglish = null,
    string? Basis = null,
    string? Place = null,
    int? Number = null,
    [property: Longest(LongestAttribute.Codes)] string? Asked = null);

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
