using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.State;

/// <summary>
/// Seals and opens with the keys in the store. A seal of an unknown key makes it read the keys again before refusing: another bot may have
/// created one a moment ago. Anybody can forge such a seal, so that happens a few times in a row and then at most once in ten seconds.
/// </summary>
internal sealed partial class Seals(
    ITableStore store,
    IOptions<KeyOptions> options,
    KeyVault vault,
    TimeProvider time,
    ILoggerFactory logs) : IDataProtectionProvider, IDisposable
{
    private const string RenewIt = "It still works. Make a new one, and keep this one under Keys:OldCertificates.";

    private readonly ILogger _log = logs.CreateLogger<Seals>();
    private readonly Allowance _rereads = new(max: 5, oneEvery: TimeSpan.FromSeconds(10), time);
    private readonly Lock _reading = new();
    private IReadOnlyList<X509Certificate2>? _certificates;
    private KeyRing? _ring;

    /// <summary>Whether what opens the seals is kept outside the store, so that a copy of the store opens none.</summary>
    public bool KeysAreOutsideStore => options.Value.OutsideStore;

    public IDataProtector CreateProtector(string purpose) => new Seal(this, [purpose]);

    /// <summary>Wraps what a certificate should wrap, and reads the keys. Anything sealed before it uses the keys as they are.</summary>
    /// <exception cref="SealingKeysException">A certificate is missing, or cannot be read.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var certificates = await CertificatesAsync(cancellationToken);
        var wrapping = new KeyWrapping(store, certificates, options.Value.LostCertificates, logs);
        await wrapping.RequireReadableAsync(cancellationToken);
        var ring = new KeyRing(store, certificates, logs);
        if (certificates is [var newest, ..])
        {
            WarnOfDates(newest);
            var (plain, older) = await wrapping.WrapAsync(ring.Services, cancellationToken);
            if (plain + older > 0)
            {
                LogWrapped(plain, older);
            }

            // A copy of the store that was made before holds the old key unwrapped: it must not open what is sealed from now on.
            if (plain > 0)
            {
                await Task.Run(() => ring.Renew(FrameworkNow()), cancellationToken);
            }
        }

        await Task.Run(ring.Read, cancellationToken);
        _ring = ring;
    }

    public void Dispose() => _ring?.Dispose();

    /// <summary>Checks without changing anything: what is wrong with the certificates, as a sentence; null when nothing is.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        try
        {
            var certificates = await CertificatesAsync(cancellationToken);
            await new KeyWrapping(store, certificates, options.Value.LostCertificates, logs).RequireReadableAsync(cancellationToken);
            return certificates is [var newest, ..] && FaultOfDates(newest) is { } dates
                ? $"The certificate of Keys:* is {dates}. {RenewIt}"
                : null;
        }
        catch (SealingKeysException wrong)
        {
            return wrong.Message;
        }
    }

    internal KeyRing Ring() => Volatile.Read(ref _ring) ?? FirstRing();

    /// <summary>A ring that knows this key, or the same one when there is none or it is too soon to read again.</summary>
    internal KeyRing Newer(KeyRing seen, Guid key)
    {
        lock (_reading)
        {
            if (_ring is { } current && !ReferenceEquals(current, seen))
            {
                return current;
            }

            if (!_rereads.TryTake())
            {
                return seen;
            }

            LogReread();
            var newer = new KeyRing(store, _certificates ?? [], logs).Read();
            if (!newer.Known.Contains(key))
            {
                newer.Dispose();
                return seen;
            }

            // The previous one is not disposed: others may be using it.
            return _ring = newer;
        }
    }

    private KeyRing FirstRing()
    {
        lock (_reading)
        {
            return _ring ??= new KeyRing(
                store, Task.Run(() => CertificatesAsync(CancellationToken.None)).GetAwaiter().GetResult(), logs).Read();
        }
    }

    private async Task<IReadOnlyList<X509Certificate2>> CertificatesAsync(CancellationToken cancellationToken)
    {
        if (_certificates is { } known)
        {
            return known;
        }

        var certificates = new List<X509Certificate2>();
        foreach (var source in CertificateSource.All(options.Value))
        {
            if (source.Path is null)
            {
                certificates.AddRange(await vault.ReadAsync(source, cancellationToken));
            }
            else
            {
                certificates.Add(
                    source.Read() is { Certificate: { } read } ? read : throw new SealingKeysException(source.Fault() ?? source.Setting));
            }
        }

        return _certificates = certificates;
    }

    private void WarnOfDates(X509Certificate2 newest)
    {
        if (FaultOfDates(newest) is { } fault)
        {
            LogDates(fault, RenewIt);
        }
    }

    /// <summary>
    /// It works outside its dates as well, and a bot that stops on a date helps nobody: so this is reported and the bot runs on.
    /// </summary>
    private string? FaultOfDates(X509Certificate2 certificate)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now > certificate.NotAfter.ToUniversalTime() ? $"expired on {certificate.NotAfter:yyyy-MM-dd}"
            : now < certificate.NotBefore.ToUniversalTime() ? $"not valid before {certificate.NotBefore:yyyy-MM-dd}"
            : null;
    }

#pragma warning disable RS0030 // The framework that uses the key reads the machine's clock, whatever clock the bot is given.
    private static DateTimeOffset FrameworkNow() => TimeProvider.System.GetUtcNow();
#pragma warning restore RS0030

    [LoggerMessage(Level = LogLevel.Information, Message = "Keys in the store wrapped with the newest certificate: {Plain} that were "
        + "stored unwrapped, {Older} of an older certificate")]
    private partial void LogWrapped(int plain, int older);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The certificate that wraps the sealing keys is {Fault}. {Remedy}")]
    private partial void LogDates(string fault, string remedy);

    [LoggerMessage(Level = LogLevel.Information, Message = "The sealing keys are read again: a seal names an unknown one")]
    private partial void LogReread();
}
