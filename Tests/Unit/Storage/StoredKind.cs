using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Storage;

/// <summary>Something that is stored in rows: how today's code writes one with every value set, and how it reads it.</summary>
/// <param name="Name">Feature and kind, as in <c>checkin.round</c>; the name of its samples.</param>
/// <param name="Write">Writes one into an empty store.</param>
/// <param name="Read">Reads it from there.</param>
internal sealed record StoredKind(string Name, Func<ITableStore, Task> Write, Func<ITableStore, Task<object?>> Read)
{
    public override string ToString() => Name;
}

/// <summary>
/// A sample of how a kind was once written, as rows, and how it reads. One file each, <c>kind.number.json</c>; the oldest has number 1.
/// </summary>
internal sealed record StoredSample(string Kind, JsonArray Rows, JsonNode? Reads)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new AsText(), new AsWhatItIs() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyWhatIsSaid } },
    };

    public static string Folder { get; } = Path.Combine(Repository.Root, "Tests", "Unit", "Storage", "Samples");

    /// <summary>The files of a kind, oldest first.</summary>
    public static IReadOnlyList<string> FilesOf(string kind) =>
        [
            .. Enumerable.Range(1, 100)
                .Select(number => Path.Combine(Folder, FormattableString.Invariant($"{kind}.{number}.json")))
                .TakeWhile(File.Exists),
        ];

    public static StoredSample From(string file)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        return new StoredSample(
            Path.GetFileNameWithoutExtension(Path.GetFileNameWithoutExtension(file)), json["rows"]!.AsArray(), json["reads"]);
    }

    /// <summary>What today's code writes, and reads back.</summary>
    public static async Task<StoredSample> OfTodayAsync(StoredKind kind)
    {
        await using var temp = await TempStore.OpenAsync();
        var seen = new SeenStore(temp.Store);
        await kind.Write(seen);
        var rows = new JsonArray();
        foreach (var (table, key) in seen.Written)
        {
            if (await temp.Store.GetAsync(table, key, CancellationToken.None) is { } row)
            {
                rows.Add(
                    new JsonObject
                    {
                        ["table"] = table.Name,
                        ["partition"] = key.Partition,
                        ["row"] = key.Row,
                        ["values"] = JsonNode.Parse(EdmJson.Write(row.Values)),
                    });
            }
        }

        return new StoredSample(kind.Name, rows, Told(await kind.Read(temp.Store)));
    }

    /// <summary>What today's code reads from the rows.</summary>
    public async Task<JsonNode?> ReadTodayAsync(StoredKind kind)
    {
        await using var temp = await TempStore.OpenAsync();
        foreach (var row in Rows)
        {
            var values = EdmJson.Read(JsonDocument.Parse(row!["values"]!.ToJsonString()).RootElement);
            var insert = new Operation.Insert(row["row"]!.GetValue<string>(), values);
            await temp.Store.WriteAsync(
                Batch.Of(new Table(row["table"]!.GetValue<string>()), row["partition"]!.GetValue<string>(), insert),
                CancellationToken.None);
        }

        return Told(await kind.Read(temp.Store));
    }

    public string ToJson() => new JsonObject { ["rows"] = Rows.DeepClone(), ["reads"] = Reads?.DeepClone() }.ToJsonString(Readable) + "\n";

    private static JsonNode? Told(object? read) => JsonSerializer.SerializeToNode(read, Readable);

    /// <summary>
    /// Omits versions of rows, and empty values, so that a value that is new in the code does not change how an old row reads.
    /// </summary>
    private static void OnlyWhatIsSaid(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.ShouldSerialize = (_, value) => property.Name != "ETag" && value is not (null or "" or false or 0 or 0L)
                && (value is string || value is not IEnumerable many || many.Cast<object>().Any());
        }
    }

    /// <summary>Ids, dates and instants as the text they are.</summary>
    private sealed class AsText : JsonConverter<object>
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert == typeof(Instant) || typeToConvert == typeof(LocalDate) || typeToConvert == typeof(PersonId)
            || typeToConvert == typeof(SchoolId) || typeToConvert == typeof(RoundId) || typeToConvert == typeof(SchoolYear);

        public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value is LocalDate date ? LocalDatePattern.Iso.Format(date) : FormattableString.Invariant($"{value}"));
    }

    /// <summary>One of several record types in a place for any of them.</summary>
    private sealed class AsWhatItIs : JsonConverter<object>
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert is { IsAbstract: true, IsInterface: false } && typeToConvert.Assembly == typeof(Schema).Assembly;

        public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }

    /// <summary>A store that remembers which rows were written.</summary>
    private sealed class SeenStore(ITableStore inner) : ITableStore
    {
        private readonly List<(Table Table, EntityKey Key)> _written = [];

        public IEnumerable<(Table Table, EntityKey Key)> Written => _written.Distinct();

        public Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken) =>
            inner.GetAsync(table, key, cancellationToken);

        public Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken)
        {
            _written.AddRange(batch.Operations.Select(operation => (batch.Table, new EntityKey(batch.Partition, operation.Row))));
            return inner.WriteAsync(batch, cancellationToken);
        }

        public Task<Page> QueryAsync(
            Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken) =>
            inner.QueryAsync(table, range, continuation, pageSize, cancellationToken);

        public Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken) =>
            inner.EnsureTablesAsync(tables, cancellationToken);

        public Task ProbeAsync(CancellationToken cancellationToken) => inner.ProbeAsync(cancellationToken);
    }
}
