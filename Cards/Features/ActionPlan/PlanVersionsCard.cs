using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>Who changed what and when, newest first, and a way to read any version.</summary>
public static class PlanVersionsCard
{
    private const int MaxShown = 12;

    public static AdaptiveCard Create(PlanVersionsView view, Language language) => Page.Of(
        language,
        PlanTexts.VersionsHeading(view.Year),
        [
            Page.Paragraph(PlanTexts.VersionsCount(view.Versions.Count).In(language)),
            .. view.Versions.Reverse().Take(MaxShown).Select(version => Line(version, language)),
            new NumberInput("version", PlanTexts.WhichVersion.In(language), PlanTexts.WhichVersionError(view.Versions.Count).In(language))
            {
                IsRequired = true,
                Min = 1,
                Max = view.Versions.Count,
                Value = view.Chosen ?? Math.Max(1, view.Versions.Count - 1),
                Spacing = Spacing.Medium,
            },
        ],
        Execute.For(ActionPlanVerbs.Read, new PlanRead(view.Year), PlanTexts.Read.In(language)),
        Execute.For(ActionPlanVerbs.Show, new PlanShow(view.Year), PlanTexts.Back.In(language)));

    private static RichTextBlock Line(PlanVersionLine version, Language language)
    {
        var part = PlanWords.Of(PlanWords.Parts, version.Part).Name.In(language);
        var who = version.By is { } by ? $", {by}" : "";
        return TypedText.Line(
            $"{version.Number}. {part}: {PlanFormTexts.Change(version.Change).In(language)}, {Words.Moment(version.At).In(language)}{who}");
    }
}

/// <summary>The versions of a plan, oldest first.</summary>
public sealed record PlanVersionsView(string Year, IReadOnlyList<PlanVersionLine> Versions)
{
    /// <summary>The version that was filled in; null when none was.</summary>
    public int? Chosen { get; init; }
}

/// <summary>One version.</summary>
/// <param name="Number">Its number.</param>
/// <param name="By">Who made it; null once that person is no longer named.</param>
/// <param name="At">When, in the local time of the school.</param>
/// <param name="Part">A code of <see cref="PlanWords.Parts"/>.</param>
/// <param name="Change">What was done.</param>
public sealed record PlanVersionLine(int Number, string? By, LocalDateTime At, string Part, PlanChangeKind Change);

/// <summary>What a version did.</summary>
public enum PlanChangeKind
{
    Added,
    Changed,
    Removed,
    Undone,
}
