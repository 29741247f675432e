using System.Text.Json;
using Microsoft.Extensions.Options;
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
internal sealed class TeamsApps(GraphWire wire, IOptions<GraphOptions> options)
{
    private string App => options.Value.CatalogueAppId;

    public async Task<InstallationAnswer> InstallAsync(PersonId person, CancellationToken cancellationToken)
    {
        var link = new Uri(wire.Origin, $"/v1.0/appCatalogs/teamsApps/{App}").AbsoluteUri;
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["teamsApp@odata.bind"] = link });
        var answer = await wire.PostAsync(Apps(person), body, cancellationToken);
        return answer.Status switch
        {
            >= 200 and < 300 => InstallationAnswer.Installed,
            StatusCodes.Status409Conflict => InstallationAnswer.AlreadyThere,
            StatusCodes.Status403Forbidden => InstallationAnswer.Forbidden,
            StatusCodes.Status404NotFound or StatusCodes.Status400BadRequest => InstallationAnswer.NotFound,
            _ => InstallationAnswer.Failed,
        };
    }

    /// <summary>The installation of the app with somebody; null when it is not there.</summary>
    /// <exception cref="GraphException">Graph did not say.</exception>
    public async Task<string?> FindAsync(PersonId person, CancellationToken cancellationToken)
    {
        using var found = await wire.GetAsync($"{Apps(person)}?$expand=teamsApp&$filter=teamsApp/id eq '{App}'", cancellationToken);
        foreach (var item in GraphJson.Items(found))
        {
            if (item.TryGetProperty("teamsApp", out var app) && string.Equals(GraphJson.Id(app), App, StringComparison.OrdinalIgnoreCase))
            {
                return GraphJson.Id(item);
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
            using var chat = await wire.GetAsync($"{Apps(person)}/{Uri.EscapeDataString(installation)}/chat", cancellationToken);
            return GraphJson.Id(chat.RootElement);
        }
        catch (GraphException none) when (none.Trouble == GraphTrouble.NotFound)
        {
            return null;
        }
    }

    private static string Apps(PersonId person) => $"users/{Uri.EscapeDataString(person.Value)}/teamwork/installedApps";
}
