using System.Text.Json;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The tips and reflection questions, read and checked as a whole: with a fault in the library the bot does not start.</summary>
internal sealed class TipLibrary
{
    /// <summary>Issue 4 asks for at least this many.</summary>
    public const int MinTips = 60;

    private TipLibrary(IReadOnlyList<Tip> tips) => Tips = tips;

    public IReadOnlyList<Tip> Tips { get; }

    /// <summary>The library that ships with the bot.</summary>
    /// <exception cref="TipLibraryException">The library has faults; the exception names all of them.</exception>
    public static TipLibrary Shipped()
    {
        using var stream = typeof(TipLibrary).Assembly.GetManifestResourceStream("Platter.Tips.json")
            ?? throw new TipLibraryException(["Tips.json is not embedded"]);
        return Read(stream);
    }

    /// <summary>Reads and checks a library.</summary>
    /// <exception cref="TipLibraryException">The library has faults; the exception names all of them.</exception>
    public static TipLibrary Read(Stream json)
    {
        var file = Parse(json);
        var faults = TipLibraryCheck.FaultsOf(file);
        return faults.Count == 0
            ? new TipLibrary([.. file.Tips!.Select(tip => Make(tip, file.Documents!))])
            : throw new TipLibraryException(faults);
    }

    private static TipFile Parse(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, TipFileJson.Default.TipFile) ?? throw new TipLibraryException(["the file is empty"]);
        }
        catch (JsonException fault)
        {
            throw new TipLibraryException([$"line {fault.LineNumber + 1}, {fault.Path}: not JSON of the expected form"]);
        }
    }

    private static Tip Make(TipFileTip tip, IReadOnlyDictionary<string, TipFileDocument> documents) => new(
        tip.Id!,
        tip.Circle,
        TipLibraryCheck.FormOf(tip.Form)!.Value,
        PlatterKinds.KindOf(tip.Time),
        new Text(documents[tip.Document!].Nl!, documents[tip.Document!].En!),
        SectionOf(tip, documents),
        new Text(tip.Nl!, tip.En!));

    private static Text SectionOf(TipFileTip tip, IReadOnlyDictionary<string, TipFileDocument> documents)
    {
        var section = documents[tip.Document!].Sections![tip.Section!];
        return new Text(section.Nl!, section.En!);
    }
}

/// <summary>The library of tips cannot be used; the message names every fault with its tip.</summary>
internal sealed class TipLibraryException(IReadOnlyList<string> faults)
    : Exception($"The library of tips has {faults.Count} fault(s): {string.Join("; ", faults)}.")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
