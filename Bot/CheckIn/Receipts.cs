using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace Welbevinden.Bot.CheckIn;

/// <summary>What a receipt seals: the answer that may be taken back, and the mark that says it is the current one.</summary>
internal sealed record Receipt(string Round, string Person, string Weather, string Nonce);

/// <summary>
/// Seals and opens receipts (ASP.NET Core Data Protection). The bot keeps no answer, so the person's own card carries it,
/// unreadable and unchangeable for everybody else.
/// </summary>
internal sealed class Receipts(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Welbevinden.CheckIn.Receipt.v1");

    public string Seal(Receipt receipt) => _protector.Protect(JsonSerializer.Serialize(receipt, ReceiptJson.Default.Receipt));

    /// <summary>Null for anything this bot did not seal.</summary>
    public Receipt? Open(string seal)
    {
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(seal), ReceiptJson.Default.Receipt);
        }
        catch (Exception refused) when (refused is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    public static string NewNonce() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}

[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
