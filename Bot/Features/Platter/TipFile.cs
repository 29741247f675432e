using System.Text.Json.Serialization;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The tips as read from <c>Tips.json</c>, before they are checked.</summary>
internal sealed record TipFile(IReadOnlyDictionary<string, TipFileDocument>? Documents, IReadOnlyList<TipFileTip>? Tips);

/// <summary>A document that tips are taken from: its name in both languages, and its sections.</summary>
internal sealed record TipFileDocument(string? Nl, string? En, IReadOnlyDictionary<string, TipFileSection>? Sections);

/// <summary>A section of a document: its name in both languages.</summary>
internal sealed record TipFileSection(string? Nl, string? En);

/// <summary>One tip as written in the file.</summary>
internal sealed record TipFileTip(
    string? Id, int Circle, string? Form, string? Time, string? Document, string? Section, string? Nl, string? En);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TipFile))]
internal sealed partial class TipFileJson : JsonSerializerContext;
