using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>
/// A button that opens a new appointment in Outlook on the web, filled in for the whole day of a moment; nothing is stored until the person
/// saves it. The address is Outlook's own compose link (<c>calendar/0/deeplink/compose</c>), which also opens in the app on a phone.
/// </summary>
internal static class CalendarLink
{
    /// <summary>The button; nothing when the moment is already in the reader's calendar.</summary>
    public static IEnumerable<CardAction> ButtonUnless(bool isInCalendar, LocalDate date, Language language) =>
        isInCalendar ? [] : [new OpenUrl(MomentTexts.CalendarButton.In(language), Address(date, language))];

    private static string Address(LocalDate date, Language language)
    {
        (string Name, string Value)[] query =
        [
            ("subject", CalendarEventTexts.Subject.In(language)),
            ("startdt", LocalDatePattern.Iso.Format(date)),
            ("enddt", LocalDatePattern.Iso.Format(date.PlusDays(1))),
            ("allday", "true"),
            ("body", CalendarEventTexts.Body.In(language)),
        ];
        return $"https://outlook.office.com/calendar/0/deeplink/compose?{string.Join(
            '&', query.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"))}";
    }
}
