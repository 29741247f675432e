using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Pause;

/// <summary>Answers "pauze": asks until when, or tells until when and lets the person end it.</summary>
public static class PauseCard
{
    /// <summary>Property of <see cref="PauseSet"/> that the date field fills in.</summary>
    private const string UntilField = "until";

    public static AdaptiveCard Create(PauseView view, Language language) =>
        view.Until is { } until ? Running(view, until, language) : Asking(view, language);

    private static AdaptiveCard Asking(PauseView view, Language language) => Page.Of(
        language,
        PauseTexts.AskHeading,
        [
            Page.Paragraph(PauseTexts.AskHow.In(language)),
            Date(view, language),
            Page.SmallPrint(PauseTexts.WhoSees.In(language)),
        ],
        Execute.For(PauseVerbs.Set, new PauseSet(), PauseTexts.SetButton.In(language)));

    private static AdaptiveCard Running(PauseView view, LocalDate until, Language language) => Page.Of(
        language,
        PauseTexts.PausedHeading,
        [
            Page.Paragraph(PauseTexts.Paused(until).In(language)),
            Date(view, language),
            Page.SmallPrint(PauseTexts.WhoSees.In(language)),
        ],
        Execute.For(PauseVerbs.End, new NoPayload(), PauseTexts.EndButton.In(language)),
        Execute.For(PauseVerbs.Set, new PauseSet(), PauseTexts.OtherDate.In(language)));

    private static DateInput Date(PauseView view, Language language) =>
        new(UntilField, PauseTexts.Until.In(language), PauseTexts.UntilError.In(language))
        {
            IsRequired = true,
            Value = view.Chosen switch
            {
                null => view.Until is { } until ? LocalDatePattern.Iso.Format(until) : null,
                "" => null,
                var chosen => chosen,
            },
            Min = LocalDatePattern.Iso.Format(view.Today),
            Max = LocalDatePattern.Iso.Format(view.Today.PlusYears(1)),
        };
}

/// <summary>Whether the person is pausing.</summary>
public sealed record PauseView
{
    /// <summary>Today, at the school; a pause cannot end before it.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The last day without messages; null when there is no pause.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The day that was chosen, as the field wrote it; null when nothing was chosen yet.</summary>
    public string? Chosen { get; init; }
}
