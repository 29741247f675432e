using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Graph.Models;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Cards.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.Install;

/// <summary>What Graph made of an installation.</summary>
internal enum InstallationAnswer
{
    Installed,
    AlreadyThere,
    Forbidden,

    /// <summary>No such account, or no such app in the catalogue.</summary>
    NotFound,

    /// <summary>Perhaps later.</summary>
    Failed,
}

/// <summary>The installation of the bot's app in somebody's Teams, by Graph (<c>/users/{id}/teamwork/installedApps</c>).</summary>
internal sealed class TeamsApps(GraphClient graph, IOptions<GraphOptions> options)
{
    private string App => options.Value.CatalogueAppId;

    public async Task<InstallationAnswer> InstallAsync(PersonId person, CancellationToken cancellationToken)
    {
        var installation = new UserScopeTeamsAppInstallation
        {
            AdditionalData = { ["teamsApp@odata.bind"] = new Uri(graph.Origin, $"/v1.0/appCatalogs/teamsApps/{App}").AbsoluteUri },
        };
        try
        {
            await graph.AskAsync(
                sdk => sdk.Users[person.Value].Teamwork.InstalledApps.PostAsync(installation, cancellationToken: cancellationToken),
                cancellationToken);
            return InstallationAnswer.Installed;
        }
        catch (GraphException refused)
        {
            return refused.Status switch
            {
                StatusCodes.Status409Conflict => InstallationAnswer.AlreadyThere,
                StatusCodes.Status403Forbidden => InstallationAnswer.Forbidden,
                StatusCodes.Status404NotFound or StatusCodes.Status400BadRequest => InstallationAnswer.NotFound,
                _ => InstallationAnswer.Failed,
            };
        }
    }

    /// <summary>The installation of the app with somebody; null when it is not there.</summary>
    /// <exception cref="GraphException">Graph did not say.</exception>
    public async Task<string?> FindAsync(PersonId person, CancellationToken cancellationToken)
    {
        using var found = await graph.ReadAsync(sdk => GraphQuestions.Installations(sdk, person.Value, App), cancellationToken);
        foreach (var item in GraphJson.Items(found))
        {
            if (item.ValueKind == JsonValueKind.Object
                && item.TryGetProperty("teamsApp", out var app)
                && string.Equals(GraphJson.FindId(app), App, StringComparison.OrdinalIgnoreCase)
                && GraphJson.WeakText(item, "id") is { Length: > 0 } installation)
            {
                return installation;
            }
        }

        return null;
    }

    /// <summary>The id of the chat that came with an installation; null when Graph has none.</summary>
    /// <exception cref="GraphException">Graph did not say.</exception>
    public async Task<string?> ChatAsync(PersonId person, string installation, CancellationToken cancellationToken)
    {
        try
        {
            var chat = await graph.AskAsync(
                sdk => sdk.Users[person.Value].Teamwork.InstalledApps[installation].Chat.GetAsync(cancellationToken: cancellationToken),
                cancellationToken);
            return chat?.Id ?? throw new GraphException(GraphTrouble.SchemaChanged, "id");
        }
        catch (GraphException none) when (none.Trouble == GraphTrouble.NotFound)
        {
            return null;
        }
    }
}
