using Microsoft.Extensions.Options;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Cards.Features.Calendar;
using Welbevinden.Cards.School;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>
/// Tries the permission on the calendars of a few of the core team: one that an administrator narrowed to their mailboxes (RBAC for
/// Applications in Exchange Online) does not stand in the token, so only trying tells. Then counts what stands, and where a calendar did
/// not open.
/// </summary>
internal sealed class CalendarCheck(IServiceProvider services, IDirectory directory, CalendarStore marks, IOptions<GraphOptions> options)
{
    private const string Permission = "Calendars.ReadWrite";

    /// <summary>On so many it is tried; some may have no mailbox.</summary>
    private const int MaxTried = 3;

    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Calendar)
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
        var what = CheckTexts.Permission(Permission);
        using var wire = GraphSetup.Wire(services, RetryPace.Brisk);
        var (team, trouble) = (directory.Current?.People.Values.Where(person => person.Has(Role.CoreTeam)).Take(MaxTried).ToList()
            ?? [], (GraphTrouble?)null);
        foreach (var person in team)
        {
            switch (await TryAsync(wire, GraphCalendars.Question(person.Id), cancellationToken))
            {
                case null:
                    return CheckLine.Ok(what);
                case GraphTrouble.NotFound:
                    break;
                case var other:
                    trouble = other;
                    break;
            }
        }

        return trouble switch
        {
            null => CheckLine.NotSet(what, CalendarTexts.NobodyToTry),
            GraphTrouble.Forbidden => CheckLine.Wrong(what, CalendarTexts.Remedy(await IsGrantedAsync(wire, cancellationToken))),
            { } other => CheckLine.Wrong(what, DirectoryTexts.Remedy(other)),
        };
    }

    private static async Task<GraphTrouble?> TryAsync(GraphWire wire, string question, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await wire.GetAsync(question, cancellationToken);
            return null;
        }
        catch (GraphException refused)
        {
            return refused.Trouble;
        }
    }

    private static async Task<bool> IsGrantedAsync(GraphWire wire, CancellationToken cancellationToken) =>
        TokenClaims.Read(await wire.TokenAsync(cancellationToken))?.Roles.Contains(Permission, StringComparer.Ordinal) ?? false;
}
