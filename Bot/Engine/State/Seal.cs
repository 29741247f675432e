using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Welbevinden.Bot.Engine.State;

/// <summary>Seals and opens for one purpose, with the keys as they are known now.</summary>
internal sealed class Seal(Seals seals, string[] purposes) : IDataProtector
{
    /// <summary>Every seal starts with four bytes of the framework and the key's id.</summary>
    private const int HeaderLength = 20;

    private Tuple<KeyRing, IDataProtector>? _latest;

    public IDataProtector CreateProtector(string purpose) => new Seal(seals, [.. purposes, purpose]);

    public byte[] Protect(byte[] plaintext) => With(seals.Ring()).Protect(plaintext);

    public byte[] Unprotect(byte[] protectedData)
    {
        var ring = seals.Ring();
        try
        {
            return With(ring).Unprotect(protectedData);
        }
        catch (CryptographicException) when (KeyOf(protectedData) is { } key && !ring.Known.Contains(key))
        {
            return With(seals.Newer(ring, key)).Unprotect(protectedData);
        }
    }

    private IDataProtector With(KeyRing ring)
    {
        var latest = _latest;
        if (latest is null || !ReferenceEquals(latest.Item1, ring))
        {
            _latest = latest = Tuple.Create(ring, ring.Provider.CreateProtector(purposes));
        }

        return latest.Item2;
    }

    private static Guid? KeyOf(byte[] seal) => seal.Length > HeaderLength ? new Guid(seal.AsSpan(4, 16)) : null;
}
