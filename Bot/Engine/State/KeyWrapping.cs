using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.State;

/// <summary>
/// Wraps the sealing keys in the store with the newest certificate: those that are stored unwrapped, and those that an older certificate
/// wrapped. No key is revoked, because what was sealed with it must still open.
/// </summary>
/// <param name="certificates">The first wraps, all unwrap.</param>
/// <param name="lost">Thumbprints whose keys are given up.</param>
internal sealed class KeyWrapping(
    ITableStore store, IReadOnlyList<X509Certificate2> certificates, IEnumerable<string> lost, ILoggerFactory logs)
{
    /// <summary>Another bot may wrap the same key at the same moment.</summary>
    private const int MaxAttempts = 5;

    private static readonly XNamespace Framework = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";

    private readonly HashSet<string> _lost = lost.Select(Plain).ToHashSet(StringComparer.Ordinal);

    /// <summary>Throws when a key is wrapped with a certificate that is not configured: what the key sealed could not be opened.</summary>
    /// <exception cref="SealingKeysException">Names the certificate.</exception>
    public async Task RequireReadableAsync(CancellationToken cancellationToken)
    {
        var known = certificates.Select(one => one.Thumbprint).ToHashSet(StringComparer.Ordinal);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var row in store.ReadAllAsync(Schema.Keys, new KeyRange(KeyRepository.Partition), cancellationToken))
        {
            missing.UnionWith(WrappersOf(ElementOf(row)).Where(wrapper => !known.Contains(wrapper) && !_lost.Contains(wrapper)));
        }

        if (missing.Count > 0)
        {
            throw new SealingKeysException(
                $"Keys in the store are wrapped with a certificate that is not given (thumbprint {string.Join(", ", missing)}). Give "
                    + $"it as Keys:CertificatePath or Keys:CertificateUrl, or, where "
                + "another wraps now, as Keys:OldCertificates:0:Path. Only when it is gone for good, name its thumbprint in "
                    + "Keys:LostCertificates:0: what was sealed with its keys can then not be opened any more.");
        }
    }

    /// <summary>Wraps every key that needs it.</summary>
    /// <returns>How many keys were stored unwrapped, and how many were wrapped with an older certificate.</returns>
    public async Task<(int Plain, int Older)> WrapAsync(IServiceProvider unwrapping, CancellationToken cancellationToken)
    {
        var (plain, older) = (0, 0);
        await foreach (var row in store.ReadAllAsync(Schema.Keys, new KeyRange(KeyRepository.Partition), cancellationToken))
        {
            var before = ElementOf(row);
            if (!await WrapAsync(row, unwrapping, cancellationToken))
            {
                continue;
            }

            _ = WrappersOf(before).Any() ? older++ : plain++;
        }

        return (plain, older);
    }

    /// <summary>False when there is nothing to do.</summary>
    private async Task<bool> WrapAsync(Entity row, IServiceProvider unwrapping, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var element = ElementOf(row);
            if (!IsToBeWrapped(element))
            {
                return false;
            }

            var wrapped = new Properties { [KeyRepository.Xml] = Wrapped(element, unwrapping).ToString(SaveOptions.DisableFormatting) };
            var replace = new Operation.Replace(row.Key.Row, wrapped, row.ETag);
            if (await store.TryWriteAsync(Batch.Of(Schema.Keys, KeyRepository.Partition, replace), cancellationToken) is not null)
            {
                return true;
            }

            if (await store.GetAsync(Schema.Keys, row.Key, cancellationToken) is not { } newer)
            {
                break;
            }

            row = newer;
        }

        throw new SealingKeysException(
            "A key in the store could not be wrapped with the certificate of Keys:*: the store refused it, or others changed it all the "
                + "time. Start again.");
    }

    private bool IsToBeWrapped(XElement element) =>
        Plains(element).Any() || WrappersOf(element).Any(wrapper => wrapper != certificates[0].Thumbprint && !_lost.Contains(wrapper));

    /// <summary>The same key wrapped with the newest certificate; verified before it replaces the old one.</summary>
    private XElement Wrapped(XElement element, IServiceProvider unwrapping)
    {
        var plain = Unwrapped(element, unwrapping);
        var wrapped = new XElement(plain);
        foreach (var secret in Plains(wrapped).ToList())
        {
            var info = new CertificateXmlEncryptor(certificates[0], logs).Encrypt(new XElement(secret));
            secret.ReplaceWith(new XElement(
                Framework + "encryptedSecret", new XAttribute(
                    "decryptorType", info.DecryptorType.AssemblyQualifiedName!), info.EncryptedElement));
        }

        // Compares its secrets and dates: how the XML declares its namespaces may differ.
        return string.Equals(Unwrapped(wrapped, unwrapping).Value, plain.Value, StringComparison.Ordinal)
            ? wrapped
            : throw new CryptographicException("A wrapped key did not unwrap to itself.");
    }

    private static XElement Unwrapped(XElement element, IServiceProvider unwrapping)
    {
        var plain = new XElement(element);
        foreach (var wrapped in Wraps(plain).ToList())
        {
            wrapped.ReplaceWith(new EncryptedXmlDecryptor(unwrapping).Decrypt(wrapped.Elements().Single()));
        }

        return plain;
    }

    private static XElement ElementOf(Entity row) => XElement.Parse(row.Values.Text(KeyRepository.Xml)!);

    private static IEnumerable<XElement> Plains(XElement element) =>
        element.Descendants().Where(one => (bool?)one.Attribute(Framework + "requiresEncryption") is true);

    private static IEnumerable<XElement> Wraps(XElement element) => element.Descendants(Framework + "encryptedSecret");

    /// <summary>Thumbprints of the certificates that wrap it: they are stored next to what they wrapped.</summary>
    private static IEnumerable<string> WrappersOf(XElement element) => Wraps(element).Descendants(Signature + "X509Certificate")
        .Select(one => Convert.ToHexString(Thumbprint(Convert.FromBase64String(one.Value))));

#pragma warning disable CA5350 // Not for security: a thumbprint is SHA-1, as in every tool that shows certificates.
    private static byte[] Thumbprint(byte[] certificate) => SHA1.HashData(certificate);
#pragma warning restore CA5350

    private static string Plain(string thumbprint) =>
        thumbprint.Replace(":", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
