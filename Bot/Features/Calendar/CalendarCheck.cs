using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Calendar;
using Welbevinden.Cards.School;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>
/// Tries the permission on the calendars of a few of the core team, then counts the events that are there, and where a calendar did not
/// open.
/// </summary>
internal sealed class CalendarCheck(IDirectory directory, CalendarStore marks, IPersonalCalendars calendars)
{
    /// <summary>On so many it is tried; some may have no mailbox.</summary>
    private const int MaxTried = 3;

    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken)
    {
        if (!calendars.AreWritten)
        {
            return [];
        }

        var all = await marks.AllAsync(cancellationToken);
        var standing = all.Where(mark => mark.State == CalendarState.There).ToList();
        var lines = new List<CheckLine>
        {
            await PermissionAsync(cancellationToken),
            CheckLine.Ok(CalendarTexts.InCalendars(standing.Count, standing.DistinctBy(mark => mark.Person).Count())),
        };
        if (People(CalendarState.NoMailbox) is > 0 and var without)
        {
            lines.Add(CheckLine.Wrong(CalendarTexts.NoMailbox(without), CalendarTexts.NoMailboxRemedy));
        }

        if (People(CalendarState.Refused) is > 0 and var refused)
        {
            lines.Add(CheckLine.Wrong(CalendarTexts.Refused(refused), CalendarTexts.Remedy(granted: false)));
        }

        return lines;

        int People(CalendarState state) => all.Where(mark => mark.State == state).DistinctBy(mark => mark.Person).Count();
    }

    private async Task<CheckLine> PermissionAsync(CancellationToken cancellationToken)
    {
        var what = CheckTexts.Permission(CalendarAccess.Permission);
        var team = (directory.Current?.People.Values ?? []).Where(person => person.Has(Role.CoreTeam)).Take(MaxTried);
        return await calendars.TryAsync(team.Select(person => person.Id), cancellationToken) switch
        {
            { Opens: true } => CheckLine.Ok(what),
            { Trouble: null } => CheckLine.NotSet(what, CalendarTexts.NobodyToTry),
            { Trouble: GraphTrouble.Forbidden, IsGranted: var granted } => CheckLine.Wrong(what, CalendarTexts.Remedy(granted)),
            { Trouble: { } other } => CheckLine.Wrong(what, DirectoryTexts.Remedy(other)),
        };
    }
}
