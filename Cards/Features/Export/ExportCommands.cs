using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Export;

/// <summary>What people type to get a file.</summary>
public static class ExportCommands
{
    public static Command Export { get; } = new(
        new("export", "export"),
        new(
            "Neem uitkomsten mee als bestand, om te printen of in een rekenblad",
            "Take outcomes along as a file, to print or for a spreadsheet"),
        [new Text("exporteer", "download")])
    {
        Topic = Topic.School,
    };
}
