namespace Welbevinden.LocalTeams.Graph;

/// <summary>What a stand-in for Graph is started with, and how it behaves; the behaviour may be changed while it runs.</summary>
internal sealed class GraphStandInOptions
{
    public string AppId { get; init; } = "5f0e7a52-0000-4000-8000-000000000001";

    public string AppPassword { get; set; } = "not-a-secret";

    public string TenantId { get; init; } = "6f1c0000-0000-4000-8000-000000000001";

    public TimeProvider Time { get; init; } = new SimulatedTime();

    /// <summary>Application permissions that the school consented to; they stand in the token.</summary>
    public IReadOnlyList<string> Permissions { get; set; } = [
        "GroupMember.Read.All",
        "User.Read.All",
        "TeamsAppInstallation.ReadWriteSelfForUser.All",
        "EduRoster.ReadBasic.All",
        "Calendars.ReadWrite",
    ];

    /// <summary>
    /// Accounts whose calendars the app may use by RBAC for Applications in Exchange Online, which does not stand in the token.
    /// </summary>
    public HashSet<string> CalendarsByRbac { get; } = new(StringComparer.Ordinal);

    /// <summary>Items of a page, and members of one group on it.</summary>
    public int PageSize { get; set; } = 20;

    public int MembersPerPage { get; set; } = 20;

    /// <summary>Every so many requests one is answered 429; 0 for never.</summary>
    public int ThrottleEvery { get; set; }

    public int RetryAfterSeconds { get; set; } = 1;

    /// <summary>How long every answer takes.</summary>
    public TimeSpan Latency { get; set; } = TimeSpan.Zero;

    public SchemaChange Schema { get; set; }

    /// <summary>The catalogue id of the bot's app in Teams.</summary>
    public string CatalogueAppId { get; set; } = "";

    /// <summary>Everything is answered with this status; 0 for normal service.</summary>
    public int Outage { get; set; }
}

/// <summary>Ways in which an answer may differ from what Graph promises today.</summary>
internal enum SchemaChange
{
    None,

    /// <summary>More properties, and members of a kind that did not exist: must not matter.</summary>
    MoreThanAsked,

    /// <summary>Accounts without <c>accountEnabled</c>.</summary>
    WithoutEnabled,

    /// <summary><c>assignedPlans</c> as a text.</summary>
    PlansAsText,

    /// <summary>Members as an object instead of a list.</summary>
    MembersAsObject,

    /// <summary>The last page has no link.</summary>
    WithoutLink,

    /// <summary>The next page is said to be at another host.</summary>
    LinkElsewhere,
}
