using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>One goal, activity or role in a few lines of text, to compare with what somebody typed.</summary>
public static class PlanLines
{
    public static string Goal(PlanGoalView goal, Language language) => $"{goal.Text}\n{PlanSections.AboutGoal(goal, language)}";

    public static string Activity(PlanActivityView activity, Language language) =>
        $"{activity.Text}\n{PlanWords.Of(PlanWords.Layers, activity.Layer).Name.In(language)} · "
            + $"{PlanSections.AboutActivity(activity, language)}";

    public static string Role(PlanRoleView role, Language language) => PlanSections.Role(role, language);
}

/// <summary>Goals, activities and roles as lines of a card.</summary>
internal static class PlanSections
{
    private const int MaxGoalLength = 60;

    public static IEnumerable<Element> Goals(PlanView view, Language language) => GoalBlocks(view, language).SelectMany(goal => goal);

    /// <summary>Each goal with what is said about it.</summary>
    public static IEnumerable<IReadOnlyList<Element>> GoalBlocks(PlanView view, Language language) =>
        view.Goals.Select((goal, index) => new Element[]
        {
            TypedText.Line($"{index + 1}. {goal.Text}"),
            TypedText.Line(AboutGoal(goal, language), quiet: true),
        });

    /// <summary>Each activity with what is said about it; the first of a layer names the layer.</summary>
    public static IEnumerable<IReadOnlyList<Element>> ActivityBlocks(PlanView view, Language language) =>
        PlanWords.Layers.SelectMany(
            layer => view.Activities
                .Where(activity => activity.Layer == layer.Code)
                .Select(
                    (activity, index) => (IReadOnlyList<Element>)
                    [
                        .. index == 0 ? [TypedText.Title(layer.Meaning.In(language))] : Array.Empty<Element>(),
                        .. Activity(activity, language),
                    ]));

    public static IEnumerable<Element> Activities(PlanView view, Language language) => PlanWords.Layers.SelectMany(layer =>
    {
        var ofLayer = view.Activities.Where(activity => activity.Layer == layer.Code).ToList();
        return ofLayer.Count == 0
            ? Array.Empty<Element>()
            : ofLayer.SelectMany(activity => Activity(activity, language)).Prepend(Page.Subheading(layer.Meaning.In(language)));
    });

    public static IEnumerable<Element> Roles(PlanView view, Language language) =>
        view.Roles.Select(role => TypedText.Line(Role(role, language)));

    public static string Role(PlanRoleView role, Language language) => $"{role.Title}: {Holders(role, language)}";

    /// <summary>"Fundament: 2 · Sterke basis: 3 …", with all four layers, so that an empty one is noticed.</summary>
    public static string PerLayer(PlanView view, Language language) =>
        string.Join(
            " · ",
            PlanWords.Layers.Select(
                layer => $"{layer.Name.In(language)}: {view.Activities.Count(activity => activity.Layer == layer.Code)}"));

    public static string AboutGoal(PlanGoalView goal, Language language) =>
        string.Join(" · ", PartsOf(goal).Select(about => about.In(language)));

    public static string AboutActivity(PlanActivityView activity, Language language) => string.Join(" · ", PartsOf(activity, language));

    private static IEnumerable<Text> PartsOf(PlanGoalView goal)
    {
        yield return PlanWords.Of(PlanWords.GoalKinds, goal.Kind).Name;
        if (goal.Aspect is { } aspect)
        {
            yield return aspect;
        }

        if (goal.IsRecommended)
        {
            yield return PlanTexts.Recommended;
        }
    }

    private static IEnumerable<Element> Activity(PlanActivityView activity, Language language) =>
    [
        TypedText.Line(activity.Text),
        TypedText.Line(AboutActivity(activity, language), quiet: true),
    ];

    private static IEnumerable<string> PartsOf(PlanActivityView activity, Language language)
    {
        yield return PlanWords.Of(PlanWords.Pillars, activity.Pillar).Name.In(language);
        if (activity.Holder is { } holder)
        {
            yield return holder;
        }

        if (activity.When.Length > 0)
        {
            yield return activity.When;
        }

        if (activity.On is { } day)
        {
            yield return Words.Date(day).In(language);
        }

        if (activity.ToldTo.Count > 0)
        {
            yield return PlanTexts
                .TellTo(string.Join(", ", activity.ToldTo.Select(code => PlanWords.Of(PlanWords.ToldTo, code).Name.In(language))))
                .In(language);
        }

        if (activity.Goal is { } goal)
        {
            yield return PlanTexts.ForGoal(TypedText.Shortened(goal, MaxGoalLength)).In(language);
        }
    }

    private static string Holders(PlanRoleView role, Language language) => role switch
    {
        { Person: { Name: { } name }, StandIn.Name: { } standIn } => $"{name} ({PlanTexts.StandIn(standIn).In(language)})",
        { Person: { Name: { } name }, StandIn: not null } => $"{name} ({PlanTexts.StandIn(PlanTexts.Left.In(language)).In(language)})",
        { Person.Name: { } name } => name,
        { Person: null, StandIn.Name: { } standIn } => $"{PlanTexts.Vacant.In(language)}; {PlanTexts.Acts(standIn).In(language)}",
        { Person: null } => PlanTexts.Vacant.In(language),
        { StandIn.Name: { } standIn } => $"{PlanTexts.Left.In(language)}; {PlanTexts.Acts(standIn).In(language)}",
        _ => $"{PlanTexts.Left.In(language)}; {PlanTexts.NobodyActs.In(language)}",
    };
}
