namespace Welbevinden.Bot.Teams.Out;

/// <summary>A page of members.</summary>
/// <param name="Members">Null for those that this bot cannot know.</param>
/// <param name="Next">What the next page is asked with; null or empty after the last.</param>
internal sealed record MemberPage(IEnumerable<Member?> Members, string? Next);

/// <summary>Reads all members of a conversation page by page, whichever client asks for a page.</summary>
internal static class MemberPages
{
    /// <summary>The largest page that Teams returns.</summary>
    public const int Size = 500;

    /// <summary>500,000 members: if there are more pages, the other side is at fault.</summary>
    private const int Max = 1000;

    /// <summary>Everybody, or why a page could not be had.</summary>
    /// <param name="ask">Asks for the page after this token, null for the first. The page is null when it could not be read.</param>
    public static async Task<MembersResult> ReadAsync(Func<string?, Task<(ConnectorResult Result, MemberPage? Page)>> ask)
    {
        var members = new List<Member>();
        string? next = null;
        for (var number = 0; number < Max; number++)
        {
            var (result, page) = await ask(next);
            if (result is not ConnectorResult.Accepted)
            {
                return new MembersResult.Failed(result);
            }

            if (page is null)
            {
                return new MembersResult.Failed(new ConnectorResult.Ambiguous("unreadablePage"));
            }

            members.AddRange(page.Members.OfType<Member>());
            if (string.IsNullOrEmpty(page.Next))
            {
                return new MembersResult.Found(members);
            }

            next = page.Next;
        }

        return new MembersResult.Failed(new ConnectorResult.Ambiguous("endlessPages"));
    }
}
