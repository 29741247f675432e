using Microsoft.Graph;
using Microsoft.Graph.Models;
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
internal sealed class GraphCalendars(GraphClient graph, Func<RetryPace, GraphClient> clients, GraphOptions options) : IPersonalCalendars
{
    public bool AreWritten => options.Calendar;

    public TimeSpan CompareEvery => TimeSpan.FromMinutes(options.SyncMinutes);

    public async Task<(CalendarAnswer Answer, string Id)> PutAsync(CalendarEvent wanted, CancellationToken cancellationToken)
    {
        var content = Day(wanted.Date, wanted.Zone);
        content.Subject = wanted.Subject;
        content.Body = new ItemBody { ContentType = BodyType.Html, Content = wanted.Html };
        content.ShowAs = FreeBusyStatus.Free;
        content.IsReminderOn = false;
        content.TransactionId = wanted.Transaction;
        var (answer, made) = await AskAsync(
            sdk => sdk.Users[wanted.Person.Value].Events.PostAsync(content, cancellationToken: cancellationToken), cancellationToken);
        return answer == CalendarAnswer.Done && string.IsNullOrEmpty(made?.Id) ? (CalendarAnswer.Failed, "") : (answer, made?.Id ?? "");
    }

    public async Task<CalendarAnswer> MoveAsync(
        PersonId person, string id, LocalDate to, DateTimeZone zone, CancellationToken cancellationToken) =>
        (await AskAsync(
            sdk => sdk.Users[person.Value].Events[id].PatchAsync(Day(to, zone), cancellationToken: cancellationToken),
            cancellationToken)).Answer;

    public async Task<CalendarAnswer> RemoveAsync(PersonId person, string id, CancellationToken cancellationToken) =>
        (await AskAsync<Event>(
            async sdk =>
            {
                await sdk.Users[person.Value].Events[id].DeleteAsync(cancellationToken: cancellationToken);
                return null;
            },
            cancellationToken)).Answer;

    /// <summary>
    /// A permission that an administrator narrowed to some mailboxes (RBAC for Applications in Exchange Online) is not in the token, so
    /// only trying tells.
    /// </summary>
    public async Task<CalendarAccess> TryAsync(IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        using var brisk = clients(RetryPace.Brisk);
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

    private static async Task<GraphTrouble?> TroubleAsync(GraphClient brisk, PersonId person, CancellationToken cancellationToken)
    {
        try
        {
            await brisk.AskAsync(
                sdk => sdk.Users[person.Value].Calendar.GetAsync(
                    request => request.QueryParameters.Select = ["id"], cancellationToken),
                cancellationToken);
            return null;
        }
        catch (GraphException refused)
        {
            return refused.Trouble;
        }
    }

    private async Task<(CalendarAnswer Answer, T? Made)> AskAsync<T>(
        Func<GraphServiceClient, Task<T?>> ask, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (CalendarAnswer.Done, await graph.AskAsync(ask, cancellationToken));
        }
        catch (GraphException refused)
        {
            return (Read(refused), null);
        }
    }

    /// <summary>
    /// 404 has many codes: <c>ErrorItemNotFound</c> is the event; MailboxNotEnabledForRESTAPI, ResourceNotFound and ErrorInvalidUser are
    /// the mailbox.
    /// </summary>
    private static CalendarAnswer Read(GraphException refused) => (refused.Trouble, refused.Detail) switch
    {
        (GraphTrouble.NotFound, "ErrorItemNotFound") => CalendarAnswer.NotThere,
        (GraphTrouble.NotFound, _) => CalendarAnswer.NoMailbox,
        (GraphTrouble.Forbidden, _) => CalendarAnswer.Forbidden,
        (_, "ErrorDuplicateTransactionId") => CalendarAnswer.Taken,
        _ => CalendarAnswer.Failed,
    };

    /// <summary>A whole day: from midnight to midnight in one time zone, as Graph wants it, named as Windows names it.</summary>
    private static Event Day(LocalDate date, DateTimeZone zone)
    {
        var name = TzdbDateTimeZoneSource.Default.TzdbToWindowsIds.TryGetValue(zone.Id, out var known) ? known : zone.Id;
        return new Event { Start = Midnight(date), End = Midnight(date.PlusDays(1)), IsAllDay = true };

        DateTimeTimeZone Midnight(LocalDate day) => new() { DateTime = $"{LocalDatePattern.Iso.Format(day)}T00:00:00", TimeZone = name };
    }
}
