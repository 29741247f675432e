using System.Text.Json.Nodes;

namespace Welbevinden.LocalTeams.Graph;

/// <summary>The options of a stand-in for Graph; its behaviour may be changed while it runs.</summary>
internal sealed class GraphStandInOptions
{
    public string AppId { get; init; } = "5f0e7a52-0000-4000-8000-000000000001";

    public string AppPassword { get; set; } = "not-a-secret";

    public string TenantId { get; init; } = "6f1c0000-0000-4000-8000-000000000001";

    public TimeProvider Time { get; init; } = new SimulatedTime();

    /// <summary>Application permissions that the school consented to; they are in the token.</summary>
    public IReadOnlyList<string> Permissions { get; set; } = [
        "GroupMember.Read.All",
        "User.Read.All",
        "TeamsAppInstallation.ReadWriteSelfForUser.All",
        "EduRoster.ReadBasic.All",
        "Calendars.ReadWrite",
    ];

    /// <summary>Accounts whose calendars the app may use by RBAC for Applications in Exchange Online, which is not in the token.</summary>
    public HashSet<string> CalendarsByRbac { get; } = new(StringComparer.Ordinal);

    /// <summary>Items per page, and members of one group per page.</summary>
    public int PageSize { get; set; } = 20;

    public int MembersPerPage { get; set; } = 20;

    /// <summary>One request in this many is answered 429; 0 for never.</summary>
    public int ThrottleEvery { get; set; }

    public int RetryAfterSeconds { get; set; } = 1;

    /// <summary>The delay of every response.</summary>
    public TimeSpan Latency { get; set; } = TimeSpan.Zero;

    public SchemaChange Schema { get; set; }

    /// <summary>Changes an account, or a member of a group, just before it is sent: one odd item among good ones.</summary>
    public Action<JsonObject>? Bends { get; set; }

    /// <summary>The catalogue id of the bot's app in Teams.</summary>
    public string CatalogueAppId { get; set; } = "";

    /// <summary>Everything is answered with this status; 0 for normal service.</summary>
    public int Outage { get; set; }
}

/// <summary>Ways in which a response may differ from what Graph promises today.</summary>
internal enum SchemaChange
{
    None,

    /// <summary>More properties, and members of a kind that did not exist: must not matter.</summary>
    MoreThanAsked,

    /// <summary>Accounts without <c>accountEnabled</c>.</summary>
    WithoutEnabled,

    /// <summary><c>assignedPlans</c> as a text.</summary>
    PlansAsText,

    /// <summary><c>userType</c> as a number.</summary>
    KindAsNumber,

    /// <summary>Each list as an object.</summary>
    ListAsObject,

    /// <summary>Members as an object instead of a list.</summary>
    MembersAsObject,

    /// <summary>The last page has no link.</summary>
    WithoutLink,

    /// <summary>The link to the next page is a number.</summary>
    LinkAsNumber,

    /// <summary>The link to the next page names another host.</summary>
    LinkElsewhere,
}
