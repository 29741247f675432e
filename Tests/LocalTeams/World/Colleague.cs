namespace Welbevinden.LocalTeams.World;

/// <summary>Somebody who works at the school, as Teams knows them.</summary>
/// <param name="ObjectId">Entra object id (<c>aadObjectId</c>).</param>
/// <param name="TeamsId">The <c>29:</c> id.</param>
/// <param name="Language"><c>nl</c> or <c>en</c>.</param>
internal sealed record Colleague(
    string ObjectId, string TeamsId, string Name, IReadOnlyList<string> Roles, string? Team, string School, string Language);
