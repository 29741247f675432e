using System.Globalization;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>
/// A plan as a page of a report: its texts, its goals, its activities and how they spread over the pyramid, its roles and its versions.
/// Pure.
/// </summary>
internal static class PlanChapterParts
{
    public static IReadOnlyList<ReportPart> Of(PlanView plan, IReadOnlyList<PlanVersionLine> versions, Language language) =>
    [
        .. plan.Made is { } made
            ? [new ReportPart.Paragraph(YearReportTexts.PlanVersion(plan.Version, made.At.Date).In(language))]
            : Array.Empty<ReportPart>(),
        .. PlanWords.Parts.SelectMany(part => OfPart(part, plan, language)),
        new ReportPart.Heading(YearReportTexts.Versions.In(language)),
        new ReportPart.Table(Versions(versions, language)),
    ];

    private static IEnumerable<ReportPart> OfPart(PlanWord part, PlanView plan, Language language)
    {
        List<ReportPart> said =
        [
            .. plan.TextOf(part).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new ReportPart.Paragraph(line)),
            .. part == PlanWords.Goal && plan.Goals.Count > 0 ? [new ReportPart.Table(Goals(plan, language))] : Array.Empty<ReportPart>(),
            .. part == PlanWords.Activity && plan.Activities.Count > 0
                ? [PerLayer(plan, language), new ReportPart.Table(Activities(plan, language))]
                : Array.Empty<ReportPart>(),
            .. part == PlanWords.RoleHolder ? plan.Roles.Select(role => new ReportPart.Paragraph(PlanLines.Role(role, language))) : [],
        ];
        return said.Count == 0 ? [] : said.Prepend(new ReportPart.Heading(part.Name.In(language)));
    }

    private static ReportTable Goals(PlanView plan, Language language) => new(
        YearReportTexts.WhatWeWant.In(language),
        [YearReportTexts.Goal.In(language), YearReportTexts.Kind.In(language), YearReportTexts.Aspect.In(language)],
        [
            .. plan.Goals.Select(
                goal => (IReadOnlyList<ReportCell>)[
                    goal.Text,
                    PlanWords.Of(PlanWords.GoalKinds, goal.Kind).Name.In(language),
                    goal.Aspect?.In(language) ?? "",
                ]),
        ]);

    private static ReportPart.Bars PerLayer(PlanView plan, Language language)
    {
        var bars = PlanWords.Layers
            .Reverse()
            .Select(layer => (layer.Meaning, Count: plan.Activities.Count(activity => activity.Layer == layer.Code)))
            .Select(layer => new ReportBar(layer.Meaning.In(language), layer.Count, layer.Count.ToString(CultureInfo.InvariantCulture)))
            .ToList();
        return new ReportPart.Bars(
            YearReportTexts.PerLayer.In(language), string.Join("; ", bars.Select(bar => $"{bar.Label}: {bar.Shown}")) + ".", bars);
    }

    private static ReportTable Activities(PlanView plan, Language language) => new(
        YearReportTexts.WhatWeDo.In(language),
        [YearReportTexts.Activity.In(language), .. YearReportTexts.AboutActivity.Select(column => column.In(language))],
        [
            .. plan.Activities.Select(
                activity => (IReadOnlyList<ReportCell>)[activity.Text, .. About(activity, language).Select(about => (ReportCell)about)]),
        ]);

    /// <summary>As the columns of <see cref="YearReportTexts.AboutActivity"/>.</summary>
    internal static IReadOnlyList<string> About(PlanActivityView activity, Language language) =>
    [
        PlanWords.Of(PlanWords.Layers, activity.Layer).Name.In(language),
        PlanWords.Of(PlanWords.Pillars, activity.Pillar).Name.In(language),
        activity.Holder ?? "",
        string.Join(
            ", ", new[] { activity.When, activity.On is { } day ? Words.Date(day).In(language) : "" }.Where(when => when.Length > 0)),
        string.Join(", ", activity.ToldTo.Select(code => PlanWords.Of(PlanWords.ToldTo, code).Name.In(language))),
        activity.Goal ?? "",
    ];

    private static ReportTable Versions(IReadOnlyList<PlanVersionLine> versions, Language language) => new(
        YearReportTexts.EveryChange.In(language),
        [.. YearReportTexts.AboutVersion.Select(column => column.In(language))],
        [.. versions.Select(version => (IReadOnlyList<ReportCell>)
        [
            version.Number.ToString(CultureInfo.InvariantCulture),
            version.At.Date,
            PlanWords.Of(PlanWords.Parts, version.Part).Name.In(language),
            PlanFormTexts.Change(version.Change).In(language),
            version.By ?? YearReportTexts.NotNamed.In(language),
        ])]);
}
