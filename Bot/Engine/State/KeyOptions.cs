using Microsoft.Extensions.Options;

namespace Welbevinden.Bot.Engine.State;

/// <summary>
/// The certificate that wraps the sealing keys. It is kept outside the store, so that a copy of the store alone opens nothing.
/// </summary>
internal sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>A PKCS#12 file (.pfx) with the private key.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>
    /// Instead of the file: a certificate in an Azure key vault, as <c>https://NAME.vault.azure.net/certificates/NAME</c>. Read with the
    /// bot's own identity.
    /// </summary>
    public string? CertificateUrl { get; set; }

    /// <summary>
    /// Earlier certificates, which still open what they wrapped. A certificate in a vault comes with its own older versions.
    /// </summary>
    public IList<OldCertificate> OldCertificates { get; } = [];

    /// <summary>Thumbprints of certificates that are lost for good: what was sealed with the keys they wrapped is given up.</summary>
    public IList<string> LostCertificates { get; } = [];

    /// <summary>Whether what opens the seals is kept outside the store.</summary>
    public bool OutsideStore => CertificatePath is { Length: > 0 } || CertificateUrl is { Length: > 0 };

    /// <summary>The same, for a command that has only the settings.</summary>
    public static bool AreOutsideStore(IConfiguration settings) => settings.GetSection(Section) is var keys
        && new KeyOptions { CertificatePath = keys[nameof(CertificatePath)], CertificateUrl = keys[nameof(CertificateUrl)] }.OutsideStore;
}

internal sealed class OldCertificate
{
    public string? Path { get; set; }

    public string? Password { get; set; }

    /// <summary>As <see cref="KeyOptions.CertificateUrl"/>.</summary>
    public string? Url { get; set; }
}

/// <summary>
/// Validates the settings: names the setting, its value and what was expected. It opens the files, because only that tells a right password
/// from a wrong one.
/// </summary>
internal sealed class KeyOptionsCheck : IValidateOptions<KeyOptions>
{
    public ValidateOptionsResult Validate(string? name, KeyOptions options)
    {
        var faults = new List<string>();
        if (options.CertificatePath is { Length: > 0 } && options.CertificateUrl is { Length: > 0 })
        {
            faults.Add(
                "Keys:CertificatePath and Keys:CertificateUrl are both set; give the newest there, and the other under "
                    + "Keys:OldCertificates.");
        }

        if (options.CertificatePassword is { Length: > 0 } && options.CertificatePath is not { Length: > 0 })
        {
            faults.Add("Keys:CertificatePassword is set without Keys:CertificatePath; name the file that it opens, or leave it out.");
        }

        if (options.OldCertificates.Count > 0 && !options.OutsideStore)
        {
            faults.Add(
                "Keys:OldCertificates is set without Keys:CertificatePath or Keys:CertificateUrl; name the certificate that wraps from "
                    + "now on.");
        }

        foreach (var source in CertificateSource.All(options))
        {
            if (source.Fault() is { } fault)
            {
                faults.Add(fault);
            }
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
