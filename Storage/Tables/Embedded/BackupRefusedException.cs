using Microsoft.Data.Sqlite;

namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>Why a backup was not made or not restored. Nothing was changed.</summary>
public enum BackupFault
{
    /// <summary>There is no store in the folder, or no file to restore from.</summary>
    Missing,

    /// <summary>The file to write exists already.</summary>
    AlreadyThere,

    /// <summary>A bot, or another command, has the store open.</summary>
    InUse,

    /// <summary>The file is not a database, or is damaged.</summary>
    Damaged,

    /// <summary>The file is a database of another program.</summary>
    Foreign,

    /// <summary>A newer version of the bot created the file.</summary>
    Newer,

    /// <summary>The disk refused: full, read-only, or no permission to write.</summary>
    Disk,
}

/// <summary>A backup was not made or not restored; the fault says why, and nothing was changed.</summary>
public sealed class BackupRefusedException(BackupFault fault, Exception? inner = null) : Exception(fault.ToString(), inner)
{
    public BackupFault Fault { get; } = fault;

    /// <summary>Works with files and databases, and translates their exceptions.</summary>
    internal static async Task GuardedAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (SqliteException error)
        {
            throw new BackupRefusedException(FaultOf(Database.FaultOf(error)), error);
        }
        catch (EmbeddedStoreException error)
        {
            throw new BackupRefusedException(FaultOf(error.Fault), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BackupRefusedException(BackupFault.Disk, error);
        }
    }

    internal static void ThrowIf(bool wrong, BackupFault fault)
    {
        if (wrong)
        {
            throw new BackupRefusedException(fault);
        }
    }

    internal static void ThrowIf(EmbeddedStoreFault? fault)
    {
        if (fault is { } wrong)
        {
            throw new BackupRefusedException(FaultOf(wrong));
        }
    }

    private static BackupFault FaultOf(EmbeddedStoreFault fault) => fault switch
    {
        EmbeddedStoreFault.Corrupt => BackupFault.Damaged,
        EmbeddedStoreFault.Foreign => BackupFault.Foreign,
        EmbeddedStoreFault.Newer => BackupFault.Newer,
        EmbeddedStoreFault.Locked => BackupFault.InUse,
        EmbeddedStoreFault.NotWritable or EmbeddedStoreFault.Failing => BackupFault.Disk,
    };
}
