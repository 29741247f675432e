using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Data.Sqlite;
using Welbevinden.Storage;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Contact;

/// <summary>
/// Looks for what is left of a request. Left out are: the directory file, in which the school itself wrote everybody's name; and the rows
/// that were there before the request, because everybody who ever typed a line has a chat and a reply in the store.
/// </summary>
internal static class ContactTraces
{
    /// <summary>
    /// The files of the store in which a text stands as bytes: database, log, cells, and anything else; in UTF-8, in UTF-16, or within
    /// base64, as the store writes a card.
    /// </summary>
    public static IReadOnlyList<string> FilesWith(this TestBot bot, string text) =>
    [
        .. System.IO.Directory.EnumerateFiles(bot.StoreFolder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "school.json")
            .Where(file => Read(file) is var bytes && Forms(text).Any(form => bytes.AsSpan().IndexOf(form) >= 0))
            .Select(file => Path.GetFileName(file)),
    ];

    /// <summary>
    /// Every row of every table, the outbox included, but for the moment at which the replies were last written to: anything that anybody
    /// typed changes it too.
    /// </summary>
    public static IReadOnlyList<string> Rows(this TestBot bot)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(bot.StoreFolder, "welbevinden.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = Query(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%-%'");
        return
        [
            .. tables.SelectMany(table => Query(
                connection, $"SELECT '{table} ' || p || ' ' || r || ' ' || hex(body) FROM \"{table}\" ORDER BY p, r"))
                .Where(row => !row.StartsWith($"{Schema.Outbox.Name} index reply ", StringComparison.OrdinalIgnoreCase)
                    && !row.Contains(" m|clock ", StringComparison.Ordinal)),
        ];
    }

    /// <summary>What is measured while something happens: each instrument with its tags, in order of names.</summary>
    public static async Task<IReadOnlyList<string>> MeasuredAsync(this TestBot bot, Func<Task> happens)
    {
        var (scope, measured) = (bot.Get<IMeterFactory>(), new ConcurrentQueue<string>());
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Scope == scope && instrument.Name.StartsWith("welbevinden", StringComparison.Ordinal))
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measured.Enqueue(Line(instrument, tags)));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Enqueue(Line(instrument, tags)));
        listener.Start();
        await happens();
        await bot.SettleAsync();
        return [.. measured.Order(StringComparer.Ordinal)];
    }

    /// <summary>Base64 of a text depends on where in its group of three bytes it begins; what its neighbours decide is left out.</summary>
    private static IEnumerable<byte[]> Forms(string text)
    {
        yield return Encoding.UTF8.GetBytes(text);
        yield return Encoding.Unicode.GetBytes(text);
        for (var before = 0; before < 3; before++)
        {
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + text));
            var (first, last) = (((before * 4) + 2) / 3, (before + Encoding.UTF8.GetByteCount(text)) * 4 / 3);
            yield return Encoding.ASCII.GetBytes(encoded[first..last]);
        }
    }

    private static string Line(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}";

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];

        // A log is cut off while it is read.
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static List<string> Query(SqliteConnection connection, string text)
    {
        var read = new List<string>();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of tables come from the file itself.
        command.CommandText = text;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read.Add(reader.GetString(0));
        }

        return read;
    }
}
