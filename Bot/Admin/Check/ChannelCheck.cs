using Welbevinden.Bot.School;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Cards.School;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Admin.Check;

/// <summary>
/// Requests a token for Teams, compares it with the settings, and fetches the keys that Teams signs with; the date of that response checks
/// the clock.
/// </summary>
internal sealed class ChannelCheck(
    ChannelOptions options, ConnectorTokens tokens, ChannelKeys channelKeys, ChannelHttp http, TimeProvider time)
{
    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken)
    {
        var (token, cause) = await tokens.GetAsync(cancellationToken);
        var what = CheckTexts.Token("Teams");
        CheckLine[] lines = token is null
            ? [CheckLine.Wrong(what, DirectoryTexts.Remedy(GraphException.OfToken(cause).Trouble))]
            : [CheckLine.Ok(what), .. SameApp(token)];
        return [.. lines, .. await KeysAsync(cancellationToken)];
    }

    private IEnumerable<CheckLine> SameApp(string token)
    {
        if (TokenClaims.Read(token) is not { } claims)
        {
            yield break;
        }

        var same = string.Equals(claims.AppId, options.AppId, StringComparison.OrdinalIgnoreCase)
            && string.Equals(claims.TenantId, options.TenantId, StringComparison.OrdinalIgnoreCase);
        yield return same ? CheckLine.Ok(CheckTexts.AppIdSame) : CheckLine.Wrong(CheckTexts.AppIdSame, CheckTexts.AppIdRemedy);
    }

    private async Task<IReadOnlyList<CheckLine>> KeysAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.Client.GetAsync(options.MetadataUrl, cancellationToken);
            var usable = answer.IsSuccessStatusCode && await channelKeys.CurrentAsync(cancellationToken) is not null;
            CheckLine keys = usable
                ? CheckLine.Ok(CheckTexts.ChannelKeys)
                : CheckLine.Wrong(CheckTexts.ChannelKeys, CheckTexts.ChannelKeysRemedy);

            // A stand-in runs on a clock of its own.
            return answer.Headers.Date is { } theirs && options.LocalChannel is null
                ? [keys, ClockLine.Of(theirs - time.GetUtcNow())]
                : [keys];
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException)
        {
            return [CheckLine.Wrong(CheckTexts.ChannelKeys, CheckTexts.ChannelKeysRemedy)];
        }
    }
}
