using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Answers "check-in" when none is open: says when the next one is.</summary>
public static class NoOpenCheckInCard
{
    public static AdaptiveCard Create(NoOpenCheckInView view, Language language) => Page.Of(
        language,
        CheckInTexts.NoneOpen,
        [Page.Paragraph(Sentence(view).In(language))]);

    /// <summary>Only when the next one is, for somebody who has nothing to answer in the open one.</summary>
    public static Text Sentence(NoOpenCheckInView view) =>
        view.Next is { } next ? CheckInTexts.NextIs(next) : CheckInTexts.NextUnknown;
}

/// <summary>When the next one is.</summary>
public sealed record NoOpenCheckInView
{
    /// <summary>In the local time of the school; null when none is planned.</summary>
    public LocalDateTime? Next { get; init; }
}
