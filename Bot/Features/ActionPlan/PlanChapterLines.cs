using System.Globalization;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>A plan as lines for a spreadsheet. Pure.</summary>
internal static class PlanChapterLines
{
    public static IReadOnlyList<YearLine> Of(PlanView plan, IReadOnlyList<PlanVersionLine> versions, Language language) =>
    [
        .. PlanWords.Texts
            .Where(part => plan.TextOf(part).Length > 0)
            .Select(part => new YearLine(part.Name.In(language), YearReportTexts.Text.In(language), plan.TextOf(part))),
        .. plan.Goals.Select(goal => new YearLine(
            PlanWords.Goal.Name.In(language), PlanWords.Of(
                PlanWords.GoalKinds, goal.Kind).Name.In(language), goal.Text, goal.Aspect?.In(language) ?? "")),
        .. plan.Activities.Select(activity => new YearLine(
            PlanWords.Activity.Name.In(language),
            PlanWords.Of(PlanWords.Layers, activity.Layer).Name.In(language),
            activity.Text,
            string.Join(" · ", PlanChapterParts.About(activity, language).Skip(1).Where(about => about.Length > 0)))),
        .. plan.Roles.Select(role => new YearLine(PlanWords.RoleHolder.Name.In(language), role.Title, PlanLines.Role(role, language))),
        .. versions.Select(version => new YearLine(
            YearReportTexts.Versions.In(language),
            version.Number.ToString(CultureInfo.InvariantCulture),
            version.At.Date,
            $"{PlanWords.Of(PlanWords.Parts, version.Part).Name.In(language)}: {PlanFormTexts.Change(version.Change).In(language)}, "
                + $"{version.By ?? YearReportTexts.NotNamed.In(language)}")),
    ];
}
