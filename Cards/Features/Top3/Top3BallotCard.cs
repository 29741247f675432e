using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>
/// Asks the mentors of one class for their top 3 of concerns and of strengths; the reminder and the card to change an answer are the same
/// card.
/// </summary>
public static class Top3BallotCard
{
    private const string Kinds = "kinds";
    private const string Explanation = "explanation";

    public static AdaptiveCard Create(Top3BallotView view, Language language) => Page.Of(
        language,
        Top3Texts.Title(view.ClassName),
        [
            .. view.Place is var (number, of) ? [Page.Paragraph(Top3Texts.WhichClass(number, of).In(language))] : Array.Empty<Element>(),
            .. Notice(view, language),
            Page.Paragraph((view.IsReminder ? Top3Texts.Reminder : Top3Texts.Ask).In(language)),
            .. CoMentors(view, language),
            Page.Paragraph(Top3Texts.FirstWeighsMost.In(language)),
            Page.Subheading(Top3Texts.Concerns.In(language)),
            .. AspectPlaces.For("concern", Top3Texts.Concern, view.Filled.Concerns, view.Aspects, language),
            NoConcerns(view, language),
            Page.Subheading(Top3Texts.Strengths.In(language)),
            .. AspectPlaces.For("strength", Top3Texts.Strength, view.Filled.Strengths, view.Aspects, language),
            Sources(view, language),
            Page.Paragraph(Top3Texts.SeenOrEstimate.In(language)) with { Id = Kinds, IsVisible = false },
            AspectPlaces.Explanation(Explanation, view.Aspects, language),
            Page.Paragraph(Top3Texts.ClosesAt(view.ClosesAt).In(language)),
            Page.SmallPrint(Top3Texts.WhoSees(view.Minimum).In(language)),
        ],
        Execute.For(
            Top3Verbs.Finish,
            Payload(view) with { Sure = view.Sure },
            Top3Texts.Finish.In(language)) with
        { Style = ActionStyle.Positive },
        Execute.For(Top3Verbs.Keep, Payload(view), Top3Texts.Keep.In(language)),
        new ToggleVisibility(Top3Texts.Explain.In(language), [Kinds, Explanation]));

    private static Top3Fill Payload(Top3BallotView view) => new(view.RoundId, view.ClassId, view.Version);

    private static IEnumerable<Element> Notice(Top3BallotView view, Language language)
    {
        if (view.Notice is { } notice)
        {
            yield return new Container(
                [
                    new TextBlock(notice.In(language)) { Weight = TextWeight.Bolder },
                    .. view.Stored is { } stored
                        ? [new TextBlock(Top3Texts.CurrentAnswer.In(language)), BallotSummary.Of(stored, view.Aspects, language)]
                        : Array.Empty<Element>(),
                ])
            {
                Style = ContainerStyle.Attention,
            };
        }
    }

    private static IEnumerable<Element> CoMentors(Top3BallotView view, Language language)
    {
        if (view.CoMentors.Count > 0)
        {
            yield return Page.Paragraph(Top3Texts.Together(string.Join(", ", view.CoMentors)).In(language));
        }

        if (view.FilledBy.Count > 0)
        {
            yield return Page.Paragraph(Top3Texts.FilledBy(string.Join(", ", view.FilledBy)).In(language));
        }
    }

    private static ToggleInput NoConcerns(Top3BallotView view, Language language) => new(
        "noConcerns", Top3Texts.NoConcernsLabel.In(language), Top3Texts.NoConcernsError.In(language), Top3Texts.NoConcerns.In(language))
    {
        Value = view.Filled.NoConcerns ? "true" : "false",
    };

    private static ChoiceInput Sources(Top3BallotView view, Language language) => new(
        "sources",
        Top3Texts.Sources.In(language),
        Top3Texts.SourcesError.In(language),
        [.. SourceTexts.All.Select(source => new Choice(source.Name.In(language), source.Code))])
    {
        IsMultiSelect = true,
        Style = ChoiceStyle.Expanded,
        Value = view.Filled.Sources.Count > 0 ? string.Join(',', view.Filled.Sources) : null,
        Separator = true,
        Spacing = Spacing.Medium,
    };
}

/// <summary>What the card of a class needs.</summary>
public sealed record Top3BallotView
{
    public required string RoundId { get; init; }

    public required string ClassId { get; init; }

    public required string ClassName { get; init; }

    /// <summary>How many times the class had been filled in when this card was made.</summary>
    public required int Version { get; init; }

    /// <summary>The aspects that can be named, in this order.</summary>
    public required IReadOnlyList<AspectWords> Aspects { get; init; }

    /// <summary>Which of the mentor's classes this is, and of how many; null for somebody with one class.</summary>
    public (int Number, int Of)? Place { get; init; }

    /// <summary>What was asked once already, and is not asked again; null for nothing.</summary>
    public string? Sure { get; init; }

    /// <summary>The values of the fields.</summary>
    public required FilledBallot Filled { get; init; }

    /// <summary>Names of the other mentors of this class.</summary>
    public IReadOnlyList<string> CoMentors { get; init; } = [];

    /// <summary>Names of the mentors who have filled in something.</summary>
    public IReadOnlyList<string> FilledBy { get; init; } = [];

    public required LocalDateTime ClosesAt { get; init; }

    /// <summary>Years and levels with fewer mentors are not shown to others.</summary>
    public required int Minimum { get; init; }

    public bool IsReminder { get; init; }

    /// <summary>What was wrong, shown above the fields.</summary>
    public Text? Notice { get; init; }

    /// <summary>The stored answer, when it differs from the values of the fields.</summary>
    public FilledBallot? Stored { get; init; }
}

/// <summary>What is filled in: aspect ids by place, empty text where nothing is chosen.</summary>
public sealed record FilledBallot(
    IReadOnlyList<string> Concerns, IReadOnlyList<string> Strengths, bool NoConcerns, IReadOnlyList<string> Sources)
{
    public static FilledBallot Empty { get; } = new([], [], NoConcerns: false, []);
}
