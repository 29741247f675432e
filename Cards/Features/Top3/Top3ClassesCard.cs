using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>The classes of a mentor in the open poll, with the progress of each.</summary>
public static class Top3ClassesCard
{
    /// <summary>Teams shows no more buttons than this; a mentor of more classes opens the others once these are done.</summary>
    private const int MaxButtons = 6;

    public static AdaptiveCard Create(Top3ClassesView view, Language language) => Page.Of(
        language,
        Top3Texts.YourClasses,
        [
            new FactSet([.. view.Classes.Select(mentored => new Fact(mentored.Name, Top3Texts.State(mentored.Progress).In(language)))]),
            Page.Paragraph(Top3Texts.ClosesAt(view.ClosesAt).In(language)),
        ],
        [
            .. view.Classes
                .OrderBy(mentored => mentored.Progress == BallotProgress.Finished ? 1 : 0)
                .Take(MaxButtons)
                .Select(
                    mentored => Execute.For(
                        Top3Verbs.Open, new Top3Open(view.RoundId, mentored.Id), Top3Texts.OpenClass(mentored.Name).In(language))),
        ]);
}

public sealed record Top3ClassesView
{
    public required string RoundId { get; init; }

    public required IReadOnlyList<MentoredClass> Classes { get; init; }

    public required LocalDateTime ClosesAt { get; init; }
}

/// <summary>A class with the progress of its answer.</summary>
public sealed record MentoredClass(string Id, string Name, BallotProgress Progress);
