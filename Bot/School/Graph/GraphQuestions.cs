using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace Welbevinden.Bot.School.Graph;

/// <summary>What is asked of Graph about people and groups: always about named ones, and never more than is used.</summary>
internal static class GraphQuestions
{
    private const string NewestToken = "%24deltatoken";

    /// <summary>Names of groups with their members or owners, and the link from which changes go on.</summary>
    public static RequestInformation Groups(GraphServiceClient graph, Relation relation, IEnumerable<string> ids) =>
        graph.Groups.Delta.ToGetRequestInformation(
            request =>
            {
                request.QueryParameters.Select = ["displayName", relation == Relation.Members ? "members" : "owners"];
                request.QueryParameters.Filter = string.Join(" or ", ids.Select(id => $"id eq '{id}'"));
            });

    public static RequestInformation Accounts(GraphServiceClient graph, IEnumerable<string> ids, bool signInNames) =>
        graph.Users.ToGetRequestInformation(
            request =>
            {
                request.QueryParameters.Select = GraphJson.AccountFields(signInNames);
                request.QueryParameters.Filter = $"id in ({string.Join(',', ids.Select(id => $"'{id}'"))})";
            });

    /// <summary>Nobody, and the link from which changes of accounts go on.</summary>
    public static RequestInformation AccountsFromNow(GraphServiceClient graph, bool signInNames)
    {
        var question = graph.Users.Delta.ToGetRequestInformation(
            request => request.QueryParameters.Select = GraphJson.AccountFields(signInNames));

        // The SDK has no name for this parameter.
        question.UrlTemplate += $"{{&{NewestToken}}}";
        question.QueryParameters.Add(NewestToken, "latest");
        return question;
    }

    /// <summary>The classes of the education roster.</summary>
    /// <param name="graph">Writes it down.</param>
    /// <param name="perPage">Null for as many as Graph gives.</param>
    public static RequestInformation Classes(GraphServiceClient graph, int? perPage = null) =>
        graph.Education.Classes.ToGetRequestInformation(
            request =>
            {
                request.QueryParameters.Select = ["id", "displayName", "classCode", "externalId"];
                request.QueryParameters.Top = perPage;
            });

    /// <summary>An app of a catalogue as somebody has it installed.</summary>
    public static RequestInformation Installations(GraphServiceClient graph, string account, string app) =>
        graph.Users[account].Teamwork.InstalledApps.ToGetRequestInformation(
            request =>
            {
                request.QueryParameters.Expand = ["teamsApp"];
                request.QueryParameters.Filter = $"teamsApp/id eq '{app}'";
            });
}
