using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Proposes the moments of a school year to the core team, which accepts them, changes them, or asks for a new proposal.</summary>
public static class MomentProposalCard
{
    public static AdaptiveCard Create(MomentProposalView view, Language language) => Page.Of(
        language,
        MomentTexts.ProposalHeading(view.Year),
        [
            .. MomentElements.Notice(view.Notice, language),
            Page.Paragraph((view.HasRoom ? MomentTexts.ProposalIntro : MomentTexts.NoRoom).In(language)),
            .. view.Moments.SelectMany((moment, index) => Moment(view, moment, index + 1, language)),
            new TextInput("weeks", MomentTexts.Weeks.In(language), MomentTexts.WeeksError.In(language))
            {
                Value = view.Weeks.Length == 0 ? null : view.Weeks,
                Placeholder = MomentTexts.WeeksExample.In(language),
                MaxLength = 100,
                Separator = true,
                Spacing = Spacing.Medium,
            },
            Page.SmallPrint(MomentTexts.AcceptTip.In(language)),
        ],
        Execute.For(
            MomentVerbs.Accept, new MomentsAccept(view.Year), MomentTexts.Accept.In(language)) with
        { Style = ActionStyle.Positive },
        Execute.For(MomentVerbs.Propose, new MomentsAccept(view.Year), MomentTexts.ProposeAgain.In(language)));

    private static IEnumerable<Element> Moment(MomentProposalView view, ProposedMoment moment, int number, Language language)
    {
        yield return MomentElements.Date(
            FormattableString.Invariant($"date{number}"),
            MomentTexts.NumberedDate(number),
            moment.Date,
            (view.Earliest, view.Latest),
            language)
            with
        { Separator = true, Spacing = Spacing.Medium };
        if (moment.Notice is { } notice)
        {
            yield return new TextBlock(notice.In(language)) { Color = TextColor.Attention, Spacing = Spacing.Small };
        }

        yield return MomentElements.Owner(
            FormattableString.Invariant($"owner{number}"), MomentTexts.NumberedOwner(number), view.Owners, moment.Owner, language) with
        { Spacing = Spacing.Small };
    }
}

/// <summary>A proposal, as made or as changed by somebody.</summary>
public sealed record MomentProposalView
{
    /// <summary>For example <c>2026-2027</c>.</summary>
    public required string Year { get; init; }

    public required IReadOnlyList<ProposedMoment> Moments { get; init; }

    public required IReadOnlyList<OwnerChoice> Owners { get; init; }

    /// <summary>As typed.</summary>
    public string Weeks { get; init; } = "";

    public required LocalDate Earliest { get; init; }

    public required LocalDate Latest { get; init; }

    /// <summary>False when too little of the year is left to propose anything.</summary>
    public bool HasRoom { get; init; } = true;

    public Text? Notice { get; init; }
}

/// <summary>One moment of a proposal.</summary>
/// <param name="Date">Null when left empty.</param>
/// <param name="Owner">The code of the owner.</param>
/// <param name="Notice">What is wrong with the date, with the school days near it.</param>
public sealed record ProposedMoment(LocalDate? Date, string Owner, Text? Notice = null);
