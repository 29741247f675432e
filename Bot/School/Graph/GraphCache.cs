using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Welbevinden.Storage;
using Welbevinden.Storage.School;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.School.Graph;

/// <summary>Keeps the last good reading in the store, sealed, so that a restart while Graph is away still knows everybody.</summary>
internal sealed partial class GraphCache(
    DirectoryStore store, HeadcountStore heads, IDataProtectionProvider protection, ILogger<GraphCache> log)
{
    /// <summary>Without changes it is written again after this, because the links in it grow old.</summary>
    private static readonly Duration Again = Duration.FromHours(6);

    private readonly IDataProtector _seal = protection.CreateProtector("Welbevinden.Directory.Graph.v1");
    private GraphState? _written;
    private IReadOnlyDictionary<SchoolId, int> _heads = FrozenDictionary<SchoolId, int>.Empty;

    /// <summary>Null when there is none, or one that was read by other settings or sealed with keys that are gone.</summary>
    public async Task<GraphState?> ReadAsync(string shape, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.ReadAsync(cancellationToken) is not { } stored)
            {
                return null;
            }

            await using var plain = new BrotliStream(
                new MemoryStream(_seal.Unprotect(stored.Sealed.ToArray())), CompressionMode.Decompress);
            var kept = await JsonSerializer.DeserializeAsync(plain, GraphStateJson.Default.GraphState, cancellationToken);
            return _written = kept?.Shape == shape ? kept : null;
        }
        catch (Exception unreadable)
            when (unreadable is CryptographicException or JsonException or InvalidDataException or StoreUnavailableException)
        {
            Unreadable(log, unreadable.GetType().Name);
            return null;
        }
    }

    public async Task WriteAsync(GraphState read, CancellationToken cancellationToken)
    {
        if (_written is { } before && IsSame(before, read) && Math.Abs(read.At - before.At) < Again.TotalMilliseconds)
        {
            return;
        }

        try
        {
            using var packed = new MemoryStream();
            await using (var stream = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                await JsonSerializer.SerializeAsync(stream, read, GraphStateJson.Default.GraphState, cancellationToken);
            }

            var sealedBytes = _seal.Protect(packed.ToArray());
            if (sealedBytes.Length > DirectoryStore.MaxBytes)
            {
                TooLarge(log, sealedBytes.Length);
            }
            else if (await store.WriteAsync(new StoredDirectory(sealedBytes, Instant.FromUnixTimeMilliseconds(read.At)), cancellationToken))
            {
                _written = read;
            }
        }
        catch (StoreUnavailableException away)
        {
            Unkept(log, away.GetType().Name);
        }
    }

    /// <summary>
    /// How many people each school had: also when the reading itself was kept by other settings, or is sealed with keys that are gone.
    /// </summary>
    public async Task<IReadOnlyDictionary<SchoolId, int>> ReadHeadsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _heads = await heads.ReadAsync(cancellationToken);
        }
        catch (StoreUnavailableException away)
        {
            Unreadable(log, away.GetType().Name);
            return _heads;
        }
    }

    public async Task WriteHeadsAsync(IReadOnlyDictionary<SchoolId, int> counts, CancellationToken cancellationToken)
    {
        if (counts.Count == _heads.Count && !counts.Except(_heads).Any())
        {
            return;
        }

        try
        {
            await heads.WriteAsync(counts, cancellationToken);
            _heads = counts;
        }
        catch (StoreUnavailableException away)
        {
            Unkept(log, away.GetType().Name);
        }
    }

    private static bool IsSame(GraphState one, GraphState other) =>
        one.Accounts.Count == other.Accounts.Count && one.Groups.Count == other.Groups.Count
        && one.Accounts.All(account => other.Accounts.TryGetValue(account.Key, out var same) && same == account.Value)
        && one.Groups.All(group => other.Groups.TryGetValue(group.Key, out var same) && IsSame(group.Value, same));

    private static bool IsSame(GroupState one, GroupState other) =>
        one.Gone == other.Gone && one.Name == other.Name && one.People.SetEquals(other.People) && one.Nested.SetEquals(other.Nested);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory that was kept cannot be read ({Code}); it is read anew from Graph")]
    private static partial void Unreadable(ILogger log, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory is too large to keep ({Bytes} bytes): after a restart it must be "
        + "read from Graph before anybody is known")]
    private static partial void TooLarge(ILogger log, int bytes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory could not be kept ({Code}); it is tried again at the next change")]
    private static partial void Unkept(ILogger log, string code);
}
