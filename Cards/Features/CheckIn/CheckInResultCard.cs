using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>The outcome of a check-in, for everybody who was asked. Made only from figures that may be published.</summary>
public static class CheckInResultCard
{
    /// <summary>More texts than this nobody reads on a phone; the rest is counted.</summary>
    internal const int MaxWords = 40;

    public static AdaptiveCard Create(CheckInResultView view, Language language) => Page.Of(
        language,
        view.Figures.Form.Outcome,
        [
            .. Body(view, language),
            .. OfWords(view, language),
            .. view.Sentence is { } sentence
                ? [Page.Subheading(CheckInResultTexts.Sentence.In(language)), .. TypedText.Paragraphs(sentence)]
                : Array.Empty<Element>(),
            Page.SmallPrint(CheckInResultTexts.WhoSees(view.Minimum).In(language)),
        ],
        [.. view.Next.Select(step => CommandButtons.For(step, language))]);

    /// <summary>The figures, for those who may see them: the core team first, then everybody who was asked.</summary>
    internal static IReadOnlyList<Element> Body(CheckInResultView view, Language language) =>
    [
        Page.Paragraph(CheckInResultTexts.Round(view.SchoolName, view.Opened).In(language)),
        .. view.Figures.IsCloseTogether ? [] : OutcomeChart.Of(view.Figures, language),
        Page.Paragraph(CheckInResultTexts.Answered(view.Figures).In(language)),
        .. view.Figures.IsCloseTogether ? [Page.Paragraph(CheckInResultTexts.CloseTogether.In(language))] : Array.Empty<Element>(),
        .. view.Trend.Count > 1 ? TrendPicture.Of(view.Trend, language) : [],
        .. view.Change is { } change ? [Page.Paragraph(change.In(language))] : Array.Empty<Element>(),
        .. view.Needs is { } needs ? NeedsChart.Of(needs, language) : [],
    ];

    private static IEnumerable<Element> OfWords(CheckInResultView view, Language language) =>
        view.Words.Count == 0 || view.Figures.Form.Words is not { } form
            ? []
            :
            [
                Page.Subheading(form.Shared.In(language)),
                .. view.Words.Take(MaxWords).Select(words => TypedText.Line(words)),
                .. view.Words.Count > MaxWords
                    ? [Page.Paragraph(CheckInResultTexts.MoreWords(view.Words.Count - MaxWords).In(language))]
                    : Array.Empty<Element>(),
            ];
}

/// <summary>Figures that have passed the rule on minimum groups.</summary>
public sealed record CheckInResultView
{
    public required string SchoolName { get; init; }

    /// <summary>The local date the round opened.</summary>
    public required LocalDate Opened { get; init; }

    public required CheckInFigures Figures { get; init; }

    public required int Minimum { get; init; }

    /// <summary>What changed since the check-in before with this form, when that was published too; null otherwise.</summary>
    public Text? Change { get; init; }

    /// <summary>This outcome and earlier ones of the same form, oldest first.</summary>
    public IReadOnlyList<(LocalDate Date, CheckInFigures Figures)> Trend { get; init; } = [];

    /// <summary>What people need; null when too few said so.</summary>
    public CheckInNeedFigures? Needs { get; init; }

    /// <summary>What colleagues shared in their own words, in no order.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What the core team does with it; null when it said nothing.</summary>
    public string? Sentence { get; init; }

    /// <summary>What this reader can go on with.</summary>
    public IReadOnlyList<Onward> Next { get; init; } = [];
}

/// <summary>Published figures of what people need.</summary>
/// <param name="Answered">How many ticked something.</param>
/// <param name="Counts">People by the code of the need, of those that may be shown.</param>
public sealed record CheckInNeedFigures(int Answered, IReadOnlyDictionary<string, int> Counts);
