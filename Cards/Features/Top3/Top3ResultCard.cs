using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>
/// One view of a closed top 3, concerns beside strengths: a class, a year, a level, or the school. Made only from figures this reader may
/// see.
/// </summary>
public static class Top3ResultCard
{
    public static AdaptiveCard Create(Top3ResultView view, Language language) => Page.Of(
        language,
        Top3ResultTexts.Heading(view.Name),
        [
            Page.Paragraph(Top3ResultTexts.Poll(view.SchoolName, view.Date).In(language)),
            .. view.Figures is { } figures ? Shown(figures, language) : [Page.Paragraph(Top3ResultTexts.Hidden(view.Minimum).In(language))],
            .. Another(view, language),
            Page.SmallPrint(Top3ResultTexts.WhoSees(view.Reader, view.Minimum).In(language)),
        ],
        [
            .. view.Others.Count == 0
                ? Array.Empty<Execute>()
                : [Execute.For(Top3Verbs.Show, new Top3Show(view.RoundId), Top3ResultTexts.Show.In(language))],
            .. view.CanAdvise
                ? [
                    Execute.For(
                        SignalVerbs.Open,
                        new SignalOpen(view.RoundId, view.Value),
                        Top3ResultTexts.Weigh.In(language)),
                ]
                : Array.Empty<Execute>(),
            .. view.Export is { } export
                ? [Execute.For(ExportVerbs.Offer, export, ExportTexts.AsFile.In(language))]
                : Array.Empty<Execute>(),
        ]);

    private static IEnumerable<Element> Shown(Top3FiguresView figures, Language language) =>
    [
        Page.Paragraph(
            Top3ResultTexts
                .Response(figures.MentorsAnswered, figures.MentorsAsked, figures.ClassesAnswered, figures.ClassesAsked)
                .In(language)),
        .. AspectChart.Of(Top3Texts.Concerns, figures, figures.Concerns, ChartColor.CategoricalMarigold, language),
        .. figures.ClassesWithoutConcerns == 0
            ? Array.Empty<Element>()
            : [Page.Paragraph(Top3ResultTexts.WithoutConcerns(figures.ClassesWithoutConcerns, figures.ClassesAsked).In(language))],
        .. AspectChart.Of(Top3Texts.Strengths, figures, figures.Strengths, ChartColor.CategoricalTeal, language),
        .. Facts(figures.Before is { } before ? Top3ResultTexts.SinceLast(before) : null, figures.Changes, language),
        .. Facts(Top3ResultTexts.YearsApart, figures.YearsApart, language),
    ];

    private static Element[] Facts(Text? heading, IReadOnlyList<(Text Name, Text Value)> facts, Language language) =>
        heading is null || facts.Count == 0
        ? []
        : [
            Page.Subheading(heading.In(language)),
            new FactSet([.. facts.Select(fact => new Fact(fact.Name.In(language), fact.Value.In(language)))]),
        ];

    private static Element[] Another(Top3ResultView view, Language language) => view.Others.Count == 0
        ? []
        :
        [
            new ChoiceInput(
                "view",
                Top3ResultTexts.Another.In(language),
                Top3ResultTexts.AnotherError.In(language),
                [.. view.Others.Select(other => new Choice(other.Name.In(language), other.Value))])
            {
                Value = view.Value,
                Separator = true,
                Spacing = Spacing.Medium,
            },
        ];
}

/// <summary>One view.</summary>
public sealed record Top3ResultView
{
    public required string RoundId { get; init; }

    public required string SchoolName { get; init; }

    /// <summary>The local date of the poll.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The name of the view, as in "leerjaar 3".</summary>
    public required Text Name { get; init; }

    /// <summary>The view as a value of <see cref="Top3Show.View"/>.</summary>
    public required string Value { get; init; }

    /// <summary>Null when this reader may not see the figures.</summary>
    public required Top3FiguresView? Figures { get; init; }

    public required Top3Reader Reader { get; init; }

    public required int Minimum { get; init; }

    /// <summary>True when this reader can weigh the signals of this view and send a recommendation.</summary>
    public bool CanAdvise { get; init; }

    /// <summary>The file with every view this reader may see, for those who may have it; null for everybody else.</summary>
    public ExportAsk? Export { get; init; }

    /// <summary>The views one can go to.</summary>
    public IReadOnlyList<(string Value, Text Name)> Others { get; init; } = [];
}

/// <summary>Figures that this reader may see.</summary>
public sealed record Top3FiguresView
{
    public required int MentorsAsked { get; init; }

    public required int MentorsAnswered { get; init; }

    public required int ClassesAsked { get; init; }

    public required int ClassesAnswered { get; init; }

    public required int ClassesWithoutConcerns { get; init; }

    /// <summary>Most points first.</summary>
    public required IReadOnlyList<AspectFigureView> Concerns { get; init; }

    /// <summary>Most points first.</summary>
    public required IReadOnlyList<AspectFigureView> Strengths { get; init; }

    /// <summary>The local date of the previous poll; null when there is none to compare with.</summary>
    public LocalDate? Before { get; init; }

    /// <summary>Concerns that changed most since then.</summary>
    public IReadOnlyList<(Text Name, Text Value)> Changes { get; init; } = [];

    /// <summary>Concerns on which the years differ most.</summary>
    public IReadOnlyList<(Text Name, Text Value)> YearsApart { get; init; } = [];
}

/// <summary>The result of an aspect.</summary>
public sealed record AspectFigureView(Text Name, int Rank, bool IsTied, int Points, int Classes);
