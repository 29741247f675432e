using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.Sqlite;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.EndToEnd.Start;

/// <summary>A start that cannot succeed.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Code">The exit code it must end with.</param>
/// <param name="Says">What its output must contain.</param>
/// <param name="Settings">Replace the valid ones; null removes one.</param>
/// <param name="Arguments">The arguments after the program's name.</param>
internal sealed record FaultyStart(
    string Name, int Code, string Says, IReadOnlyDictionary<string, string?> Settings, IReadOnlyList<string> Arguments);

/// <summary>Every kind of fault that a start can meet, each in a folder of its own.</summary>
internal sealed class FaultyStarts : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("welbevinden-starts-");
    private readonly List<IDisposable> _held = [];

    /// <summary>The folder of a start with settings files; other starts get an empty one.</summary>
    public string FolderOf(FaultyStart start) => Directory.CreateDirectory(Path.Combine(_folder.FullName, start.Name)).FullName;

    public IReadOnlyList<FaultyStart> All() => [.. Settings(), .. Certificates(), .. Stores(), .. Addresses(), .. Commands()];

    public Dictionary<string, string?> Good() => new(StringComparer.OrdinalIgnoreCase)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["LocalChannel"] = "http://127.0.0.1:9",
        ["MicrosoftAppId"] = "app-1",
        ["MicrosoftAppPassword"] = "password",
        ["MicrosoftAppTenantId"] = "tenant-1",
        ["Storage:Path"] = Path.Combine(_folder.FullName, "store"),
        ["Directory:File"] = Checkout.DemoSchool,
        ["Logging:LogLevel:Default"] = "Warning",
    };

    public void Dispose()
    {
        _held.ForEach(one => one.Dispose());
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private IEnumerable<FaultyStart> Settings()
    {
        yield return Start("no app id", 2, "MicrosoftAppId is missing", "MicrosoftAppId", null);
        yield return Start("wrong app type", 2, "MicrosoftAppType is 'MultiTenant'", "MicrosoftAppType", "MultiTenant");
        yield return Start("wrong channel", 2, "Teams:Channel is 'Sdk'; it wants Direct or BotFramework", "Teams:Channel", "Sdk");
        yield return Start(
            "wrong metadata url",
            2,
            "ToBotFromChannelOpenIdMetadataUrl is 'http://keys'",
            ("LocalChannel", null),
            ("ToBotFromChannelOpenIdMetadataUrl", "http://keys"));
        yield return Start("stand-in in production", 2, "LocalChannel is set", "ASPNETCORE_ENVIRONMENT", "Production");
        yield return Start(
            "wrong store provider", 2, "Storage:Provider is 'Oracle'; it wants Embedded or AzureTables", "Storage:Provider", "Oracle");
        yield return Start("no store path", 2, "Storage:Path is empty", "Storage:Path", "");
        yield return Start("wrong directory provider", 2, "Directory:Provider", "Directory:Provider", "Ldap");
        yield return Start("no number", 2, "Outbox:PerSecond is 'many'; it wants a whole number", "Outbox:PerSecond", "many");
        yield return Start("number too large", 2, "Outbox:PerSecond is 5000; expected 1 to 49", "Outbox:PerSecond", "5000");
        yield return Start("no hour", 2, "CheckIn:At is '25:00'; it wants a time of day", "CheckIn:At", "25:00");
        yield return Start("no week", 2, "Top3:Weeks", "Top3:Weeks", "99");
        yield return Start("no day", 2, "Platter:Day", "Platter:Day", "Someday");
        yield return Start("no hour to remind", 2, "Evaluation:RemindAt", "Evaluation:RemindAt", "late");
        yield return Start("no hour of the agenda", 2, "Agenda:At", "Agenda:At", "noon");
        yield return Start("no years", 2, "Retention:KeepSchoolYears", "Retention:KeepSchoolYears", "-1");
        yield return Start("no tick", 2, "Scheduling:TickSeconds", "Scheduling:TickSeconds", "0");
        yield return Start("wrong telemetry", 2, "OTEL_EXPORTER_OTLP_ENDPOINT is 'nowhere'", "OTEL_EXPORTER_OTLP_ENDPOINT", "nowhere");
        yield return Start(
            "several at once, of which the first is named", 2, "CheckIn:At", ("CheckIn:At", "25:00"), ("Platter:Day", "Someday"));
        yield return Typed("unknown switch", 2, "-x", "-x", "1");
        yield return Typed("no content root", 2, "/nowhere/at/all", "--contentRoot", "/nowhere/at/all");
        var unreadable = Start("unreadable settings file", 2, "appsettings.json", "LocalChannel", "http://127.0.0.1:9");
        File.WriteAllText(Path.Combine(FolderOf(unreadable), "appsettings.json"), "{ \"Storage\": { ");
        yield return unreadable;
        var commanded = Typed("unreadable settings file for a command", 2, "appsettings.json", "check");
        File.WriteAllText(Path.Combine(FolderOf(commanded), "appsettings.json"), "nonsense");
        yield return commanded;
    }

    private IEnumerable<FaultyStart> Certificates()
    {
        yield return Start(
            "no certificate",
            2,
            "Keys:CertificatePath is '/nowhere/keys.pfx'; there is no such file",
            "Keys:CertificatePath",
            "/nowhere/keys.pfx");
        yield return Start(
            "wrong password",
            2,
            "Keys:CertificatePassword is not the password",
            ("Keys:CertificatePath", Certificate("keys.pfx")),
            ("Keys:CertificatePassword", "wrong"));
        yield return Start("wrong vault address", 2, "Keys:CertificateUrl is 'vault'", "Keys:CertificateUrl", "vault");
        yield return Start(
            "keys of another certificate", 2, "wrapped with a certificate that is not given", "Storage:Path", WrappedStore());
        yield return Start(
            "no certificate of the app",
            2,
            "MicrosoftAppCertificatePath is",
            ("MicrosoftAppPassword", null),
            ("MicrosoftAppCertificatePath", Written("app.pem", "no certificate")));
    }

    private IEnumerable<FaultyStart> Stores()
    {
        yield return Start("a file for a folder", 3, "the folder cannot be written", "Storage:Path", Written("file", "x"));
        yield return Start("a folder that cannot be", 3, "the folder cannot be written", "Storage:Path", "/proc/welbevinden");
        yield return Start("damaged store", 3, "the database is damaged", "Storage:Path", StoreWith(0, new byte[200]));
        yield return Start("newer store", 3, "a newer version of the bot", "Storage:Path", StoreWith(60, [0, 0, 3, 231]));
        yield return Start("foreign store", 3, "belongs to another program", "Storage:Path", StoreWith(68, [1, 2, 3, 4]));
        yield return Start("locked store", 3, "holds it locked", "Storage:Path", LockedStore());
        yield return Start(
            "half a connection string",
            2,
            "Storage:ConnectionString lacks AccountKey",
            ("Storage:Provider", "AzureTables"),
            ("Storage:ConnectionString", "AccountName=a"));
        yield return Start(
            "wrong account url", 2, "Storage:AccountUrl is", ("Storage:Provider", "AzureTables"), ("Storage:AccountUrl", "ftp://account"));
        yield return Start(
            "account out of reach", 3, "The store does not answer", ("Storage:Provider", "AzureTables"),
            ("Storage:ConnectionString", "AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:9/a"));
    }

    private IEnumerable<FaultyStart> Addresses()
    {
        yield return Typed("no address", 4, "cannot listen", "--urls", "here");
        yield return Typed("no port", 4, "cannot listen", "--urls", "http://127.0.0.1:99999");
        yield return Typed(
            "https without certificate",
            4,
            "cannot listen",
            "--urls",
            "https://127.0.0.1:0",
            "--Kestrel:Certificates:Default:Path",
            "/nowhere.pfx");
        yield return Typed("an address of another machine", 4, "cannot listen", "--urls", "http://192.0.2.1:3978");
        var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        _held.Add(taken);
        yield return Typed("address in use", 4, "cannot listen", "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
    }

    private IEnumerable<FaultyStart> Commands()
    {
        yield return Typed("unknown command", 1, "'bakcup'", "bakcup");
        yield return Typed("help", 0, "  backup ", "--help");
        yield return Typed("help of a command", 0, "--from", "restore", "--help");
        yield return Typed("backup without a file", 1, "'--to' is required", "backup");
        yield return Damaged(
            Typed("backup of a damaged store", 1, "is damaged", "backup", "--to", Path.Combine(_folder.FullName, "copy.db")));
        yield return Typed("restore of nothing", 1, "There is no file", "restore", "--from", "/nowhere.db");
        yield return Typed(
            "restore of garbage", 1, "is damaged or no database", "restore", "--from", Written("garbage.db", new string('x', 5000)));
        yield return Typed("package of nothing", 1, "'--app-id' is required", "package");
        yield return Typed("dossier without a folder", 1, "'--out' is required", "dossier");
        yield return Typed("check with an option that is none", 1, "'--loud'", "check", "--loud");
        yield return Damaged(Typed("check of a damaged store", 1, "the database is damaged", "check", "--lang", "en"));
        foreach (var command in (string[][])[
            ["check", "--lang", "en"],
            ["backup", "--to", "copy.db"],
            ["restore", "--from", "copy.db"],
            ["dossier", "--out", "pages"],
        ])
        {
            var wrong = Typed(
                $"{command[0]} with a wrong provider", command[0] is "check" or "dossier" ? 1 : 2, "Storage:Provider", command);
            yield return wrong with { Settings = Over(wrong.Settings, ("Storage:Provider", "Oracle")) };
        }
    }

    private FaultyStart Damaged(FaultyStart start) =>
        start with { Settings = Over(start.Settings, ("Storage:Path", StoreWith(0, new byte[200]))) };

    private FaultyStart Start(string name, int code, string says, string setting, string? value) =>
        Start(name, code, says, (setting, value));

    private FaultyStart Start(string name, int code, string says, params (string Name, string? Value)[] settings) =>
        new(name, code, says, Over(Good(), settings), []);

    private FaultyStart Typed(string name, int code, string says, params string[] arguments) => new(name, code, says, Good(), arguments);

    private static Dictionary<string, string?> Over(
        IReadOnlyDictionary<string, string?> settings, params (string Name, string? Value)[] over)
    {
        var all = new Dictionary<string, string?>(settings, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in over)
        {
            all[name] = value;
        }

        return all;
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private string Certificate(string name)
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=welbevinden-test", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(
                new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "right"));
        return path;
    }

    /// <summary>A valid store that was then damaged at a place in its file.</summary>
    private string StoreWith(int at, byte[] bytes)
    {
        var folder = EmptyStore();
        using var file = File.OpenWrite(Path.Combine(folder, "welbevinden.db"));
        file.Seek(at, SeekOrigin.Begin);
        file.Write(bytes);
        return folder;
    }

    private string EmptyStore()
    {
        var folder = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"));
        var store = EmbeddedTableStore.Open(folder);
        store.EnsureTablesAsync(Schema.All, CancellationToken.None).GetAwaiter().GetResult();
        store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return folder;
    }

    /// <summary>A store with a key that is wrapped with a certificate that the settings do not name.</summary>
    private string WrappedStore()
    {
        var folder = EmptyStore();
        using var bot = KeyHost.Start(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Path"] = folder,
            ["Keys:CertificatePath"] = Certificate("other.pfx"),
            ["Keys:CertificatePassword"] = "right",
        });
        return folder;
    }

    private string LockedStore()
    {
        var folder = EmptyStore();
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "welbevinden.db")};Pooling=False");
        connection.Open();
        using var locking = connection.CreateCommand();
        locking.CommandText = "BEGIN EXCLUSIVE";
        locking.ExecuteNonQuery();
        _held.Add(connection);
        return folder;
    }
}
