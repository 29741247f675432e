namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>
/// A storage account with a shared key: the content of a connection string (setting <c>Storage:ConnectionString</c>). The client of the
/// Table service can parse one too, but its messages do not say which part is wrong, and repeat a value.
/// </summary>
internal sealed record TableAccount(string Name, string Key, Uri Endpoint)
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
            return new(EmulatorName, EmulatorKey, new Uri($"http://127.0.0.1:10002/{EmulatorName}"));
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

    private static string KeyOf(Dictionary<string, string> parts)
    {
        var key = Required(parts, "AccountKey");
        return Convert.TryFromBase64String(key, new byte[key.Length], out _)
            ? key
            : throw new FormatException($"AccountKey in {Setting} is no base64; copy the whole string again.");
    }

    private static Uri EndpointOf(Dictionary<string, string> parts, string name)
    {
        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        var endpoint = parts.GetValueOrDefault("TableEndpoint", $"{protocol}://{name}.table.{suffix}");
        return Uri.TryCreate(endpoint.TrimEnd('/'), UriKind.Absolute, out var uri)
            && uri is { Scheme: "https" or "http", HostNameType: not UriHostNameType.IPv6 }
            ? uri
            : throw new FormatException(
                $"TableEndpoint in {Setting} is no http(s) address with a name or an IPv4 address.");
    }
}
