using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Shared;

/// <summary>What buttons send that ask for a file.</summary>
public static class ExportVerbs
{
    /// <summary>Offers the report as a file. Any card may carry it.</summary>
    public static Verb<ExportAsk> Offer { get; } = new("export.offer", ExportPayloads.Default.ExportAsk);
}

/// <summary>Which report, and in which form.</summary>
/// <param name="Kind">The kind of report, as its feature registered it.</param>
/// <param name="Parameters">Which one of that kind, in the words of its feature; may be empty.</param>
/// <param name="Format">How the file is to be.</param>
public sealed record ExportAsk(string Kind, string Parameters, ExportFormat Format);

/// <summary>The forms in which a report can be handed over.</summary>
public enum ExportFormat
{
    /// <summary>Figures for a spreadsheet.</summary>
    Csv,

    /// <summary>A page to read and to print.</summary>
    Html,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ExportAsk))]
internal sealed partial class ExportPayloads : JsonSerializerContext;
