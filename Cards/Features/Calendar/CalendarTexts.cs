using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Calendar;

/// <summary>Texts about evaluation moments in people's own calendars: for the event itself, the self-check and "mijn gegevens".</summary>
public static class CalendarTexts
{
    public static Text Link { get; } = new("Open de chat met Welbevinden", "Open the chat with Welbevinden");

    public static Text Remedy(bool granted) => granted
        ? new(
            "Calendars.ReadWrite is gegeven, maar deze agenda's gaan nog niet open. Wacht twee uur en kijk opnieuw.",
            "Calendars.ReadWrite is granted, but these calendars do not open yet. Wait two hours and check again.")
        : new(
            "Geef de app de rol Application Calendars.ReadWrite voor de postvakken van het kernteam (RBAC for Applications in Exchange "
                + "Online), of voor alle postvakken in Entra bij API permissions.",
            "Give the app the role Application Calendars.ReadWrite for the core team's mailboxes (RBAC for Applications in Exchange "
                + "Online), or for all mailboxes in Entra under API permissions.");

    public static Text NobodyToTry { get; } = new(
        "Zet iemand met een postvak in Exchange Online in het kernteam en kijk opnieuw.",
        "Put somebody with a mailbox in Exchange Online in the core team and check again.");

    public static Text InCalendars(int events, int people) => new(
        $"{events} × staat een evaluatiemoment in een agenda, bij {Words.Colleagues(people).Dutch} van het kernteam.",
        $"An evaluation moment stands in a calendar {events} ×, with {Words.Colleagues(people).English} of the core team.");

    public static Text NoMailbox(int people) => new(
        $"Bij {Words.Colleagues(people).Dutch} van het kernteam is er geen agenda in Exchange Online.",
        $"{Words.Colleagues(people).English} of the core team have no calendar in Exchange Online.");

    public static Text NoMailboxRemedy { get; } = new(
        "Geef in Microsoft 365 een licentie met Exchange Online. Ik probeer het elke week opnieuw.",
        "Assign a licence with Exchange Online in Microsoft 365. I try again every week.");

    public static Text Refused(int people) => new(
        $"Bij {Words.Colleagues(people).Dutch} van het kernteam mag de app niet in de agenda.",
        $"The app may not come into the calendar of {Words.Colleagues(people).English} of the core team.");

    /// <summary>What is stored about a person, for "mijn gegevens".</summary>
    public static MyDataLine Kept(int events) => new(
        new("Evaluatiemomenten in je agenda", "Evaluation moments in your calendar"),
        new(
            $"Van {Moments(events).Dutch}: de dag en of het in je agenda staat. Zo zet ik het er niet twee keer in. Wis je dit, dan "
                + $"haal ik het eerst weg uit je agenda.",
            $"Of {Moments(events).English}: the day and whether it stands in your calendar. So I do not put it there twice. If you "
                + $"erase this, I first take it out of your calendar."));

    /// <summary>One of them, for the person's copy.</summary>
    public static MyDataLine Copied(LocalDate date, bool isDeclined, bool isInCalendar) => new(
        new(
            $"Evaluatiemoment van {Words.Date(date).Dutch} in je agenda",
            $"Evaluation moment of {Words.Date(date).English} in your calendar"),
        isDeclined ? new("Je hebt het weggegooid; ik zet het niet terug.", "You threw it away; I do not put it back.")
            : isInCalendar ? new("Het staat erin.", "It stands there.")
            : new("Het staat er nog niet in.", "It does not stand there yet."));

    /// <summary>The code of a language.</summary>
    public static string Code(Language language) => language switch
    {
        Language.Dutch => "nl",
        Language.English => "en",
    };

    private static Text Moments(int events) => Words.Count(events, new("moment", "moment"), new("momenten", "moments"));
}
