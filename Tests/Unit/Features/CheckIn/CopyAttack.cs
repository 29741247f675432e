using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>
/// An attacker with one copy of the store's folder, and unlimited time, who wants to know what each colleague answered. Reads the database,
/// its log commit by commit, the cells, free pages and the outbox, with the keys that are in the store.
/// </summary>
internal sealed partial class CopyAttack : IAsyncDisposable
{
    private const int WalHeader = 32;
    private const int FrameHeader = 24;

    private readonly CopyOf _own;
    private readonly EmbeddedTableStore _store;
    private readonly ServiceProvider _keys;
    private readonly string _folder;
    private readonly RoundId _round;

    private CopyAttack(string folder, RoundId round)
    {
        (_folder, _round) = (folder, round);
        _own = new CopyOf(folder);
        _store = EmbeddedTableStore.Open(_own.Folder);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection().SetApplicationName("Welbevinden");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyRepository(_store)));
        _keys = services.BuildServiceProvider();
    }

    /// <summary>The answers that can be derived from the copy with certainty, by the person's id.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OnAsync(string folder, RoundId round)
    {
        await using var attack = new CopyAttack(folder, round);
        return attack.Attribute();
    }

    /// <summary>
    /// How many different states of the counters can be found anywhere in the copy: anybody who has the store may know one.
    /// </summary>
    public static async Task<int> StatesInAsync(string folder, RoundId round)
    {
        await using var attack = new CopyAttack(folder, round);
        return attack.CarvedCounts()
            .Select(counts => string.Join(',', counts.OrderBy(count => count.Key, StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal)
            .Count();
    }

    /// <summary>The answers that can be derived from many copies, one taken after every single answer, by comparing them.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AcrossAsync(IEnumerable<string> folders, RoundId round)
    {
        var states = new List<Commit>();
        foreach (var folder in folders)
        {
            await using var attack = new CopyAttack(folder, round);
            states.Add(attack.Commits().Last() with { Counts = attack.CarvedCounts().MaxBy(counts => counts.Values.Sum()) });
        }

        return Between(states);
    }

    public async ValueTask DisposeAsync()
    {
        await _keys.DisposeAsync();
        await _store.DisposeAsync();
        _own.Dispose();
    }

    /// <summary>One person more has answered, and one counter has risen.</summary>
    private static Dictionary<string, string> Between(IReadOnlyList<Commit> states)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (before, after) in states.Zip(states.Skip(1)))
        {
            if (before.Counts is { } was
                && after.Counts is { } became
                && after.Answered.Except(before.Answered, StringComparer.Ordinal).ToList() is [var person]
                && Risen(was, became) is { } option)
            {
                found[person] = option;
            }
        }

        return found;
    }

    private Dictionary<string, string> Attribute()
    {
        var states = Commits().ToList();
        var found = Between(states);
        Dictionary<string, int>[] none = [new(StringComparer.Ordinal)];
        var byTotal = CarvedCounts().Concat(none)
            .GroupBy(counts => counts.Values.Sum())
            .ToDictionary(group => group.Key, group => group.First());
        var order = Order(states);
        for (var at = 0; at < order.Count; at++)
        {
            if (byTotal.TryGetValue(at, out var was) && byTotal.TryGetValue(at + 1, out var became) && Risen(was, became) is { } option)
            {
                found.TryAdd(order[at], option);
            }
        }

        foreach (var receipt in Receipts())
        {
            found[receipt.Person] = receipt.Weather;
        }

        return found;
    }

    /// <summary>In which order people answered, as far as the log shows.</summary>
    private static List<string> Order(List<Commit> states)
    {
        var order = new List<string>();
        foreach (var state in states)
        {
            order.AddRange(state.Answered.Except(order, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }

        return order;
    }

    private static string? Risen(Dictionary<string, int> was, Dictionary<string, int> became) =>
        became.Where(count => count.Value == was.GetValueOrDefault(count.Key) + 1).Select(count => count.Key).ToList() is [var option]
            ? option
            : null;

    /// <summary>The content of the database after each commit that its log still holds, oldest first.</summary>
    private IEnumerable<Commit> Commits()
    {
        var log = Path.Combine(_folder, "welbevinden.db-wal");
        var bytes = File.Exists(log) ? File.ReadAllBytes(log) : [];
        yield return State(bytes.AsSpan(0, 0));
        if (bytes.Length < WalHeader)
        {
            yield break;
        }

        var frame = FrameHeader + BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8));
        for (var end = WalHeader + frame; end <= bytes.Length; end += frame)
        {
            var isCommit = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(end - frame + 4)) != 0;
            if (isCommit)
            {
                yield return State(bytes.AsSpan(0, end));
            }
        }
    }

    private Commit State(ReadOnlySpan<byte> log)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-attack-");
        try
        {
            var file = Path.Combine(folder.FullName, "welbevinden.db");
            File.Copy(Path.Combine(_folder, "welbevinden.db"), file);
            File.WriteAllBytes($"{file}-wal", log.ToArray());
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            return Read(connection);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Commit Read(SqliteConnection connection)
    {
        var (answered, counts) = (new HashSet<string>(StringComparer.Ordinal), default(Dictionary<string, int>));
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT r, body FROM CheckIn WHERE p=$1";
            command.Parameters.AddWithValue("$1", Keys.Escape(_round.Value));
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                var (row, body) = (Keys.Restore(rows.GetString(0)), Encoding.UTF8.GetString(rows.GetFieldValue<byte[]>(1)));
                counts ??= CountsIn(body).FirstOrDefault();
                if (row.StartsWith("person|", StringComparison.Ordinal) && body.Contains("nonce", StringComparison.Ordinal))
                {
                    answered.Add(row["person|".Length..]);
                }
            }
        }
        catch (SqliteException)
        {
            // The table did not exist yet.
        }

        return new Commit(answered, counts);
    }

    private IEnumerable<Dictionary<string, int>> CarvedCounts() =>
        CopyOf.BytesOf(_folder).Select(Encoding.Latin1.GetString).SelectMany(CountsIn);

    private IEnumerable<Dictionary<string, int>> CountsIn(string text) => SealedCounts().Matches(text)
        .Select(match => Open("Welbevinden.CheckIn.Tally.v1", _round.Value, match.Groups["bytes"].Value)).OfType<byte[]>()
        .Select(plain => JsonSerializer.Deserialize<Dictionary<string, int>>(plain)!);

    private IEnumerable<(string Person, string Weather)> Receipts() =>
        CopyOf.BytesOf(_folder).Select(Encoding.Latin1.GetString).SelectMany(text => SealedText().Matches(text))
        .Select(match => Open("Welbevinden.CheckIn.Receipt.v1", null, match.Value.Replace('-', '+').Replace('_', '/'))).OfType<byte[]>()
        .Select(
            plain => JsonDocument.Parse(plain).RootElement).Select(
                receipt => (receipt.GetProperty("Person").GetString()!, receipt.GetProperty("Weather").GetString()!));

    private byte[]? Open(string purpose, string? more, string base64)
    {
        try
        {
            var protector = _keys.GetRequiredService<IDataProtectionProvider>().CreateProtector(purpose);
            return (more is null
                ? protector
                : protector.CreateProtector(more)).Unprotect(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
        }
        catch (Exception notThis) when (notThis is CryptographicException or FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex("\"sealed\":\"(?<bytes>[A-Za-z0-9+/=]+)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SealedCounts();

    /// <summary>All text that Data Protection seals begins with these five characters.</summary>
    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]{40,}", RegexOptions.None, 10_000)]
    private static partial Regex SealedText();

    private sealed record Commit(HashSet<string> Answered, Dictionary<string, int>? Counts);
}
