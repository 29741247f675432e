using System.Globalization;
using Azure;
using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>
/// The prepared statements of one connection, and the layout of a row in SQLite: escaped keys, a version, the values as JSON.
/// </summary>
/// <remarks>
/// Each table of the port is a table of SQLite, clustered by (partition, row) without a rowid, so that a range of a partition is one run of
/// pages, a missing table is reported by name, and a feature that is removed can drop its rows as a whole.
/// </remarks>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<(Statement Kind, Table Table), SqliteCommand> _prepared = [];

    public SqliteConnection Connection { get; } = connection;

    public static string CreateTable(Table table) =>
        $"CREATE TABLE IF NOT EXISTS {NameOf(table)} (p TEXT NOT NULL, r TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL, "
            + $"PRIMARY KEY (p, r)) WITHOUT ROWID";

    public static ETag ETagOf(long version) => new($"\"{version.ToString("x16", CultureInfo.InvariantCulture)}\"");

    /// <summary>The statement with its parameters set, in the order of its text.</summary>
    public SqliteCommand With(Statement kind, Table table, params ReadOnlySpan<object> parameters)
    {
        if (!_prepared.TryGetValue((kind, table), out var command))
        {
            command = Prepare(kind, table, parameters.Length);
            _prepared.Add((kind, table), command);
        }

        for (var at = 0; at < parameters.Length; at++)
        {
            command.Parameters[at].Value = parameters[at];
        }

        return command;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }

    private SqliteCommand Prepare(Statement kind, Table table, int parameters)
    {
        var command = Connection.CreateCommand();
#pragma warning disable CA2100 // The only variable part is a table name, which NameOf has checked.
        command.CommandText = TextOf(kind, NameOf(table));
#pragma warning restore CA2100
        for (var at = 1; at <= parameters; at++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" });
        }

        return command;
    }

    private static string TextOf(Statement kind, string table) => kind switch
    {
        Statement.Get => $"SELECT version, body FROM {table} WHERE p=$1 AND r=$2",
        Statement.Range => $"SELECT r, version, body FROM {table} WHERE p=$1 AND r>=$2 AND r<$3 ORDER BY r LIMIT $4",
        Statement.Insert => $"INSERT OR IGNORE INTO {table} (p, r, version, body) VALUES ($1, $2, $3, $4)",
        Statement.Update => $"UPDATE {table} SET version=$3, body=$4 WHERE p=$1 AND r=$2",
        Statement.Delete => $"DELETE FROM {table} WHERE p=$1 AND r=$2",
    };

    private static string NameOf(Table table) =>
        table.Name is { Length: >= 3 and <= 63 } name && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit)
        ? $"\"{name}\""
        : throw new ArgumentException(
            $"'{table.Name}' is not a table name: 3 to 63 letters and digits, starting with a letter.", nameof(table));
}

/// <summary>The kinds of statement on a table.</summary>
internal enum Statement
{
    Get,
    Range,
    Insert,
    Update,
    Delete,
}
