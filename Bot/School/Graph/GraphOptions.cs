using System.Net;

namespace Welbevinden.Bot.School.Graph;

/// <summary>The settings <c>Directory:Graph:*</c>: which groups of the tenant mean what, and how often they are read.</summary>
internal sealed class GraphOptions
{
    public const string Section = "Directory:Graph";
    public const string PublicCloud = "https://graph.microsoft.com";

    /// <summary>Origin of Graph: the public cloud, another Microsoft cloud, or in development a stand-in on loopback.</summary>
    public string BaseUrl { get; set; } = PublicCloud;

    /// <summary>What each group means, by its Entra object id.</summary>
    public Dictionary<string, GroupOptions> Groups { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How often changes are asked for; an hour at most, because roles ride on it.</summary>
    public double SyncMinutes { get; set; } = 15;

    /// <summary>How often everything is read anew, changes or not. A delta link lives for seven days.</summary>
    public double FullSyncHours { get; set; } = 24;

    /// <summary>At an action that asks for a role, what is older than this is asked for anew.</summary>
    public double FreshSeconds { get; set; } = 30;

    /// <summary>How long such an action waits for it; after that the last good directory decides.</summary>
    public double WaitSeconds { get; set; } = 5;

    /// <summary>More people gone at once than this share of a school is taken for a fault and refused.</summary>
    public double MostGonePercent { get; set; } = DirectoryGuard.MostGonePercent;

    /// <summary>
    /// True: classes of the directory file that no group is mapped to take their teachers from the education roster (School Data Sync).
    /// </summary>
    public bool Education { get; set; }

    /// <summary>The app's id in the school's Teams catalogue; set, the app is installed for staff who have not got it.</summary>
    public string CatalogueAppId { get; set; } = "";

    /// <summary>How many installations a second, at most. Graph allows about thirty; nobody is in a hurry.</summary>
    public double InstallPerSecond { get; set; } = 5;

    /// <summary>True: evaluation moments are put in the calendars of the core team.</summary>
    public bool Calendar { get; set; }

    /// <summary>
    /// Whether sign-in names and mail addresses of accounts are read too, which is so beside a class file and only there. No setting of its
    /// own.
    /// </summary>
    public bool SignInNames { get; internal set; }

    public Uri Origin => new(BaseUrl.TrimEnd('/'));

    /// <summary>True for a stand-in: its tokens come from itself.</summary>
    public bool IsStandIn => IPAddress.TryParse(Origin.Host.Trim('[', ']'), out _);

    /// <summary>Everything of these settings that decides what is read: another text, another full reading.</summary>
    public string Shape =>
        string.Join(
            '\n',
            Groups.OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .Select(group => $"{group.Key.ToLowerInvariant()} {group.Value.Reads}")
                .Append($"{Education}")
                .Concat(SignInNames ? [nameof(SignInNames)] : []));
}

/// <summary>
/// What one group means: its members are people of a school, hold roles or are a team; or it is a class and shows its mentors.
/// </summary>
internal sealed class GroupOptions
{
    /// <summary>Id of a school of the directory file: the members belong to it, or the class does.</summary>
    public string School { get; set; } = "";

    /// <summary>Roles of the members, by comma, with the words of the directory file.</summary>
    public string Roles { get; set; } = "";

    public string Team { get; set; } = "";

    /// <summary>Id of a class. The group's owners are its mentors, or its members with <see cref="Mentors"/>.</summary>
    public string Class { get; set; } = "";

    /// <summary>Of a class that the directory file does not have.</summary>
    public int Year { get; set; }

    /// <summary>Of a class that the directory file does not have, with the words of the directory file.</summary>
    public string Level { get; set; } = "";

    /// <summary><c>owners</c> or <c>members</c>: who of a class group is a mentor.</summary>
    public string Mentors { get; set; } = "owners";

    public bool IsClass => Class.Length > 0;

    /// <summary>Owners of a class only, so that no student is read.</summary>
    public Relation Reads =>
        IsClass && !string.Equals(Mentors, "members", StringComparison.OrdinalIgnoreCase) ? Relation.Owners : Relation.Members;

    public IReadOnlyList<string> RoleWords => Roles.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Which side of a group is read.</summary>
internal enum Relation
{
    Members,
    Owners,
}
