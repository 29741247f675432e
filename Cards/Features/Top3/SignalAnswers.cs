namespace Welbevinden.Cards.Features.Top3;

/// <summary>
/// The possible answers to the guiding questions, by code. There is no free text, so that nothing about a person can be entered.
/// </summary>
public static class SignalAnswers
{
    public static IReadOnlyList<(string Code, Text Name)> Outlook { get; } =
    [
        ("passes", new("Verdwijnt vanzelf, we houden het in de gaten", "Will pass by itself, we keep an eye on it")),
        (AsksForAction, new("Vraagt om actie", "Asks for action")),
    ];

    public static IReadOnlyList<(string Code, Text Name)> Level { get; } =
    [
        ("everybody", new("Alle leerlingen", "All students")),
        ("groups", new("Kleine groepen", "Small groups")),
        ("few", new("Enkele leerlingen", "A few students")),
        ("team", new("Het schoolteam", "The school team")),
    ];

    public static IReadOnlyList<(string Code, Text Name)> Term { get; } =
    [
        ("short", new("Kort: dit schooljaar", "Short: this school year")),
        ("longer", new("Langer", "Longer")),
    ];

    public static IReadOnlyList<(string Code, Text Name)> Place { get; } =
    [
        ("in", new("Op school", "In school")),
        ("outside", new("Buiten school", "Outside school")),
        ("both", new("Op school én daarbuiten", "In school and outside it")),
    ];

    public static IReadOnlyList<(string Code, Text Name)> Partners { get; } =
    [
        ("students", new("Leerlingenraad", "Student council")),
        ("parents", new("Ouderraad", "Parent council")),
        ("support", new("Ondersteuningsteam van de school", "Support team of the school")),
        ("health", new("Jeugdgezondheidszorg (GGD)", "Youth health service (GGD)")),
        ("municipality", new("Gemeente en jongerenwerk", "Municipality and youth work")),
        ("alliance", new("Samenwerkingsverband", "Regional school alliance")),
    ];

    /// <summary>The name of a code; null when it is not one of these.</summary>
    public static Text? Find(IReadOnlyList<(string Code, Text Name)> answers, string? code) =>
        answers.FirstOrDefault(answer => answer.Code == code) is { Code: not null } found ? found.Name : null;

    /// <summary>The code in <see cref="Outlook"/> that asks for a goal.</summary>
    public const string AsksForAction = "action";

    /// <summary>A proposed text for a goal that comes from a signal, which people can edit.</summary>
    public static Text GoalText(Text aspect, Text view, Text level) => new(
        $"{aspect.Dutch}: {view.Dutch}, {level.Dutch.ToLowerInvariant()}",
        $"{aspect.English}: {view.English}, {level.English.ToLowerInvariant()}");
}
