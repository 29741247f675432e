using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Top3;

/// <summary>Shows the core team whom a top 3 would reach, until when and who will see what, before anything is sent.</summary>
public static class Top3StartConfirmCard
{
    public static AdaptiveCard Create(Top3StartConfirmView view, Language language) => Page.Of(
        language,
        Top3TeamTexts.StartHeading,
        [
            Page.Paragraph(Top3TeamTexts.Audience(view.Mentors, view.Classes, view.SchoolName).In(language)),
            new FactSet(
            [
                new Fact(Top3TeamTexts.Aspects.In(language), view.Aspects.ToString(CultureInfo.InvariantCulture)),
                new Fact(Top3TeamTexts.Closes.In(language), Words.Moment(view.ClosesAt).In(language)),
                new Fact(Top3TeamTexts.Reminder.In(language), Words.Moment(view.RemindsAt).In(language)),
                new Fact(Top3TeamTexts.Threshold.In(language), Top3TeamTexts.FromMentors(view.Minimum).In(language)),
            ]),
        ],
        Execute.For(Top3Verbs.Start, new Top3Start(view.SchoolId, LocalDatePattern.Iso.Format(view.Date)), Top3TeamTexts.StartButton.In(language))
            with
        { Style = ActionStyle.Positive },
        Execute.For(Top3Verbs.Cancel, new NoPayload(), Top3TeamTexts.CancelButton.In(language)));
}

/// <summary>What would be started.</summary>
public sealed record Top3StartConfirmView
{
    public required string SchoolId { get; init; }

    public required string SchoolName { get; init; }

    /// <summary>Today, at the school.</summary>
    public required LocalDate Date { get; init; }

    public required int Mentors { get; init; }

    public required int Classes { get; init; }

    /// <summary>How many aspects can be named.</summary>
    public required int Aspects { get; init; }

    public required int Minimum { get; init; }

    public required LocalDateTime ClosesAt { get; init; }

    public required LocalDateTime RemindsAt { get; init; }
}
