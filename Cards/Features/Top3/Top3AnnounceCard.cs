using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>
/// Tells those who lead a poll, a week ahead, that a top 3 will open automatically. The core team can cancel it this time; the analysis
/// team can review the aspects.
/// </summary>
public static class Top3AnnounceCard
{
    public static AdaptiveCard Create(Top3AnnounceView view, Language language) => Page.Of(
        language,
        Top3TeamTexts.AnnounceHeading,
        [
            Page.Paragraph(Top3TeamTexts.OpensBySelf(view.OpensAt, view.Mentors, view.Classes).In(language)),
            Page.Paragraph(Top3TeamTexts.LookAtAspects.In(language)),
            Page.SmallPrint(Top3TeamTexts.AnnouncedTo.In(language)),
        ],
        [
            .. view.MayEdit
                ? [Submit.ToOpen(CatalogueVerbs.Open, new NoPayload(), CatalogueTexts.Edit.In(language))]
                : Array.Empty<CardAction>(),
            .. view.MayCallOff
                ? [Execute.For(Top3Verbs.Skip, new Top3Opening(LocalDatePattern.Iso.Format(view.Date)), Top3TeamTexts.CallOff.In(language))]
                : Array.Empty<CardAction>(),
        ]);
}

/// <summary>A scheduled opening.</summary>
public sealed record Top3AnnounceView
{
    /// <summary>The date that identifies the opening, also when free days moved it.</summary>
    public required LocalDate Date { get; init; }

    public required LocalDateTime OpensAt { get; init; }

    public required int Mentors { get; init; }

    public required int Classes { get; init; }

    /// <summary>True for the core team.</summary>
    public required bool MayCallOff { get; init; }

    /// <summary>True for the analysis team.</summary>
    public required bool MayEdit { get; init; }
}
