using System.Collections.Frozen;
using Welbevinden.Storage;
using Welbevinden.Storage.School;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.School.File;

/// <summary>
/// How many people each school had in the last good file, also before a restart, and what a new file would lose compared with that.
/// </summary>
internal sealed partial class FileHeadcounts(HeadcountStore kept, ILogger log)
{
    private IReadOnlyDictionary<SchoolId, int> _heads = FrozenDictionary<SchoolId, int>.Empty;

    public async Task ReadAsync(CancellationToken cancellationToken) => _heads = await kept.ReadAsync(cancellationToken);

    /// <summary>Stored for a restart: the next file is compared with what is good now.</summary>
    public async Task KeepAsync(DirectoryState state, CancellationToken cancellationToken)
    {
        if (state is not { Snapshot: { } good, Faults: [], Unreadable: null }
            || DirectoryGuard.HeadcountsOf(good) is var heads && heads.Count == _heads.Count && !heads.Except(_heads).Any())
        {
            return;
        }

        try
        {
            await kept.WriteAsync(heads, cancellationToken);
            _heads = heads;
        }
        catch (StoreUnavailableException away)
        {
            HeadsUnkept(log, away.GetType().Name);
        }
    }

    /// <summary>A fault for each school that would lose too many people, or would be gone, without being confirmed.</summary>
    public IReadOnlyList<DirectoryFault> Losses(DirectorySnapshot? before, DirectorySnapshot read) =>
    [
        .. DirectoryGuard.Losses(before, _heads, read, read.Confirmed).Select(loss => new DirectoryFault(1, "", string.Concat(
            $"school {loss.School} ",
            loss.IsGone ? "would be gone" : FormattableString.Invariant($"would keep {loss.Kept} of its {loss.Had} people"),
            $"; correct the file, or if it is right, add {DirectoryGuard.ConfirmationOf(read)} behind tenantId"))),
    ];

    [LoggerMessage(Level = LogLevel.Warning, Message = "The headcount of each school could not be stored ({Code}); it is tried again at "
        + "the next check")]
    private static partial void HeadsUnkept(ILogger log, string code);
}
