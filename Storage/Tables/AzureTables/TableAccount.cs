namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>A storage account with a shared key: the content of a connection string (setting <c>Storage:ConnectionString</c>).</summary>
internal sealed record TableAccount(string Name, byte[] Key, Uri Endpoint)
{
    private const string Setting = "Storage:ConnectionString";
    private const string EmulatorName = "devstoreaccount1";

    // Not a secret: every emulator has this key, which Microsoft publishes.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Parses a connection string as the Azure portal shows it, or <c>UseDevelopmentStorage=true</c>.</summary>
    /// <exception cref="FormatException">A part is missing or wrong. The message names it and never repeats the value.</exception>
    public static TableAccount Parse(string connectionString)
    {
        var parts = Parts(connectionString);
        if (string.Equals(parts.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return new(EmulatorName, Convert.FromBase64String(EmulatorKey), new Uri($"http://127.0.0.1:10002/{EmulatorName}"));
        }

        var name = Required(parts, "AccountName");
        return new(name, KeyOf(parts), EndpointOf(parts, name));
    }

    private static Dictionary<string, string> Parts(string connectionString)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            parts[equals > 0
                ? part[..equals]
                : throw new FormatException($"{Setting} has a part without a name; every part is name=value.")] = part[(equals + 1)..];
        }

        return parts;
    }

    private static string Required(Dictionary<string, string> parts, string name) => parts.GetValueOrDefault(name) is { Length: > 0 } value
        ? value
        : throw new FormatException(
            $"{Setting} lacks {name}. Copy the whole string from 'Access keys' of the storage account, or set Storage:AccountUrl for "
                + $"a managed identity.");

    private static byte[] KeyOf(Dictionary<string, string> parts)
    {
        var text = Required(parts, "AccountKey");
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length)
            ? key[..length]
            : throw new FormatException($"AccountKey in {Setting} is no base64; copy the whole string again.");
    }

    private static Uri EndpointOf(Dictionary<string, string> parts, string name)
    {
        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        var endpoint = parts.GetValueOrDefault("TableEndpoint", $"{protocol}://{name}.table.{suffix}");
        return Uri.TryCreate(endpoint.TrimEnd('/'), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? uri
            : throw new FormatException($"TableEndpoint in {Setting} is no http(s) address.");
    }
}
