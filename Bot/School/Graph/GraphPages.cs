using System.Text.Json;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>Follows the pages of an answer of Graph to the end.</summary>
internal sealed class GraphPages(GraphWire wire)
{
    /// <summary>Endless paging is a fault of the other side.</summary>
    private const int MaxPages = 20_000;

    /// <summary>Page after page to the end, which is a delta link.</summary>
    public async Task<string> FollowAsync(string resource, Action<JsonElement> take, CancellationToken cancellationToken) =>
        await ReadAsync(resource, take, cancellationToken) ?? throw new GraphException(GraphTrouble.SchemaChanged, "@odata.deltaLink");

    /// <summary>Page after page to the end, with the delta link if there is one.</summary>
    public async Task<string?> ReadAsync(string resource, Action<JsonElement> take, CancellationToken cancellationToken)
    {
        for (var pages = 0; pages < MaxPages; pages++)
        {
            using var page = await wire.GetAsync(resource, cancellationToken);
            foreach (var item in GraphJson.Items(page))
            {
                take(item);
            }

            if (GraphJson.Link(page, "@odata.nextLink") is not { } next)
            {
                return GraphJson.Link(page, "@odata.deltaLink");
            }

            resource = next;
        }

        throw new GraphException(GraphTrouble.SchemaChanged, "endless pages");
    }
}
