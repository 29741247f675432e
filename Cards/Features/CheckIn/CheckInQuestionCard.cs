using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Asks one member of staff the question of the round; the reminder is the same card with one extra sentence.</summary>
public static class CheckInQuestionCard
{
    public static AdaptiveCard Create(CheckInQuestionView view, Language language) => Page.Of(
        language,
        view.Form.Question,
        [
            Page.Paragraph(Introduction(view).In(language)),
            .. OptionButtons.For(view.Form, language, (option, title) => Execute.For(
                CheckInVerbs.Answer, new CheckInAnswer(view.RoundId, view.For, option, view.Mark), title)),
            Page.Paragraph(CheckInTexts.ClosesAt(view.ClosesAt).In(language)),
            Page.SmallPrint(CheckInTexts.WhoSees(view.Minimum).In(language)),
        ]);

    private static Text Introduction(CheckInQuestionView view) =>
        view.IsReminder ? CheckInTexts.OnlyReminder : CheckInTexts.Why(view.SchoolName);
}

/// <summary>What the question needs to know.</summary>
public sealed record CheckInQuestionView
{
    public required CheckInForm Form { get; init; }

    public required string RoundId { get; init; }

    /// <summary>The id of the person the card is made for.</summary>
    public required string For { get; init; }

    /// <summary>
    /// Lets the person who answered on this card press again when the reply was lost; filled in when the card is sent, unless given here.
    /// </summary>
    public string Mark { get; init; } = CardMark.Blank;

    public required string SchoolName { get; init; }

    public required LocalDateTime ClosesAt { get; init; }

    /// <summary>With fewer answers than this, nothing is shown.</summary>
    public required int Minimum { get; init; }

    public bool IsReminder { get; init; }
}
