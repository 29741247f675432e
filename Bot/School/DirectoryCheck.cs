using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.School.File;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Cards;
using Welbevinden.Cards.School;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.School;

/// <summary>Reports the size of the directory in force, what is wrong with the newest one, and who or what was left out.</summary>
internal sealed class DirectoryCheck(FileDirectory file, IDirectory inForce, IOptions<DirectoryOptions> options, TimeProvider time)
{
    public Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckLine>>([.. Lines()]);

    private IEnumerable<CheckLine> Lines()
    {
        foreach (var fault in file.State.Faults.Take(DirectoryState.MaxFaultsShown))
        {
            yield return CheckLine.Wrong(CheckTexts.File(fault.Setting, fault.ToString()), CheckTexts.FileRemedy);
        }

        if (file.State.Unreadable is { } unreadable)
        {
            yield return CheckLine.Wrong(
                CheckTexts.File(unreadable.Setting, unreadable.Why), DirectoryTexts.Remedy(GraphTrouble.FileFaulty));
        }

        if (inForce is GraphDirectory { State: var state })
        {
            foreach (var line in LinesOf(state))
            {
                yield return line;
            }
        }
        else
        {
            yield return CheckLine.NotSet(CheckTexts.GraphUnused, CheckTexts.GraphUnusedRemedy);
        }

        if (inForce.RolesAreTooOld)
        {
            yield return CheckLine.Wrong(CheckTexts.RolesTooOld(options.Value.RolesMaxAgeHours), CheckTexts.RolesTooOldRemedy);
        }

        if (inForce.Current is { } known)
        {
            yield return CheckLine.Ok(CheckTexts.People(known.People.Count, known.Classes.Count));
        }
        else if (file.State is { Faults: [], Unreadable: null })
        {
            yield return CheckLine.Wrong(CheckTexts.NobodyKnown, CheckTexts.TooLongRemedy);
        }
    }

    private IEnumerable<CheckLine> LinesOf(GraphInForce state)
    {
        if (state.Trouble is { } trouble)
        {
            int? minutes = state.Read is { } read
                ? (int)(time.GetCurrentInstant() - Instant.FromUnixTimeMilliseconds(read.At)).TotalMinutes
                : null;
            yield return CheckLine.Wrong(CheckTexts.Stale(Wrong(trouble, state.Detail), minutes), DirectoryTexts.Remedy(trouble));
        }

        foreach (var remark in state.Roster?.Remarks ?? [])
        {
            var (what, remedy) = (DirectoryTexts.Found(remark.Kind, remark.About, remark.Count), DirectoryTexts.Remedy(remark.Kind));
            yield return IsAsItShould(remark.Kind) ? CheckLine.Ok(what, remedy) : CheckLine.Wrong(what, remedy);
        }
    }

    /// <summary>Which school would lose how many people, and how to confirm that it is right.</summary>
    private static Text Wrong(GraphTrouble trouble, string detail) =>
        DirectoryTexts.Wrong(trouble) is var wrong && trouble == GraphTrouble.TooManyGone
            ? new($"{wrong.Dutch} {detail}.", $"{wrong.English} {detail}.")
            : wrong;

    /// <summary>Accounts that are excluded by rule need no attention.</summary>
    private static bool IsAsItShould(RemarkKind kind) =>
        kind is RemarkKind.AccountGone or RemarkKind.AccountDisabled or RemarkKind.Guest or RemarkKind.WithoutTeams;
}
