using System.Globalization;
using System.Text.Json;

namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>Translates the error codes of the Table service ("Table service error codes") to those of the port.</summary>
internal static class TableErrors
{
    public const string TableNotFound = "TableNotFound";
    public const string TableAlreadyExists = "TableAlreadyExists";
    public const string ResourceNotFound = "ResourceNotFound";

    /// <summary>The meaning of a code for a write, or null when the engine or its configuration failed.</summary>
    public static WriteError? ErrorOf(string code) => code switch
    {
        "EntityAlreadyExists" => WriteError.AlreadyExists,
        ResourceNotFound or "EntityNotFound" => WriteError.NotFound,
        "UpdateConditionNotSatisfied" or "ConditionNotMet" => WriteError.Conflict,
        "KeyValueTooLarge" => WriteError.KeyTooLong,
        "PropertyValueTooLarge" => WriteError.PropertyTooLarge,
        "PropertyNameInvalid" or "PropertyNameTooLong" => WriteError.PropertyNameInvalid,
        "TooManyProperties" => WriteError.TooManyProperties,
        "EntityTooLarge" => WriteError.EntityTooLarge,
        "RequestBodyTooLarge" or "ContentLengthExceeded" => WriteError.BatchTooLarge,
        "InvalidDuplicateRow" => WriteError.RowTwiceInBatch,
        _ => null,
    };

    /// <summary>The code of an error body and, in a batch, the operation it is about (its message begins with <c>3:</c>).</summary>
    public static (string Code, int Index) Parse(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.GetProperty("odata.error");
            var message = error.GetProperty("message").GetProperty("value").GetString() ?? "";
            var colon = message.IndexOf(':', StringComparison.Ordinal);
            return (error
                .GetProperty("code")
                .GetString() ?? "", colon > 0 && int.TryParse(message.AsSpan(0, colon), CultureInfo.InvariantCulture, out var index)
                    ? index
                    : 0);
        }
        catch (Exception noTableError) when (noTableError is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy's page, or nothing: only the status is known.
            return ("", 0);
        }
    }

    public static StoreUnavailableException Unavailable(int status, string code) =>
        new(string.Equals(code, TableNotFound, StringComparison.Ordinal)
        ? "Azure Tables does not have the table. EnsureTablesAsync creates it at start-up; has it been deleted?"
        : $"Azure Tables answered {status} {code}.");
}
