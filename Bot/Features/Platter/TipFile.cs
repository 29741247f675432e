using System.Text.Json.Serialization;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The tips as they stand in <c>Tips.json</c>, before anybody checked them.</summary>
internal sealed record TipFile(IReadOnlyDictionary<string, TipFileDocument>? Documents, IReadOnlyList<TipFileTip>? Tips);

/// <summary>A document that tips are drawn from: how it is called in both languages, and so its sections.</summary>
internal sealed record TipFileDocument(string? Nl, string? En, IReadOnlyDictionary<string, TipFileSection>? Sections);

/// <summary>A section of a document, as it is called in both languages.</summary>
internal sealed record TipFileSection(string? Nl, string? En);

/// <summary>One tip as it was written down.</summary>
internal sealed record TipFileTip(
    string? Id, int Circle, string? Form, string? Time, string? Document, string? Section, string? Nl, string? En);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TipFile))]
internal sealed partial class TipFileJson : JsonSerializerContext;
