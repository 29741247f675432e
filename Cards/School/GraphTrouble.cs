namespace Welbevinden.Cards.School;

/// <summary>What can be wrong between the bot and Graph: a closed set, each with its remedy in the texts.</summary>
public enum GraphTrouble
{
    SecretWrong,
    SecretExpired,
    AppUnknown,
    TenantUnknown,
    TokenRefused,
    TokenUnavailable,
    Unreachable,
    Unauthorized,
    Forbidden,
    NotFound,
    Refused,
    Throttled,
    Failing,

    /// <summary>The delta link is no longer valid: everything is read again.</summary>
    SyncStateLost,

    /// <summary>A response does not have the format that Graph v1.0 promises.</summary>
    SchemaChanged,

    /// <summary>Nobody, or far fewer people, would be left.</summary>
    TooManyGone,

    /// <summary>The directory file that supplements Graph is missing or faulty.</summary>
    FileFaulty,
}
