using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace Welbevinden.Bot.Engine.State;

/// <summary>The address of a certificate in a key vault.</summary>
/// <param name="Vault">Its origin.</param>
/// <param name="Version">Null for the newest.</param>
internal sealed record VaultCertificate(Uri Vault, string Name, string? Version)
{
    public static bool TryRead(string? url, out VaultCertificate certificate)
    {
        certificate = null!;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var given)
            || given.Scheme is not "https"
            || given.UserInfo.Length > 0
            || given.Query.Length > 0)
        {
            return false;
        }

        string[] parts = given.AbsolutePath.Trim('/').Split('/');
        if (parts is not ["certificates" or "secrets", { Length: > 0 } name, .. { Length: < 2 } version])
        {
            return false;
        }

        certificate = new VaultCertificate(new Uri(given.GetLeftPart(UriPartial.Authority)), name, version is [var one] ? one : null);
        return true;
    }
}

/// <summary>
/// Reads certificates with their private keys from an Azure key vault, which keeps them as secrets (role <c>Key Vault Secrets User</c>).
/// When the address names no version, the newest comes first and the older ones after it: a vault renews certificates by itself, and
/// earlier keys must still open.
/// </summary>
internal sealed class KeyVault(TokenCredential credential, SecretClientOptions options)
{
    /// <summary>The certificates of an address, the newest first.</summary>
    /// <exception cref="SealingKeysException">The vault, or what it holds, cannot be used; the message says why.</exception>
    public async Task<IReadOnlyList<X509Certificate2>> ReadAsync(CertificateSource source, CancellationToken cancellationToken)
    {
        VaultCertificate.TryRead(source.Url, out var wanted);
        var client = new SecretClient(wanted.Vault, credential, options);
        try
        {
            var versions = wanted.Version is { } one ? [one] : await VersionsAsync(client, wanted.Name, cancellationToken);
            var certificates = new List<X509Certificate2>();
            foreach (var version in versions)
            {
                certificates.Add(
                    CertificateOf(await client.GetSecretAsync(wanted.Name, version, outContentType: null, cancellationToken), source));
            }

            return certificates.Count > 0
                ? certificates
                : throw new SealingKeysException(
                    $"{source.Setting} is '{source.Url}'; no version of it is enabled. Enable one, or make a new one.");
        }
        catch (RequestFailedException refused)
        {
            throw new SealingKeysException($"{source.Setting} is '{source.Url}'; {Remedy(refused)}", refused);
        }
        catch (Exception noToken) when (noToken is AuthenticationFailedException or AggregateException)
        {
            throw new SealingKeysException(
                $"{source.Setting} is '{source.Url}'; no token for the vault could be had. Give the bot a managed identity, and name "
                    + $"it in AZURE_CLIENT_ID.",
                noToken);
        }
    }

    private static async Task<IReadOnlyList<string>> VersionsAsync(SecretClient client, string name, CancellationToken cancellationToken)
    {
        var versions = new List<SecretProperties>();
        await foreach (var version in client.GetPropertiesOfSecretVersionsAsync(name, cancellationToken))
        {
            if (version.Enabled is not false)
            {
                versions.Add(version);
            }
        }

        return [.. versions.OrderByDescending(version => version.CreatedOn).Select(version => version.Version)];
    }

    /// <summary>A vault returns base64 of PKCS#12 without a password, or PEM, depending on the certificate's policy.</summary>
    private static X509Certificate2 CertificateOf(KeyVaultSecret secret, CertificateSource source)
    {
        try
        {
#pragma warning disable CA2000 // It becomes part of the result, or is disposed there.
            var (certificate, fault) = CertificateSource.WithKey(
                Read(secret), $"{source.Setting} is '{source.Url}'; version {secret.Properties.Version}");
#pragma warning restore CA2000
            return certificate ?? throw new SealingKeysException(fault!);
        }
        catch (Exception other) when (other is FormatException or CryptographicException or ArgumentException)
        {
            throw new SealingKeysException(
                $"{source.Setting} is '{source.Url}'; version {secret.Properties.Version} is no certificate with an exportable "
                    + $"private key. Make one in the vault under Certificates, with an exportable RSA key.", other);
        }
    }

    private static X509Certificate2 Read(KeyVaultSecret secret) => secret.Properties.ContentType == "application/x-pem-file"
        ? X509Certificate2.CreateFromPem(secret.Value, secret.Value)
        : X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(secret.Value), password: null);

    private static string Remedy(RequestFailedException refused) => refused.Status switch
    {
        401 or 403 => $"the vault refused ({refused.Status} {refused.ErrorCode}). Give the bot's identity the role 'Key Vault Secrets "
            + $"User' on the vault, and let the bot's network in.",
        404 => "there is no such certificate in the vault. Create it there, or correct the address.",
        0 => "the vault could not be reached. Check the address, and that the server can reach it (firewall, DNS).",
        var status => $"the vault answered {status}. Try again later, and look at the vault's health in Azure.",
    };
}
