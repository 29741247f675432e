using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Tells that an opening was cancelled or goes ahead after all, with a button to undo that.</summary>
public static class Top3OpeningCard
{
    public static AdaptiveCard Create(Top3OpeningView view, Language language)
    {
        var opening = new Top3Opening(LocalDatePattern.Iso.Format(view.Date));
        return Page.Of(
            language,
            view.IsCalledOff ? Top3TeamTexts.CalledOffHeading : Top3TeamTexts.GoesThroughHeading,
            [
                .. view.By is { } by
                    ? [Page.Paragraph((view.IsCalledOff ? Top3TeamTexts.CalledOffBy(by) : Top3TeamTexts.ResumedBy(by)).In(language))]
                    : Array.Empty<Element>(),
                Page.Paragraph(
                    (view.IsCalledOff ? Top3TeamTexts.CalledOff(view.OpensAt) : Top3TeamTexts.GoesThrough(view.OpensAt)).In(language)),
            ],
            (view.MayCallOff, view.IsCalledOff) switch
            {
                (false, _) => [],
                (true, true) => [Execute.For(Top3Verbs.Resume, opening, Top3TeamTexts.AfterAll.In(language))],
                (true, false) => [Execute.For(Top3Verbs.Skip, opening, Top3TeamTexts.CallOff.In(language))],
            });
    }
}

/// <summary>An opening after somebody cancelled or resumed it.</summary>
public sealed record Top3OpeningView
{
    /// <summary>The date that identifies the opening.</summary>
    public required LocalDate Date { get; init; }

    public required LocalDateTime OpensAt { get; init; }

    public required bool IsCalledOff { get; init; }

    /// <summary>The name of the person who did it, for the others; null for that person.</summary>
    public required string? By { get; init; }

    public required bool MayCallOff { get; init; }
}
