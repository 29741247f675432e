using System.Collections.Frozen;

namespace Welbevinden.Bot.Engine.Telemetry;

/// <summary>
/// Every name that leaves the bot as telemetry, and so everything that can: a tag, span or log field that is not here is not exported.
/// A value is a number, or one of a closed set of codes; never a person, an answer, a text, or an id that Teams gives to one of these.
/// </summary>
internal static class TelemetryNames
{
    public const string Service = "welbevinden";

    /// <summary>The meter, and the source of spans.</summary>
    public const string Source = "Welbevinden";

    public const string RefusedRequests = "welbevinden.requests.refused";
    public const string Refusals = "welbevinden.refusals";
    public const string Deliveries = "welbevinden.deliveries";
    public const string Waiting = "welbevinden.outbox.waiting";

    /// <summary>Something came in from Teams, until it was durable and answered.</summary>
    public const string Receive = "receive";

    /// <summary>Something was due, until it was done.</summary>
    public const string Perform = "perform";

    /// <summary>One call to Teams.</summary>
    public const string Call = "call";

    /// <summary>Why something was refused: a code of the refusals in <c>Cards</c> or of the door.</summary>
    public const string Code = "code";

    /// <summary>Where a message ended.</summary>
    public const string State = "state";

    /// <summary>What it was: the kind of activity, of occurrence, or of call.</summary>
    public const string Kind = "kind";

    /// <summary>The column it went to; <c>none</c> when there is none.</summary>
    public const string Feature = "feature";

    /// <summary>What came of it.</summary>
    public const string Outcome = "outcome";

    public const string ExceptionType = "exception.type";

    /// <summary>The histogram of a span's length in seconds.</summary>
    public static string DurationOf(string span) => $"welbevinden.{span}.duration";

    /// <summary>Spans there are.</summary>
    public static FrozenSet<string> Spans { get; } = new[] { Receive, Perform, Call }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Instruments of our own.</summary>
    public static FrozenSet<string> Instruments { get; } =
        Spans.Select(DurationOf).Concat([RefusedRequests, Refusals, Deliveries, Waiting]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tags of our own spans and instruments.</summary>
    public static FrozenSet<string> Tags { get; } = new[] { Code, State, Kind, Feature, Outcome }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Places in our log lines that are exported. Those not here stay on the console: they quote files, settings and what stands in them.
    /// </summary>
    public static FrozenSet<string> LogFields { get; } = new[]
    {
        "Attempt", "Attempts", "Bytes", "Cause", "Classes", "Code", "Count", "Date", "Fault", "Faults", "InForce", "Kind",
        "Known", "Line", "Odd", "Older", "Part", "People", "Plain", "Remarks", "School", "Schools", "Status", "Type", "Usable",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Meters of .NET whose instruments name routes, hosts and kinds of memory, and nothing else.</summary>
    public static FrozenSet<string> PlatformMeters { get; } = new[]
    {
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime",
    }.ToFrozenSet(StringComparer.Ordinal);
}
