using Welbevinden.Cards.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>Finds everything that is wrong with the file of tips; each fault names the tip, the value and what is expected.</summary>
internal static class TipLibraryCheck
{
    private const int MaxTipLength = 200;

    public static IReadOnlyList<string> FaultsOf(TipFile file)
    {
        var (documents, tips) = (file.Documents ?? new Dictionary<string, TipFileDocument>(StringComparer.Ordinal), file.Tips ?? []);
        return
        [
            .. documents
                .Where(d => IsBlank(d.Value.Nl) || IsBlank(d.Value.En))
                .Select(d => $"document '{d.Key}' has no name in nl or en"),
            .. tips.SelectMany((tip, at) => FaultsOf(tip, at, documents)),
            .. tips.GroupBy(t => t.Id, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => $"tip '{g.Key}' occurs {g.Count()} times; an id must be unique"),
            .. LibraryFaults(tips),
        ];
    }

    public static TipForm? FormOf(string? word) => word switch
    {
        "handle" => TipForm.Handle,
        "question" => TipForm.Question,
        "idea" => TipForm.Idea,
        _ => null,
    };

    private static IEnumerable<string> FaultsOf(TipFileTip tip, int at, IReadOnlyDictionary<string, TipFileDocument> documents)
    {
        var name = IsBlank(tip.Id) ? $"tip number {at + 1}" : $"tip '{tip.Id}'";
        var checks = new (bool Wrong, string Fault)[]
        {
            (IsBlank(tip.Id), "has no id"),
            (tip.Circle is < 1 or > 6, $"is in circle {tip.Circle}; expected 1 to 6"),
            (FormOf(tip.Form) is null, $"has form '{tip.Form}'; expected handle, question or idea"),
            (tip.Time is not null && PlatterKinds.KindOf(tip.Time) is null, $"is for time '{tip.Time}'; expected one of "
                + $"{string.Join(", ", PlatterKinds.All.Select(PlatterKinds.WireName))}"),
            (FormOf(tip.Form) == TipForm.Idea && tip.Time is null, "is an idea without a kind of time"),
            (tip.Document is null || !documents.ContainsKey(tip.Document), $"refers to document '{tip.Document}', which is not one of the "
                + "documents"),
            (!HasSection(tip, documents),
                $"refers to section '{tip.Section}', which is not among the sections of its document in nl and en"),
            (IsBlank(tip.Nl) || IsBlank(tip.En), "has no text in nl or en"),
            ((tip.Nl?.Length ?? 0) > MaxTipLength || (tip.En?.Length ?? 0) > MaxTipLength, $"is longer than {MaxTipLength} characters"),
        };
        return checks.Where(c => c.Wrong).Select(c => $"{name} {c.Fault}");
    }

    private static bool HasSection(TipFileTip tip, IReadOnlyDictionary<string, TipFileDocument> documents) =>
        documents.GetValueOrDefault(tip.Document ?? "")?.Sections?.GetValueOrDefault(tip.Section ?? "") is { } section
        && !IsBlank(section.Nl)
        && !IsBlank(section.En);

    private static IEnumerable<string> LibraryFaults(IReadOnlyList<TipFileTip> tips)
    {
        if (tips.Count < TipLibrary.MinTips)
        {
            yield return $"there are {tips.Count} tips; expected at least {TipLibrary.MinTips}";
        }

        foreach (var circle in Enumerable.Range(1, 6).Where(circle => tips.All(t => t.Circle != circle)))
        {
            yield return $"circle {circle} has no tip";
        }

        foreach (var kind in PlatterKinds.All
            .Select(PlatterKinds.WireName)
            .Where(kind => tips.All(t => FormOf(t.Form) != TipForm.Idea || !string.Equals(t.Time, kind, StringComparison.Ordinal))))
        {
            yield return $"time '{kind}' has no idea";
        }
    }

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}
