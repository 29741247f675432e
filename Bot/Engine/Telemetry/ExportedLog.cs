using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Welbevinden.Bot.Engine.Telemetry;

/// <summary>
/// Takes from a log line, before it leaves, what is not known to be free of persons. Of our own lines the sentence with its places empty
/// goes, and the places in <see cref="TelemetryNames.LogFields"/>; of a library's only which event it was; of an exception only its type.
/// </summary>
internal sealed class ExportedLog : BaseProcessor<LogRecord>
{
    private const string Sentence = "{OriginalFormat}";

    public override void OnEnd(LogRecord data)
    {
        var ours = data.CategoryName?.StartsWith("Welbevinden.", StringComparison.Ordinal) == true;
        var fields = ours ? data.Attributes ?? [] : [];
        data.FormattedMessage = null;
        data.Body = fields.FirstOrDefault(field => field.Key == Sentence).Value as string ?? data.EventId.Name ?? data.CategoryName;
        data.Attributes = [.. fields.Where(field => TelemetryNames.LogFields.Contains(field.Key)), .. TypeOf(data.Exception)];
        data.Exception = null;
    }

    private static IEnumerable<KeyValuePair<string, object?>> TypeOf(Exception? exception) =>
        exception is null ? [] : [new(TelemetryNames.ExceptionType, exception.GetType().FullName)];
}
