using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>
/// The cards with which the core team starts or closes a round: what it would mean, a button to do it, and one to cancel.
/// </summary>
internal static class Confirmation
{
    public static AdaptiveCard Of(Language language, Text heading, IReadOnlyList<Element> body, Execute yes, Verb<NoPayload> no) => Page.Of(
        language,
        heading,
        body,
        yes with { Style = ActionStyle.Positive },
        Execute.For(no, new NoPayload(), RoundTexts.DoNot.In(language)));

    /// <summary>When the round closes and reminds, and how many answers an outcome needs.</summary>
    public static IReadOnlyList<Fact> Facts(RoundStartView view, Text threshold, Language language) =>
    [
        new(RoundTexts.Closes.In(language), Words.Moment(view.ClosesAt).In(language)),
        new(RoundTexts.Reminder.In(language), (view.RemindsAt is { } at ? Words.Moment(at) : RoundTexts.NoReminder).In(language)),
        new(RoundTexts.Outcome.In(language), threshold.In(language)),
    ];

    /// <summary>The day on the confirmation, in the format of the button's payload.</summary>
    public static string DayOf(RoundStartView view) => LocalDatePattern.Iso.Format(view.Date);
}

/// <summary>What every round that would be started has in common.</summary>
public abstract record RoundStartView
{
    public required string SchoolId { get; init; }

    public required string SchoolName { get; init; }

    /// <summary>Today, at the school.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The minimum number of people behind a figure.</summary>
    public required int Minimum { get; init; }

    public required LocalDateTime ClosesAt { get; init; }

    /// <summary>When those who have not answered get their only reminder; null for no reminder.</summary>
    public LocalDateTime? RemindsAt { get; init; }
}
