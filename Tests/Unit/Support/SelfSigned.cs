using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Welbevinden.Unit.Support;

/// <summary>A certificate of the tests' own, as a school keeps one outside the store.</summary>
internal static class SelfSigned
{
    public static async Task WriteAsync(string path, string password)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=welbevinden-test", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, password));
    }
}
