using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Welbevinden.Bot.Engine.Confidentiality;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>The content of a receipt: the answer that can be changed, and the mark that shows that it is the current one.</summary>
/// <param name="Round">The round's id.</param>
/// <param name="Person">Whose receipt.</param>
/// <param name="Answer">The answer that was counted, as <see cref="GivenAnswer.Text"/>. Named as when weather was the only form.</param>
/// <param name="Nonce">The mark in the participation row while this receipt is the current one.</param>
/// <param name="Secret">What <see cref="AnswerMark"/> is made with when this receipt is used; null on a receipt from an earlier
/// version.</param>
/// <param name="Tag">By which the words are found that this person shared; null when they shared none.</param>
internal sealed record Receipt(
    string Round,
    string Person,
    [property: JsonPropertyName("Weather")] string Answer,
    string Nonce,
    string? Secret = null,
    string? Tag = null)
{
    [JsonIgnore]
    public GivenAnswer Given => GivenAnswer.Parse(Answer);
}

/// <summary>
/// Seals and opens receipts (ASP.NET Core Data Protection). The bot stores no answer, so the person's own card carries it, sealed against
/// reading and tampering by anybody else.
/// </summary>
internal sealed class Receipts(IDataProtectionProvider protection)
{
    /// <summary>In characters; leaves room for the id of any school, so that receipts have the same length everywhere.</summary>
    private const int Block = 512;

    /// <summary>In characters of JSON, with its quotes.</summary>
    private const int TagLength = 2 + (2 * AnswerMark.TagBytes);

    private readonly IDataProtector _protector = protection.CreateProtector("Welbevinden.CheckIn.Receipt.v1");

    public string Seal(Receipt receipt) =>
        _protector.Protect(
            SealPadding.Pad(
                JsonSerializer.Serialize(receipt, ReceiptJson.Default.Receipt), Block, Spared(receipt)));

    /// <summary>
    /// Every receipt is padded to the longest answer with shared words, so that the length of a seal does not reveal what it holds.
    /// </summary>
    private static int Spared(Receipt receipt) =>
        GivenAnswer.MaxLength - receipt.Answer.Length + (receipt.Tag is null ? TagLength - "null".Length : 0);

    /// <summary>Null for anything that this bot did not seal.</summary>
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

    public static string NewSecret() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public static string NewNonce() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}

[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
