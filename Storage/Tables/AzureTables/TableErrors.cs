using System.Text.Json;
using Azure;

namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>Translates what the client of the Table service throws to the words of the port.</summary>
internal static class TableErrors
{
    private const string Proxy = "A proxy in between may have answered.";

    /// <summary>
    /// The meaning of a code ("Table service error codes") for a write, or null when the engine or its configuration failed.
    /// </summary>
    public static WriteError? ErrorOf(string? code) => code switch
    {
        "EntityAlreadyExists" => WriteError.AlreadyExists,
        "ResourceNotFound" or "EntityNotFound" => WriteError.NotFound,
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

    /// <summary>
    /// What anything else that is thrown says to whoever runs the bot. Only a failure before an answer came is kept inside: the texts of
    /// the others repeat what the answer held.
    /// </summary>
    public static StoreUnavailableException Unavailable(Exception failure) => failure switch
    {
        RequestFailedException { ErrorCode: "TableNotFound" } =>
            new("Azure Tables does not have the table. EnsureTablesAsync creates it at start-up; has it been deleted?"),
        RequestFailedException { Status: > 0, ErrorCode: { Length: > 0 } code } answered =>
            new($"Azure Tables answered {answered.Status} {code}."),
        RequestFailedException { Status: > 0 } answered => new($"Azure Tables answered {answered.Status} without saying why. {Proxy}"),
        JsonException or SystemException => Unreadable(failure.GetType().Name),
        _ => new($"Azure Tables could not be reached: {failure.GetType().Name}.", failure),
    };

    /// <summary>The limit of a call with its retries was reached.</summary>
    public static StoreUnavailableException TooLate() =>
        new($"Azure Tables did not answer within {WireOptions.TotalTimeout.TotalSeconds} seconds.");

    /// <summary>What answered is not the Table service.</summary>
    /// <param name="what">What was found instead, without anything the answer held.</param>
    public static StoreUnavailableException Unreadable(string what) =>
        new($"What answered for Azure Tables could not be read ({what}). {Proxy}");
}
