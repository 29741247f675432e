using Welbevinden.Bot.School;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>How roles are called in a sentence that says who may do something.</summary>
internal static class RoleNames
{
    public static Text Of(IReadOnlyList<Role> roles) => new(
        string.Join(" of ", roles.Select(role => Of(role).Dutch)),
        string.Join(" or ", roles.Select(role => Of(role).English)));

    private static Text Of(Role role) => role switch
    {
        Role.Staff => new("medewerkers", "staff"),
        Role.Mentor => new("mentoren", "mentors"),
        Role.CoreTeam => new("het kernteam", "the core team"),
        Role.AnalysisTeam => new("het analyseteam", "the analysis team"),
        Role.Leadership => new("de schoolleiding", "the school leadership"),
        Role.Administrator => new("de beheerder", "the administrator"),
    };
}
