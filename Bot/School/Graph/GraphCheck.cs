using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Welbevinden.Cards.School;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Asks a token for Graph and tries every permission that the settings need, one by one: what the token says and what a question brings.
/// </summary>
internal sealed class GraphCheck(Func<RetryPace, GraphClient> clients, IOptions<GraphOptions> settings)
{
    /// <summary>Nobody's id: a question about it is answered like any other, and reads no one.</summary>
    private const string Nobody = "00000000-0000-0000-0000-000000000000";

    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken)
    {
        using var graph = clients(RetryPace.Brisk);
        TokenClaims? claims;
        try
        {
            claims = TokenClaims.Read(await graph.TokenAsync(cancellationToken));
        }
        catch (GraphException refused)
        {
            return [CheckLine.Wrong(CheckTexts.Token("Graph"), DirectoryTexts.Remedy(refused.Trouble))];
        }

        var lines = new List<CheckLine> { CheckLine.Ok(CheckTexts.Token("Graph")) };
        foreach (var (permission, question) in Needed(settings.Value))
        {
            lines.Add(await TryAsync(graph, permission, question, claims, cancellationToken));
        }

        if (graph.ClockSkew is { } skew)
        {
            lines.Add(ClockLine.Of(skew.ToTimeSpan()));
        }

        return lines;
    }

    private static async Task<CheckLine> TryAsync(
        GraphClient graph,
        string permission,
        Func<GraphServiceClient, RequestInformation> question,
        TokenClaims? claims,
        CancellationToken cancellationToken)
    {
        var what = CheckTexts.Permission(permission);
        try
        {
            using var answer = await graph.ReadAsync(question, cancellationToken);
            return CheckLine.Ok(what);
        }
        catch (GraphException refused) when (refused.Trouble is GraphTrouble.Forbidden)
        {
            return CheckLine.Wrong(
                what, CheckTexts.PermissionRemedy(permission, claims?.Roles.Contains(permission, StringComparer.Ordinal) ?? false));
        }
        catch (GraphException missing) when (missing.Trouble is GraphTrouble.NotFound)
        {
            // Permission is looked at first: what was asked about is not there, and that was to be expected.
            return CheckLine.Ok(what);
        }
        catch (GraphException refused)
        {
            return CheckLine.Wrong(what, DirectoryTexts.Remedy(refused.Trouble));
        }
    }

    private static IEnumerable<(string Permission, Func<GraphServiceClient, RequestInformation> Question)> Needed(GraphOptions options)
    {
        yield return ("GroupMember.Read.All",
            sdk => GraphQuestions.Groups(sdk, Relation.Members, [options.Groups.Keys.FirstOrDefault(Nobody)]));
        yield return ("User.Read.All", sdk => GraphQuestions.Accounts(sdk, [Nobody], options.SignInNames));
        if (options.Education)
        {
            yield return ("EduRoster.ReadBasic.All", sdk => GraphQuestions.Classes(sdk, perPage: 1));
        }

        if (options.CatalogueAppId.Length > 0)
        {
            yield return ("TeamsAppInstallation.ReadWriteSelfForUser.All",
                sdk => GraphQuestions.Installations(sdk, Nobody, options.CatalogueAppId));
        }
    }
}
