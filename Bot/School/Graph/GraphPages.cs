using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Follows the pages of an answer of Graph to the end. Not by the SDK's <c>PageIterator</c>: it hands over what it has when it is
/// interrupted, as if that were all.
/// </summary>
internal sealed class GraphPages(GraphClient graph)
{
    /// <summary>Endless paging is a fault of the other side.</summary>
    private const int MaxPages = 20_000;

    /// <summary>Page after page from a link of an earlier reading to the end, which is another delta link.</summary>
    public Task<string> FollowAsync(string link, Action<JsonElement> take, CancellationToken cancellationToken) =>
        FollowAsync(_ => Get(link), take, cancellationToken);

    /// <summary>Page after page to the end, which is a delta link.</summary>
    public async Task<string> FollowAsync(
        Func<GraphServiceClient, RequestInformation> question, Action<JsonElement> take, CancellationToken cancellationToken) =>
        await ReadAsync(question, take, cancellationToken) ?? throw new GraphException(GraphTrouble.SchemaChanged, "@odata.deltaLink");

    /// <summary>Page after page to the end, with the delta link if there is one.</summary>
    public async Task<string?> ReadAsync(
        Func<GraphServiceClient, RequestInformation> question, Action<JsonElement> take, CancellationToken cancellationToken)
    {
        for (var pages = 0; pages < MaxPages; pages++)
        {
            using var page = await graph.ReadAsync(question, cancellationToken);
            foreach (var item in GraphJson.Items(page))
            {
                take(item);
            }

            if (GraphJson.Link(page, "@odata.nextLink") is not { } next)
            {
                return GraphJson.Link(page, "@odata.deltaLink");
            }

            question = _ => Get(next);
        }

        throw new GraphException(GraphTrouble.SchemaChanged, "endless pages");
    }

    /// <summary>Whether it may be followed is for <see cref="AppTokenHandler"/>, which has the token.</summary>
    private static RequestInformation Get(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address)
        ? new RequestInformation { HttpMethod = Method.GET, URI = address, Headers = { { "Accept", "application/json" } } }
        : throw new GraphException(GraphTrouble.SchemaChanged, "a link that is no address");
}
