namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>The names of the parts of the form. Goals and activities can have several parts, numbered from 1.</summary>
public static class EvaluationParts
{
    /// <summary>How many goals or activities fit in one part on a phone, and within 28 KB together with what others wrote.</summary>
    public const int MaxItems = 5;

    public const string Activities = "activities";
    public const string Goals = "goals";
    public const string Needs = "needs";
    public const string Views = "views";

    /// <summary>"Activiteiten 6-10", "Activiteit 6".</summary>
    public static Text Name(string kind, int first, int last) => kind switch
    {
        Activities => first == last ? Numbered(new("Activiteit", "Activity"), first) : Numbered(EvaluationTexts.Activities, first, last),
        Goals => first == last ? Numbered(new("Doel", "Goal"), first) : Numbered(EvaluationTexts.Goals, first, last),
        Views => EvaluationTexts.Views,
        _ => EvaluationTexts.Needed,
    };

    private static Text Numbered(Text name, int first, int last) => new($"{name.Dutch} {first}-{last}", $"{name.English} {first}-{last}");

    private static Text Numbered(Text name, int number) => new($"{name.Dutch} {number}", $"{name.English} {number}");
}
