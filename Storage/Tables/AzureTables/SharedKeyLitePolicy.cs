using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>
/// Signs each attempt with the account's key: HMAC-SHA256 over the date and the canonical resource ("Authorize with Shared Key", Table
/// service, Shared Key Lite). The emulator's path begins with the account, so its resource contains the account twice.
/// </summary>
/// <param name="account">The account with its key.</param>
/// <param name="wallClock">Real time, even when the bot's own clock is simulated: the service refuses a date that is 15 minutes
/// off.</param>
internal sealed class SharedKeyLitePolicy(TableAccount account, TimeProvider wallClock) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = wallClock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{date}\n/{account.Name}{message.Request.Uri.ToUri().AbsolutePath}");
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue(
            "Authorization", $"SharedKeyLite {account.Name}:{Convert.ToBase64String(HMACSHA256.HashData(account.Key, signed))}");
    }
}
