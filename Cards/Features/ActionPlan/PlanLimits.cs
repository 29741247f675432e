namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>
/// The maximum length of the texts of a plan, in characters, and the maximum number of each item, so that every card stays below the size
/// limit of Teams.
/// </summary>
public static class PlanLimits
{
    public const int Vision = 1200;

    /// <summary>Budget, conditions, support and resilience, each.</summary>
    public const int Paragraph = 600;

    public const int Goal = 250;
    public const int Activity = 140;
    public const int When = 40;
    public const int Title = 40;

    /// <summary>What somebody types to find a colleague.</summary>
    public const int Search = 40;

    public const int MaxGoals = 12;
    public const int MaxActivities = 30;
    public const int MaxRoles = 12;

    /// <summary>Colleagues in one list of choices.</summary>
    public const int MaxPeople = 80;

    public static int OfText(string part) => part == PlanWords.Vision.Code ? Vision : Paragraph;
}
