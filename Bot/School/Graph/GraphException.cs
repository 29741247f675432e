using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>Graph did not give what was asked. Caught once per reading.</summary>
/// <param name="trouble">What.</param>
/// <param name="detail">Graph's own code, a property's name or a count: never a name or an id of a person.</param>
internal sealed class GraphException(
    GraphTrouble trouble, string detail, Exception? inner = null) : Exception($"{trouble}: {detail}", inner)
{
    public GraphTrouble Trouble => trouble;

    public string Detail => detail;

    /// <summary>The HTTP status; 0 when there was no answer, or one that was not understood.</summary>
    public int Status { get; init; }

    /// <summary>The causes of <see cref="Teams.Tokens.ConnectorTokens"/> in these words.</summary>
    public static GraphException OfToken(string cause) => new(
        cause switch
        {
            "secretWrong" => GraphTrouble.SecretWrong,
            "secretExpired" => GraphTrouble.SecretExpired,
            "appUnknown" => GraphTrouble.AppUnknown,
            "tenantUnknown" => GraphTrouble.TenantUnknown,
            "tokenRefused" => GraphTrouble.TokenRefused,
            _ => GraphTrouble.TokenUnavailable,
        },
        cause);
}
