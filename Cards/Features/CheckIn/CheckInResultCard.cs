using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>The outcome of a check-in, for everybody who was asked. Made only from figures that may be published.</summary>
public static class CheckInResultCard
{
    public static AdaptiveCard Create(CheckInResultView view, Language language) => Page.Of(
        language,
        CheckInResultTexts.Heading,
        [
            Page.Paragraph(CheckInResultTexts.Round(view.SchoolName, view.Opened).In(language)),
            .. WeatherChart.Of(view.Counts, language),
            Page.Paragraph(CheckInResultTexts.Answered(view.Answered, view.Asked).In(language)),
            .. view.Change is { } change ? [Page.Paragraph(change.In(language))] : Array.Empty<Element>(),
            Page.SmallPrint(CheckInResultTexts.WhoSees(view.Minimum).In(language)),
        ],
        [.. view.Next.Select(step => CommandButtons.For(step, language))]);
}

/// <summary>Figures that have passed the rule on minimum groups.</summary>
public sealed record CheckInResultView
{
    public required string SchoolName { get; init; }

    /// <summary>The local date the round opened.</summary>
    public required LocalDate Opened { get; init; }

    public required int Asked { get; init; }

    public required int Answered { get; init; }

    /// <summary>Answers per kind of weather; a missing one counts as zero.</summary>
    public required IReadOnlyDictionary<Weather, int> Counts { get; init; }

    public required int Minimum { get; init; }

    /// <summary>What changed since the check-in before, when that was published too; null otherwise.</summary>
    public Text? Change { get; init; }

    /// <summary>What this reader can go on with.</summary>
    public IReadOnlyList<Onward> Next { get; init; } = [];
}
