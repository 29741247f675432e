using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.LocalTeams.Hosting;

/// <summary>
/// What a school has in Teams besides its people: teams with channels and a group chat, with the app installed for everybody.
/// </summary>
internal static class DemoWorkspace
{
    /// <summary>Creates the teams and the group chat from the people.</summary>
    public static void Furnish(Workspace workspace)
    {
        var everybody = workspace.People;
        workspace.AddTeam("De Esdoorn", everybody, "Algemeen", "Welbevinden");
        workspace.AddTeam("Kernteam welbevinden", With("coreTeam"), "Algemeen");
        workspace.AddGroupChat("Mentorenoverleg", With("mentor"));

        IReadOnlyList<Colleague> With(string role) => [.. everybody.Where(p => p.Roles.Contains(role, StringComparer.Ordinal))];
    }

    /// <summary>Installs the app for everybody and in the shared places; the bot greets each.</summary>
    public static async Task InstallAsync(LocalTeamsServer server)
    {
        // Teams does not promise the order of the two updates, so the try-out shows all three in turn.
        foreach (var (index, person) in server.Workspace.People.Index())
        {
            await server.People.InstallAsync(person, (InstallOrder)(index % 3));
        }

        foreach (var team in server.Workspace.Teams)
        {
            await server.People.InstallAsync(team.Members[0], server.Workspace.Conversation(team.Id)!);
        }

        if (server.Workspace.Conversation(OpaqueIds.GroupChat("Mentorenoverleg")) is { Members.Count: > 0 } group)
        {
            await server.People.InstallAsync(group.Members[0], group);
        }
    }
}
