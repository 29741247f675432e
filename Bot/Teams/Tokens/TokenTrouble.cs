using Azure.Identity;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>
/// Why Entra issued no token, as a code for logs and remedies: derived from the number at the start of every Entra error.
/// </summary>
internal static class TokenTrouble
{
    private static readonly (string Number, string Code)[] Numbers =
    [
        ("AADSTS7000215", "secretWrong"),
        ("AADSTS7000222", "secretExpired"),
        ("AADSTS700016", "appUnknown"),
        ("AADSTS90002", "tenantUnknown"),
        ("AADSTS900023", "tenantUnknown"),
    ];

    public static string CodeOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            foreach (var (number, code) in Numbers)
            {
                if (cause.Message.Contains(number, StringComparison.Ordinal))
                {
                    return code;
                }
            }

            if (cause is HttpRequestException)
            {
                return "tokenUnavailable";
            }
        }

        return failure is AuthenticationFailedException ? "tokenRefused" : "tokenUnavailable";
    }
}
