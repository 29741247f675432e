using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using Welbevinden.Cards.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Events in people's own calendars, by Graph (<c>/users/{id}/events</c>, application permission Calendars.ReadWrite). Without attendees,
/// so that nobody is invited and no address is needed. Every request may be repeated: making by its <c>transactionId</c>, moving and taking
/// away by what they are.
/// </summary>
internal sealed class GraphCalendars(GraphWire wire, Func<RetryPace, GraphWire> wires, GraphOptions options) : IPersonalCalendars
{
    public bool AreWritten => options.Calendar;

    public TimeSpan CompareEvery => TimeSpan.FromMinutes(options.SyncMinutes);

    public async Task<(CalendarAnswer Answer, string Id)> PutAsync(CalendarEvent wanted, CancellationToken cancellationToken)
    {
        var content = Day(wanted.Date, wanted.Zone);
        content["subject"] = wanted.Subject;
        content["body"] = new JsonObject { ["contentType"] = "html", ["content"] = wanted.Html };
        content["showAs"] = "free";
        content["isReminderOn"] = false;
        content["transactionId"] = wanted.Transaction;
        var (answer, id) = await AskAsync((graph, bytes) => graph.PostAsync(Events(wanted.Person), bytes, cancellationToken), content);
        return answer == CalendarAnswer.Done && id.Length == 0 ? (CalendarAnswer.Failed, "") : (answer, id);
    }

    public async Task<CalendarAnswer> MoveAsync(
        PersonId person, string id, LocalDate to, DateTimeZone zone, CancellationToken cancellationToken) =>
        (await AskAsync((graph, bytes) => graph.PatchAsync(Event(person, id), bytes, cancellationToken), Day(to, zone))).Answer;

    public async Task<CalendarAnswer> RemoveAsync(PersonId person, string id, CancellationToken cancellationToken) =>
        (await AskAsync((graph, _) => graph.DeleteAsync(Event(person, id), cancellationToken), [])).Answer;

    /// <summary>
    /// A permission that an administrator narrowed to some mailboxes (RBAC for Applications in Exchange Online) is not in the token, so
    /// only trying tells.
    /// </summary>
    public async Task<CalendarAccess> TryAsync(IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        using var brisk = wires(RetryPace.Brisk);
        GraphTrouble? trouble = null;
        foreach (var person in people)
        {
            switch (await TroubleAsync(brisk, person, cancellationToken))
            {
                case null:
                    return new CalendarAccess(Opens: true, null, IsGranted: true);
                case GraphTrouble.NotFound:
                    break;
                case var other:
                    trouble = other;
                    break;
            }
        }

        var isGranted = trouble == GraphTrouble.Forbidden
            && TokenClaims.Read(await brisk.TokenAsync(cancellationToken)) is { } claims
            && claims.Roles.Contains(CalendarAccess.Permission, StringComparer.Ordinal);
        return new CalendarAccess(Opens: false, trouble, isGranted);
    }

    private static async Task<GraphTrouble?> TroubleAsync(GraphWire brisk, PersonId person, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await brisk.GetAsync(
                $"users/{Uri.EscapeDataString(person.Value)}/calendar?$select=id", cancellationToken);
            return null;
        }
        catch (GraphException refused)
        {
            return refused.Trouble;
        }
    }

    private async Task<(CalendarAnswer Answer, string Id)> AskAsync(Func<GraphWire, byte[], Task<GraphAnswer>> ask, JsonObject content)
    {
        try
        {
            var answer = await ask(wire, System.Text.Encoding.UTF8.GetBytes(content.ToJsonString()));
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

    private static string Events(PersonId person) => $"users/{Uri.EscapeDataString(person.Value)}/events";

    private static string Event(PersonId person, string id) => $"{Events(person)}/{Uri.EscapeDataString(id)}";
}
