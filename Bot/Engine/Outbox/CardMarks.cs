using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Welbevinden.Cards.Model;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// Creates the mark of a card at the moment the card is sent: a random secret, sealed (ASP.NET Core Data Protection). It is stored nowhere,
/// neither in the row of the message, which holds a blank in its place, nor afterwards. Only the delivered card carries it.
/// </summary>
internal sealed class CardMarks(IDataProtectionProvider protection)
{
    private const int SecretBytes = 32;
    private const string QuotedBlank = $"\"{CardMark.Blank}\"";

    private readonly IDataProtector _protector = protection.CreateProtector("Welbevinden.CardMark.v1");

    public string New() => _protector.Protect(Convert.ToHexString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>The card as it is sent, its blanks filled with one new mark.</summary>
    public string Fill(string card) =>
        card.Contains(QuotedBlank, StringComparison.Ordinal) ? card.Replace(QuotedBlank, $"\"{New()}\"", StringComparison.Ordinal) : card;

    /// <summary>The secret in a mark; null for a blank that was never filled, and for anything that this bot did not create.</summary>
    public string? Open(string? mark)
    {
        try
        {
            return mark is null or CardMark.Blank ? null : _protector.Unprotect(mark);
        }
        catch (Exception refused) when (refused is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
