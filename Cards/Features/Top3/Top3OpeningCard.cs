using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Tells that an opening was called off, or goes through after all, with the way back.</summary>
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

/// <summary>An opening as it stands after somebody switched it.</summary>
public sealed record Top3OpeningView
{
    /// <summary>The date that names the opening.</summary>
    public required LocalDate Date { get; init; }

    public required LocalDateTime OpensAt { get; init; }

    public required bool IsCalledOff { get; init; }

    /// <summary>The name of who did it, for the others; null for the person.</summary>
    public required string? By { get; init; }

    public required bool MayCallOff { get; init; }
}
