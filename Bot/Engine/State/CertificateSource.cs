using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Welbevinden.Bot.Engine.State;

/// <summary>
/// Where one certificate of the settings comes from: a file or a vault, with the name of its setting for whoever has to fix it.
/// </summary>
internal sealed record CertificateSource(string Setting, string? Path, string? Password, string? Url)
{
    /// <summary>The HResult of a wrong password, on every operating system.</summary>
    private const int WrongPassword = unchecked((int)0x80070056);

    /// <summary>All certificates that the settings name; the one that wraps comes first.</summary>
    public static IReadOnlyList<CertificateSource> All(KeyOptions options) =>
    [
        .. options.CertificatePath is { Length: > 0 } path
            ? [new CertificateSource("Keys:CertificatePath", path, options.CertificatePassword, null)]
            : (CertificateSource[])[],
        .. options.CertificateUrl is { Length: > 0 } url
            ? [new CertificateSource("Keys:CertificateUrl", null, null, url)]
            : (CertificateSource[])[],
        .. options.OldCertificates.Select((old, at) => new CertificateSource(
            $"Keys:OldCertificates:{at}:{(old.Path is { Length: > 0 } ? "Path" : "Url")}", old.Path, old.Password,
            old.Path is { Length: > 0 }
                ? null
                : old.Url ?? "")),
    ];

    /// <summary>What is wrong as far as can be told without asking a vault; null when nothing is.</summary>
    public string? Fault()
    {
        if (Path is not null)
        {
            var (certificate, fault) = Read();
            certificate?.Dispose();
            return fault;
        }

        return VaultCertificate.TryRead(Url, out _) ? null
            : $"{Setting} is '{Url}'; it wants the address of a certificate in an Azure key vault, as in "
                + $"https://NAME.vault.azure.net/certificates/NAME.";
    }

    /// <summary>The certificate in the file, or what is wrong with it.</summary>
    public (X509Certificate2? Certificate, string? Fault) Read()
    {
        if (!File.Exists(Path))
        {
            return (null, $"{Setting} is '{Path}'; there is no such file. It wants a PKCS#12 file (.pfx) with the private key.");
        }

        try
        {
            return WithKey(X509CertificateLoader.LoadPkcs12FromFile(Path, Password), $"{Setting} is '{Path}'; that file");
        }
        catch (CryptographicException wrong) when (wrong.HResult == WrongPassword)
        {
            var passwordSetting = Setting
                .Replace("CertificatePath", "CertificatePassword", StringComparison.Ordinal)
                .Replace(":Path", ":Password", StringComparison.Ordinal);
            return (null, $"{passwordSetting} is not the password of '{Path}' ({Setting}). Correct one of the two.");
        }
        catch (CryptographicException)
        {
            return (null, $"{Setting} is '{Path}'; that file is no readable certificate. It wants a PKCS#12 file (.pfx) with the "
                + $"private key.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, $"{Setting} is '{Path}'; that file cannot be read ({unreadable.GetType().Name}). Give the account of the "
                + $"bot the right to read it.");
        }
    }

    /// <summary>Wrapping and unwrapping take an RSA private key.</summary>
    internal static (X509Certificate2? Certificate, string? Fault) WithKey(X509Certificate2 certificate, string what)
    {
        using var key = certificate.GetRSAPrivateKey();
        if (key is not null)
        {
            return (certificate, null);
        }

        certificate.Dispose();
        return (null, $"{what} holds no RSA private key. Export the certificate again together with its private key (RSA, 2048 bits "
            + $"or more).");
    }
}

/// <summary>What the sealing keys need is missing or does not fit; the message is a sentence for the administrator.</summary>
internal sealed class SealingKeysException(string message, Exception? inner = null) : Exception(message, inner);
