using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using Welbevinden.Bot.Teams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Calendar;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.School.Graph;

/// <summary>What Graph made of a request about an event.</summary>
internal enum CalendarAnswer
{
    Done,

    /// <summary>The event is not there: the person threw it away, or put it in another folder, by which its id changes.</summary>
    NotThere,

    /// <summary>There is no such account, or it has no mailbox in Exchange Online.</summary>
    NoMailbox,

    Forbidden,

    /// <summary>The transaction was used for an event that looks different.</summary>
    Taken,

    /// <summary>Perhaps later. Whether it was done is not known.</summary>
    Failed,
}

/// <summary>
/// Events in people's own calendars, by Graph (<c>/users/{id}/events</c>, application permission Calendars.ReadWrite). Without attendees,
/// so that nobody is invited and no address is needed. Every request may be repeated: making by its <c>transactionId</c>, moving and taking
/// away by what they are.
/// </summary>
internal sealed class GraphCalendars(Func<GraphWire> wire, ChannelOptions channel)
{
    /// <summary>Makes the event of a mark, or finds the one that the same mark made before; with its id.</summary>
    public async Task<(CalendarAnswer Answer, string Id)> PutAsync(
        CalendarMark mark, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var language = mark.Language == CalendarTexts.Code(Language.English) ? Language.English : Language.Dutch;
        var content = Day(mark.Date, zone);
        content["subject"] = CalendarTexts.Subject.In(language);
        content["body"] = new JsonObject { ["contentType"] = "html", ["content"] = Body(language) };
        content["showAs"] = "free";
        content["isReminderOn"] = false;
        content["transactionId"] = mark.Transaction;
        var (answer, id) = await AskAsync((graph, bytes) => graph.PostAsync(Events(mark.Person), bytes, cancellationToken), content);
        return answer == CalendarAnswer.Done && id.Length == 0 ? (CalendarAnswer.Failed, "") : (answer, id);
    }

    public async Task<CalendarAnswer> MoveAsync(CalendarMark mark, LocalDate to, DateTimeZone zone, CancellationToken cancellationToken) =>
        (await AskAsync((graph, bytes) => graph.PatchAsync(Event(mark), bytes, cancellationToken), Day(to, zone))).Answer;

    public async Task<CalendarAnswer> RemoveAsync(CalendarMark mark, CancellationToken cancellationToken) =>
        (await AskAsync((graph, _) => graph.DeleteAsync(Event(mark), cancellationToken), [])).Answer;

    /// <summary>The question by which a self-check tries whether the app may come into somebody's calendar.</summary>
    public static string Question(PersonId person) => $"users/{Uri.EscapeDataString(person.Value)}/calendar?$select=id";

    private async Task<(CalendarAnswer Answer, string Id)> AskAsync(Func<GraphWire, byte[], Task<GraphAnswer>> ask, JsonObject content)
    {
        try
        {
            var answer = await ask(wire(), System.Text.Encoding.UTF8.GetBytes(content.ToJsonString()));
            return (Read(answer), answer.IsDone ? answer.Id : "");
        }
        catch (GraphException)
        {
            return (CalendarAnswer.Failed, "");
        }
    }

    /// <summary>
    /// 404 has many codes: <c>ErrorItemNotFound</c> is the event; MailboxNotEnabledForRESTAPI, ResourceNotFound and ErrorInvalidUser are
    /// the mailbox.
    /// </summary>
    private static CalendarAnswer Read(GraphAnswer answer) => (answer.Status, answer.Code) switch
    {
        ( >= 200 and < 300, _) => CalendarAnswer.Done,
        (StatusCodes.Status404NotFound, "ErrorItemNotFound") => CalendarAnswer.NotThere,
        (StatusCodes.Status404NotFound, _) => CalendarAnswer.NoMailbox,
        (StatusCodes.Status403Forbidden, _) => CalendarAnswer.Forbidden,
        (_, "ErrorDuplicateTransactionId") => CalendarAnswer.Taken,
        _ => CalendarAnswer.Failed,
    };

    /// <summary>A whole day: from midnight to midnight in one time zone, as Graph wants it, named as Windows names it.</summary>
    private static JsonObject Day(LocalDate date, DateTimeZone zone)
    {
        var name = TzdbDateTimeZoneSource.Default.TzdbToWindowsIds.TryGetValue(zone.Id, out var known) ? known : zone.Id;
        return new JsonObject { ["start"] = Midnight(date), ["end"] = Midnight(date.PlusDays(1)), ["isAllDay"] = true };

        JsonObject Midnight(LocalDate day) => new() { ["dateTime"] = $"{LocalDatePattern.Iso.Format(day)}T00:00:00", ["timeZone"] = name };
    }

    private string Body(Language language)
    {
        // The documented link to a chat, with the bot's own id in Teams as the other.
        var link = $"https://teams.microsoft.com/l/chat/0/0?tenantId={channel.TenantId}&users=28:{channel.AppId}";
        return $"<p>{WebUtility.HtmlEncode(CalendarTexts.Body.In(language))}</p><p><a "
            + $"href=\"{WebUtility.HtmlEncode(link)}\">{WebUtility.HtmlEncode(CalendarTexts.Link.In(language))}</a></p>";
    }

    private static string Events(PersonId person) => $"users/{Uri.EscapeDataString(person.Value)}/events";

    private static string Event(CalendarMark mark) => $"{Events(mark.Person)}/{Uri.EscapeDataString(mark.EventId)}";
}
