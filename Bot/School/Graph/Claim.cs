using Welbevinden.Cards.School;
using Welbevinden.Storage;

namespace Welbevinden.Bot.School.Graph;

/// <summary>What the groups say of one person.</summary>
internal sealed class Claim
{
    public HashSet<SchoolId> Schools { get; } = [];

    public HashSet<Role> Roles { get; } = [];

    public string? Team { get; set; }

    /// <summary>False for somebody known only as a mentor of a class; those are counted there.</summary>
    public bool InGroup { get; set; }

    /// <summary>What keeps the person with this account out; null when nothing does.</summary>
    public RemarkKind? Outside(AccountState? account) => account switch
    {
        null => RemarkKind.AccountGone,
        { Odd: not null } => RemarkKind.AccountOdd,
        { Guest: true } => RemarkKind.Guest,
        { Enabled: false } => RemarkKind.AccountDisabled,
        { Teams: false } => RemarkKind.WithoutTeams,
        _ when Schools.Count == 0 => RemarkKind.WithoutSchool,
        _ when Roles.Count == 0 => RemarkKind.WithoutRole,
        _ => null,
    };
}
