using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>The evaluation moments of a school year: when they are, who prepares them, and whether they are done.</summary>
public static class MomentsCard
{
    public static AdaptiveCard Create(MomentsView view, Language language) => Page.Of(
        language,
        MomentTexts.ProposalHeading(view.Year),
        [
            .. MomentElements.Notice(view.Notice, language, view.NoticeIsWrong),
            .. view.Moments.Count == 0
                ? [Page.Paragraph(MomentTexts.NoMoments.In(language))]
                : view.Moments.SelectMany(moment => Moment(moment, language)),
            Page.SmallPrint(MomentTexts.WhoSees.In(language)),
        ],
        [
            MomentElements.Button(MomentVerbs.AskAdd, new MomentsShow(view.Year), MomentTexts.AddButton, language),
            .. view.NextYear is { } next
                ? [MomentElements.Button(MomentVerbs.Show, new MomentsShow(next), MomentTexts.NextYearButton, language)]
                : Array.Empty<Execute>(),
        ]);

    private static IEnumerable<Element> Moment(MomentLine moment, Language language)
    {
        var day = Words.Sentence(Words.Day(moment.Date).In(language));
        yield return Page.Subheading(moment.IsDone ? $"✓ {day}: {MomentTexts.Done.In(language)}" : day);
        if (!moment.IsDone)
        {
            yield return Page.Paragraph(moment.Lead.In(language));
        }

        yield return new ActionSet(
        [
            MomentElements.Button(EvaluationVerbs.Open, new MomentPick(moment.Id), MomentTexts.OpenButton, language) with { Tooltip = day },
            .. moment.IsDone
                ? Array.Empty<CardAction>()
                : [
                    MomentElements.Button(
                        MomentVerbs.Pick, new MomentPick(moment.Id), EvaluationTexts.Arrange, language) with { Tooltip = day },
                ],
        ])
        { Spacing = Spacing.Small };
    }
}

/// <summary>The moments of a year.</summary>
public sealed record MomentsView
{
    public required string Year { get; init; }

    /// <summary>In chronological order.</summary>
    public required IReadOnlyList<MomentLine> Moments { get; init; }

    public Text? Notice { get; init; }

    /// <summary>False when the notice says that something went well.</summary>
    public bool NoticeIsWrong { get; init; }

    /// <summary>The next school year, when it can be planned; null when not.</summary>
    public string? NextYear { get; init; }
}

/// <summary>One moment in a line or two.</summary>
public sealed record MomentLine(string Id, LocalDate Date, bool IsDone, Text Lead);
