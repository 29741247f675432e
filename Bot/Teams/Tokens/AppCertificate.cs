using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>
/// The file of <c>MicrosoftAppCertificatePath</c>, checked when the bot starts rather than at the first message that needs it.
/// </summary>
internal static class AppCertificate
{
    private const string Wanted = "It wants a PEM or PFX file with the private key and without a password.";

    /// <summary>What is wrong with it; null when nothing is. Never its content.</summary>
    public static string? Fault(string path)
    {
        var what = $"MicrosoftAppCertificatePath is '{path}'";
        if (!File.Exists(path))
        {
            return $"{what}; there is no such file. {Wanted}";
        }

        try
        {
            // The extensions by which Azure.Identity tells the two apart.
            using var certificate = Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".PFX" => X509CertificateLoader.LoadPkcs12FromFile(path, password: null),
                ".PEM" => X509Certificate2.CreateFromPemFile(path),
                _ => null,
            };
            return certificate is null ? $"{what}; its name ends on neither .pem nor .pfx. {Wanted}"
                : certificate.HasPrivateKey ? null
                : $"{what}; that file holds no private key. {Wanted}";
        }
        catch (Exception unreadable)
            when (unreadable is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return $"{what}; that file is no readable certificate ({unreadable.GetType().Name}). {Wanted}";
        }
    }
}
