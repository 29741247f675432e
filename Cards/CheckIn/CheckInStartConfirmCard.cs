using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.CheckIn;

/// <summary>Shows the core team whom a check-in would reach, until when and from how many answers on, before anything is sent.</summary>
public static class CheckInStartConfirmCard
{
    public static AdaptiveCard Create(CheckInStartConfirmView view, Language language) => Page.Of(
        language,
        CheckInTeamTexts.StartHeading,
        [
            Page.Paragraph(CheckInTeamTexts.StartAudience(view.AudienceCount, view.SchoolName).In(language)),
            new FactSet(
            [
                new Fact(CheckInTeamTexts.Closes.In(language), Words.Moment(view.ClosesAt).In(language)),
                new Fact(CheckInTeamTexts.Reminder.In(language), Reminder(view).In(language)),
                new Fact(CheckInTeamTexts.Threshold.In(language), CheckInTeamTexts.FromAnswers(view.Minimum).In(language)),
            ]),
            .. Warning(view, language),
        ],
        Execute.For(CheckInVerbs.Start, new CheckInStart(view.SchoolId, LocalDatePattern.Iso.Format(view.Date)), CheckInTeamTexts.StartButton.In(language))
            with
        { Style = ActionStyle.Positive },
        Execute.For(CheckInVerbs.Cancel, new NoPayload(), CheckInTeamTexts.CancelButton.In(language)));

    private static Text Reminder(CheckInStartConfirmView view) =>
        view.ReminderAt is { } at ? Words.Moment(at) : CheckInTeamTexts.NoReminder;

    private static IReadOnlyList<Element> Warning(CheckInStartConfirmView view, Language language) => view.AudienceCount >= view.Minimum
        ? []
        : [Page.Paragraph(CheckInTeamTexts.TooSmallAudience(view.Minimum).In(language)) with { Color = TextColor.Attention }];
}

/// <summary>What would be started.</summary>
public sealed record CheckInStartConfirmView
{
    public required string SchoolId { get; init; }

    public required string SchoolName { get; init; }

    /// <summary>Today, at the school.</summary>
    public required LocalDate Date { get; init; }

    public required int AudienceCount { get; init; }

    public required int Minimum { get; init; }

    public required LocalDateTime ClosesAt { get; init; }

    /// <summary>When those who have not answered are reminded, once; null for no reminder.</summary>
    public LocalDateTime? ReminderAt { get; init; }
}
