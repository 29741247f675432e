using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Graph;

/// <summary>An event in somebody's calendar, as far as the stand-in models it.</summary>
/// <param name="Id">Changes when it is moved to another folder, as in Exchange.</param>
/// <param name="Date">The day it is on; null when it is not a whole day.</param>
/// <param name="Content">What was asked for.</param>
internal sealed record CalendarEvent(string Id, string? Date, JsonObject Content)
{
    public string Text(string name) => Content[name]?.ToString() ?? "";
}

/// <summary>
/// Calendars by account, as Graph serves them: a whole day takes midnights in one time zone, a repeated <c>transactionId</c> creates
/// nothing new, a missing event is 404 ErrorItemNotFound, an account without a mailbox 404 MailboxNotEnabledForRESTAPI, and more than four
/// requests at once wait.
/// </summary>
internal sealed class Mailboxes(GraphStandInOptions options)
{
    /// <summary>Requests at once to one mailbox (Graph's throttling limits, Outlook).</summary>
    private const int MaxAtOnce = 4;

    private readonly ConcurrentDictionary<string, int> _busy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, CalendarEvent>> _events = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _made;
    private int _asked;

    /// <summary>Accounts without a mailbox in Exchange Online.</summary>
    public HashSet<string> Without { get; } = new(StringComparer.Ordinal);

    /// <summary>How many more requests a mailbox answers with 429.</summary>
    public Dictionary<string, int> MustWait { get; } = new(StringComparer.Ordinal);

    /// <summary>One request in this many is performed but answered with 504. 0 for never.</summary>
    public int LosesAnswerEvery { get; set; }

    /// <summary>True: a repeated transaction is performed again, as if it had no id.</summary>
    public bool ForgetsTransactions { get; set; }

    /// <summary>How often a transaction was repeated.</summary>
    public int Repeated { get; private set; }

    /// <summary>Requests about events that were answered with success, by method.</summary>
    public ConcurrentDictionary<string, int> Done { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<CalendarEvent> Of(string account)
    {
        lock (_gate)
        {
            return _events.TryGetValue(account, out var own) ? [.. own.Values] : [];
        }
    }

    /// <summary>The person deletes an event.</summary>
    public void ThrowAway(string account, string id)
    {
        lock (_gate)
        {
            _events[account].Remove(id);
        }
    }

    /// <summary>The result of the request: the permission is checked before the mailbox.</summary>
    public async Task<IResult> AnswerAsync(string account, string? id, HttpRequest request)
    {
        if (!options.Permissions.Contains("Calendars.ReadWrite", StringComparer.Ordinal) && !options.CalendarsByRbac.Contains(account))
        {
            return GraphStandIn.Error(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
        }

        if (Without.Contains(account))
        {
            return GraphStandIn.Error(
                404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
        }

        try
        {
            return _busy.AddOrUpdate(account, 1, (_, now) => now + 1) > MaxAtOnce || Sleeps(account)
                ? Wait(request)
                : await DoAsync(account, id, request);
        }
        finally
        {
            _busy.AddOrUpdate(account, 0, (_, now) => now - 1);
        }
    }

    private bool Sleeps(string account)
    {
        lock (_gate)
        {
            return MustWait.GetValueOrDefault(account) > 0 && MustWait[account]-- > 0;
        }
    }

    private IResult Wait(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = options.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return GraphStandIn.Error(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.");
    }

    private async Task<IResult> DoAsync(string account, string? id, HttpRequest request)
    {
        var content = request.Method is "POST" or "PATCH" ? (await JsonNode.ParseAsync(request.Body))!.AsObject() : [];
        IResult result;
        lock (_gate)
        {
            var own = _events.TryGetValue(account, out var known) ? known : _events[account] = new(StringComparer.Ordinal);
            result = request.Method switch
            {
                "POST" => Make(own, content),
                "PATCH" => Change(own, id!, content),
                "DELETE" => own.Remove(id!) ? Results.StatusCode(204) : Missing(),
                _ => id is null
                    ? Json.Answer(new JsonObject { ["id"] = $"calendar-{account}" })
                    : own.TryGetValue(id, out var there) ? Json.Answer(Shown(there)) : Missing(),
            };
        }

        Done.AddOrUpdate(request.Method, 1, (_, count) => count + 1);
        return LosesAnswerEvery > 0 && Interlocked.Increment(ref _asked) % LosesAnswerEvery == 0
            ? GraphStandIn.Error(504, "gatewayTimeout")
            : result;
    }

    private IResult Make(Dictionary<string, CalendarEvent> own, JsonObject content)
    {
        var transaction = content["transactionId"]?.ToString() ?? "";
        if (transaction.Length > 0 && own.Values.FirstOrDefault(one => one.Text("transactionId") == transaction) is { } before)
        {
            Repeated++;
            if (!ForgetsTransactions)
            {
                return JsonNode.DeepEquals(before.Content, content)
                    ? Json.Answer(Shown(before), 201)
                    : GraphStandIn.Error(
                        409,
                        "ErrorDuplicateTransactionId",
                        "The TransactionId specified in the request has already been used to create a different event.");
            }
        }

        if (Wrong(content) is { } wrong)
        {
            return wrong;
        }

        var made = new CalendarEvent($"AAMkAD{++_made:D6}-_x=", DateOf(content), content);
        own[made.Id] = made;
        return Json.Answer(Shown(made), 201);
    }

    private static IResult Change(Dictionary<string, CalendarEvent> own, string id, JsonObject content)
    {
        if (!own.TryGetValue(id, out var known))
        {
            return Missing();
        }

        if (Wrong(content) is { } wrong)
        {
            return wrong;
        }

        own[id] = known with { Date = DateOf(content) };
        return Json.Answer(Shown(own[id]));
    }

    private static JsonObject Shown(CalendarEvent one) =>
        new() { ["@odata.etag"] = "W/\"x\"", ["id"] = one.Id, ["subject"] = one.Text("subject"), ["isAllDay"] = true };

    /// <summary>
    /// "Regardless of whether it's a single-day or multi-day event, start and end time must be set to midnight and be in the same time
    /// zone" (event resource).
    /// </summary>
    private static IResult? Wrong(JsonObject content)
    {
        var (start, end) = (content["start"], content["end"]);
        if (!TimeZoneInfo.TryConvertWindowsIdToIanaId(start?["timeZone"]?.ToString() ?? "", out _))
        {
            return GraphStandIn.Error(400, "TimeZoneNotSupportedException", "A valid TimeZone value must be specified.");
        }

        return start?["timeZone"]?.ToString() == end?["timeZone"]?.ToString()
            && Midnight(start) is { } from && Midnight(end) is { } to && to == from.AddDays(1)
                ? null
                : GraphStandIn.Error(
                    400, "ErrorInvalidRequest", "The Event.Start property for an all-day event needs to be set to midnight.");
    }

    private static DateOnly? Midnight(JsonNode? at) =>
        DateTime.TryParseExact(
            at?["dateTime"]?.ToString(), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            && parsed.TimeOfDay == TimeSpan.Zero
            ? DateOnly.FromDateTime(parsed)
            : null;

    private static string? DateOf(JsonObject content) => Midnight(content["start"])?.ToString("O", CultureInfo.InvariantCulture);

    private static IResult Missing() => GraphStandIn.Error(404, "ErrorItemNotFound", "The specified object was not found in the store.");
}
