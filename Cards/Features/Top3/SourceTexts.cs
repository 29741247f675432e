namespace Welbevinden.Cards.Features.Top3;

/// <summary>"Waar zie ik dat aan?": what a mentor's picture of the class is based on ("Praktijkkaart", tips at steps 4 and 5).</summary>
public static class SourceTexts
{
    /// <summary>The sources with their codes, in the order of the card.</summary>
    public static IReadOnlyList<(string Code, Text Name)> All { get; } =
    [
        ("observation", new("Wat ik zelf zie", "What I see myself")),
        ("attendance", new("Aan- en afwezigheid", "Attendance records")),
        ("tracking", new("Leerlingvolgsysteem", "Student tracking system")),
        ("talks", new("Gesprekken met leerlingen", "Talks with students")),
        ("parents", new("Gesprekken met ouders", "Talks with parents")),
    ];

    public static bool IsKnown(string code) => All.Any(source => source.Code == code);
}
