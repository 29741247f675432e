using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Shared;

/// <summary>The verb of buttons that ask for a file.</summary>
public static class ExportVerbs
{
    /// <summary>Offers the report as a file. Any card may have this button.</summary>
    public static Verb<ExportAsk> Offer { get; } = new("export.offer", ExportPayloads.Default.ExportAsk);
}

/// <summary>Which report, and in which format.</summary>
/// <param name="Kind">The kind of report, as its feature registered it.</param>
/// <param name="Parameters">Which one of that kind, in the format of its feature; may be empty.</param>
/// <param name="Format">The format of the file.</param>
public sealed record ExportAsk(string Kind, string Parameters, ExportFormat Format);

/// <summary>The formats in which a report can be handed over.</summary>
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
