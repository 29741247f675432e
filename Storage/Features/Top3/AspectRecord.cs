using System.Text.Json;
using System.Text.Json.Serialization;

namespace Welbevinden.Storage.Features.Top3;

/// <summary>One aspect of wellbeing that mentors can name, in the words of the school.</summary>
/// <param name="Id">Its identity across renames; letters, digits and hyphens.</param>
/// <param name="NameDutch">As on the Dutch card.</param>
/// <param name="NameEnglish">As on the English card; the Dutch name when the school gave no other.</param>
/// <param name="DescriptionDutch">One line that says what is meant.</param>
/// <param name="DescriptionEnglish">The same in English.</param>
/// <param name="Basis">Whether it can be observed or is estimated.</param>
/// <param name="Place">In or outside school.</param>
/// <param name="Asked">Whether the next poll offers it.</param>
public sealed record AspectRecord(
    string Id,
    string NameDutch,
    string NameEnglish,
    string DescriptionDutch,
    string DescriptionEnglish,
    AspectBasis Basis,
    AspectPlace Place,
    bool Asked);

/// <summary>How a mentor can judge an aspect ("Praktijkkaart", step 3).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AspectBasis>))]
public enum AspectBasis
{
    /// <summary>Observable: presence, energy, concentration, contact, mood.</summary>
    Observable,

    /// <summary>Not observable; the mentor makes an estimate.</summary>
    Estimate,
}

/// <summary>Whether an aspect belongs in or outside school ("Praktijkkaart", step 4: strengths may come from outside school too).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AspectPlace>))]
public enum AspectPlace
{
    InSchool,
    OutsideSchool,
}

/// <summary>Aspects and lists of names as JSON in one value of a row.</summary>
internal static class Top3Json
{
    public static string Write(IReadOnlyList<AspectRecord> aspects) =>
        JsonSerializer.Serialize([.. aspects], Top3JsonContext.Default.AspectRecordArray);

    public static string Write(IEnumerable<string> names) => JsonSerializer.Serialize([.. names], Top3JsonContext.Default.StringArray);

    public static AspectRecord[] ReadAspects(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Top3JsonContext.Default.AspectRecordArray) ?? [];

    public static string[] ReadNames(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Top3JsonContext.Default.StringArray) ?? [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AspectRecord[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class Top3JsonContext : JsonSerializerContext;
