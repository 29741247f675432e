using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Admin.Check;

/// <summary>Requests the bot's own public address the way Teams does: from outside, over https.</summary>
internal sealed class AddressCheck(IConfiguration configuration, ChannelOptions channel, ChannelHttp http)
{
    public const string Setting = "PublicAddress";

    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken)
    {
        if (configuration[Setting] is not { Length: > 0 } given)
        {
            return [CheckLine.NotSet(CheckTexts.PublicAddress, CheckTexts.PublicAddressRemedy)];
        }

        return [
            await AnswersAsync(given, cancellationToken)
                ? CheckLine.Ok(CheckTexts.PublicAddress)
                : CheckLine.Wrong(CheckTexts.PublicAddress, CheckTexts.PublicAddressRemedy),
        ];
    }

    private async Task<bool> AnswersAsync(string given, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(given, UriKind.Absolute, out var address) || (address.Scheme is not "https" && channel.LocalChannel is null))
        {
            return false;
        }

        try
        {
            using var answer = await http.Client.GetAsync(new Uri(address, "/health/live"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
