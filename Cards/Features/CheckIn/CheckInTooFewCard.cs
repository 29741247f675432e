using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Says that a check-in had too few answers. It contains no count at all, not even how many answered.</summary>
public static class CheckInTooFewCard
{
    public static AdaptiveCard Create(CheckInTooFewView view, Language language) => Page.Of(
        language,
        CheckInResultTexts.TooFewHeading,
        [
            Page.Paragraph(CheckInResultTexts.Round(view.SchoolName, view.Opened).In(language)),
            Page.Paragraph(Why(view).In(language)),
        ]);

    private static Text Why(CheckInTooFewView view) =>
        view.IsCarried ? CheckInResultTexts.Carried(view.Minimum) : CheckInResultTexts.TooFew(view.Minimum);
}

/// <summary>Which round it was.</summary>
public sealed record CheckInTooFewView
{
    public required string SchoolName { get; init; }

    /// <summary>The local date the round opened.</summary>
    public required LocalDate Opened { get; init; }

    public required int Minimum { get; init; }

    /// <summary>At a small school: it counts along with the next one.</summary>
    public bool IsCarried { get; init; }
}
