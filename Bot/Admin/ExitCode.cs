namespace Welbevinden.Bot.Admin;

/// <summary>The codes the program ends with, for scripts and service managers (Bot/Admin/README.md, "Exit codes").</summary>
internal enum ExitCode
{
    /// <summary>A command succeeded, or the bot was asked to stop and did.</summary>
    Done = 0,

    /// <summary>A command was refused, or <c>check</c> found something wrong.</summary>
    Refused = 1,

    /// <summary>A setting, certificate or file of settings is missing or wrong.</summary>
    Settings = 2,

    /// <summary>The store cannot be opened or reached.</summary>
    Store = 3,

    /// <summary>The address to listen on is wrong or taken.</summary>
    Address = 4,

    /// <summary>Something unforeseen.</summary>
    Unforeseen = 70,
}
