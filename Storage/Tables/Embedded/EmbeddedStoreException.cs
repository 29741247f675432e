namespace Welbevinden.Storage.Tables.Embedded;

/// <summary>Why the embedded store does not open.</summary>
public enum EmbeddedStoreFault
{
    /// <summary>The folder is missing and cannot be created, or cannot be written.</summary>
    NotWritable,

    /// <summary>Another program holds the database locked.</summary>
    Locked,

    /// <summary>The file is not a SQLite database, or is damaged.</summary>
    Corrupt,

    /// <summary>A newer version of the bot created it.</summary>
    Newer,

    /// <summary>The database belongs to another program.</summary>
    Foreign,

    /// <summary>The disk is full or failing, or SQLite refused for another reason; the inner exception says which.</summary>
    Failing,
}

/// <summary>The embedded store did not open. The message names the folder, what is wrong and what to do; nothing was changed.</summary>
public sealed class EmbeddedStoreException(EmbeddedStoreFault fault, string folder, Exception? inner)
    : Exception($"The embedded store in '{folder}' (Storage:Path) did not open: {Remedy(fault)}", inner)
{
    public EmbeddedStoreFault Fault { get; } = fault;

    private static string Remedy(EmbeddedStoreFault fault) => fault switch
    {
        EmbeddedStoreFault.NotWritable => "the folder cannot be written. Give the account of the bot the right to write there, or choose "
            + "another folder.",
        EmbeddedStoreFault.Locked => "another program holds it locked. Stop that program (a second bot, a backup, a database browser) "
            + "and start again.",
        EmbeddedStoreFault.Corrupt => "the database is damaged. Set the folder aside, and restore the newest backup in its place.",
        EmbeddedStoreFault.Newer => "a newer version of the bot made it. Start that version again, or restore a backup of this one.",
        EmbeddedStoreFault.Foreign => "the database belongs to another program. Choose another folder.",
        EmbeddedStoreFault.Failing => "SQLite could not work with the file. See the inner error; a full or failing disk is the usual "
            + "cause.",
    };
}
