using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>
/// Seals and opens a person's saved platters (ASP.NET Core Data Protection), with a purpose of that person alone: a row that is copied to
/// somebody else cannot be opened there, and the table by itself reveals nothing.
/// </summary>
internal sealed class PlatterSeal(IDataProtectionProvider protection)
{
    /// <summary>
    /// In characters: room for seven amounts and a usual intention, so that the length of a row does not reveal what was chosen.
    /// </summary>
    private const int Block = 2048;

    public byte[] Seal(PersonId person, KeptPlatterView kept)
    {
        var plain = new SealedPlatter(LocalDatePattern.Iso.Format(kept.Date), PlatterAnswers.Of(kept.Amounts, kept.Intention));
        return Protector(person).Protect(
            Encoding.UTF8.GetBytes(SealPadding.Pad(JsonSerializer.Serialize(plain, SealedPlatterJson.Default.SealedPlatter), Block)));
    }

    /// <summary>Null for anything that this bot did not seal for this person.</summary>
    public KeptPlatterView? Open(PersonId person, ReadOnlyMemory<byte> sealedBytes)
    {
        try
        {
            var plain = JsonSerializer.Deserialize(
                Protector(person).Unprotect(sealedBytes.ToArray()), SealedPlatterJson.Default.SealedPlatter);
            return plain is not null && ReadAnswers.Of(plain.Answers) is AnswersRead.Whole whole
                ? new KeptPlatterView(LocalDatePattern.Iso.Parse(plain.Date).Value, whole.Amounts, whole.Intention)
                : null;
        }
        catch (Exception refused) when (refused is CryptographicException or JsonException or UnparsableValueException)
        {
            return null;
        }
    }

    private IDataProtector Protector(PersonId person) => protection.CreateProtector("Welbevinden.Platter.History.v1", person.Value);
}

/// <summary>The sealed content.</summary>
internal sealed record SealedPlatter(string Date, PlatterAnswers Answers);

[JsonSerializable(typeof(SealedPlatter))]
internal sealed partial class SealedPlatterJson : JsonSerializerContext;
