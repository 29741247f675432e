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
/// Seals and opens a person's kept platters (ASP.NET Core Data Protection), each under a purpose of that person alone:
/// a row that is copied to somebody else does not open there, and the table by itself tells nothing.
/// </summary>
internal sealed class PlatterSeal(IDataProtectionProvider protection)
{
    /// <summary>
    /// Characters: room for seven amounts and the usual intention, so that the length of a row does not tell what was chosen.
    /// </summary>
    private const int Block = 2048;

    public byte[] Seal(PersonId person, KeptPlatterView kept)
    {
        var plain = new SealedPlatter(LocalDatePattern.Iso.Format(kept.Date), PlatterAnswers.Of(kept.Amounts, kept.Intention));
        return Protector(person).Protect(
            Encoding.UTF8.GetBytes(SealPadding.Pad(JsonSerializer.Serialize(plain, SealedPlatterJson.Default.SealedPlatter), Block)));
    }

    /// <summary>Null for what this bot did not seal for this person.</summary>
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

/// <summary>What is under the seal.</summary>
internal sealed record SealedPlatter(string Date, PlatterAnswers Answers);

[JsonSerializable(typeof(SealedPlatter))]
internal sealed partial class SealedPlatterJson : JsonSerializerContext;
