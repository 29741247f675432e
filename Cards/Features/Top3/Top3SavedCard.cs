using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Replaces the card of a class once it is finished or saved for later, and leads on to the next class.</summary>
public static class Top3SavedCard
{
    public static AdaptiveCard Create(Top3SavedView view, Language language) => Page.Of(
        language,
        view.IsFinished ? Top3Texts.Finished(view.ClassName) : Top3Texts.Kept(view.ClassName),
        [
            BallotSummary.Of(view.Filled, view.Aspects, language),
            .. view.IsFinished ? Array.Empty<Element>() : [Page.Paragraph(Top3Texts.KeptHow.In(language))],
            .. view.Progress is var (done, of) ? [Page.Paragraph(Top3Texts.Progress(done, of).In(language))] : Array.Empty<Element>(),
            Page.Paragraph(Top3Texts.ClosesAt(view.ClosesAt).In(language)),
            Page.SmallPrint(Top3Texts.WhoSees(view.Minimum).In(language)),
        ],
        [
            .. view.Next is { } next
                ? [Open(view, next.ClassId, Top3Texts.NextClass(next.ClassName).In(language)) with { Style = ActionStyle.Positive }]
                : Array.Empty<Execute>(),
            Open(view, view.ClassId, (view.IsFinished ? Top3Texts.Change : Top3Texts.GoOn).In(language)),
        ]);

    private static Execute Open(Top3SavedView view, string classId, string title) =>
        Execute.For(Top3Verbs.Open, new Top3Open(view.RoundId, classId), title);
}

/// <summary>What was saved, and what is next.</summary>
public sealed record Top3SavedView
{
    public required string RoundId { get; init; }

    public required string ClassId { get; init; }

    public required string ClassName { get; init; }

    public required bool IsFinished { get; init; }

    public required FilledBallot Filled { get; init; }

    public required IReadOnlyList<AspectWords> Aspects { get; init; }

    public required LocalDateTime ClosesAt { get; init; }

    public required int Minimum { get; init; }

    /// <summary>How many of the mentor's classes are finished, and of how many; null for somebody with one class.</summary>
    public (int Done, int Of)? Progress { get; init; }

    /// <summary>Another unfinished class of this mentor.</summary>
    public (string ClassId, string ClassName)? Next { get; init; }
}
