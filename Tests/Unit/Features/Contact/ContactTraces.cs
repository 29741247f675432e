using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
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
            .Where(file => Read(file) is var bytes && WrittenForms.Of(text).Any(form => bytes.AsSpan().IndexOf(form) >= 0))
            .Select(file => Path.GetFileName(file)),
    ];

    /// <summary>
    /// Every row of every table, the outbox included, but for the moment at which the replies were last written to: anything that anybody
    /// typed changes it too.
    /// </summary>
    public static IReadOnlyList<string> Rows(this TestBot bot) =>
    [
        .. bot.StoredIn(_ => true).Where(row => !row.StartsWith($"{Schema.Outbox.Name} index reply ", StringComparison.OrdinalIgnoreCase)
            && !row.Contains(" m|clock ", StringComparison.Ordinal)),
    ];

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

    private static string Line(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}";

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];

        // A log is cut off while it is read.
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
