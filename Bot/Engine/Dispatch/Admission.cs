using System.Diagnostics;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// Who may use something, and where: the one rule for typed lines, buttons (and refreshes, which are buttons to us), dialogs and answers to
/// files. The place is looked at first, so that outside the personal chat a refusal tells nothing of the person, not even a role.
/// </summary>
internal sealed record Admission
{
    /// <summary>Lets in an audience at some places.</summary>
    /// <exception cref="ArgumentException">Anybody at all, in a chat of one's own.</exception>
    public Admission(Audience audience, Places places)
    {
        if (audience.IsAnybody && places.HasFlag(Places.Personal))
        {
            throw new ArgumentException("Whom the directory does not know is let in only where others read along.", nameof(audience));
        }

        (Audience, Places) = (audience, places);
    }

    public Audience Audience { get; }

    public Places Places { get; init; }

    /// <summary>Outside the personal chat all refusals are the same one: others read along.</summary>
    public static Refusal NotHere => CommonRefusals.OnlyInPersonalChat;

    /// <summary>Why this person may not, there; null when admitted.</summary>
    public Refusal? Refuses(Person person, ConversationKind there)
    {
        if (!IsFor(there))
        {
            return there == ConversationKind.Personal ? CommonRefusals.OnlyWithOthers : NotHere;
        }

        return Audience.Admits(person) ? null : Refused(CommonRefusals.RoleMissing(RoleNames.Of(Audience.Roles)), there);
    }

    /// <summary>Whether whom the directory does not know may ask it there: a guest of the school in a shared conversation.</summary>
    public bool TakesVisitors(ConversationKind there) => Audience.IsAnybody && IsFor(there);

    public bool IsFor(ConversationKind there) => Places.HasFlag(PlaceOf(there));

    /// <summary>What may be said there of a refusal that tells something of the person.</summary>
    public static Refusal Refused(Refusal refusal, ConversationKind there) => there == ConversationKind.Personal ? refusal : NotHere;

    private static Places PlaceOf(ConversationKind there) => there switch
    {
        ConversationKind.Personal => Places.Personal,
        ConversationKind.GroupChat => Places.GroupChat,
        ConversationKind.Channel => Places.Channel,
        _ => throw new UnreachableException(),
    };
}

/// <summary>Where something may be used.</summary>
[Flags]
internal enum Places
{
    None = 0,
    Personal = 1,
    GroupChat = 2,
    Channel = 4,

    /// <summary>Where several people read and press: never one's own chat.</summary>
    Shared = GroupChat | Channel,

    /// <summary>Only for what everybody who reads along may see: no word of a person, an answer or the plan.</summary>
    Everywhere = Personal | Shared,
}

/// <summary>Who may use something.</summary>
internal sealed record Audience
{
    private Audience(params Role[] roles) => Roles = roles;

    /// <summary>Any of these; empty means everybody the directory knows.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>True when more is asked than to be of the staff: then the roles are looked up freshly.</summary>
    public bool TakesRole => Roles.Any(role => role != Role.Staff);

    public static Audience Everybody { get; } = new();

    /// <summary>
    /// Also people whom the directory does not know, such as a guest at a meeting. They have neither school nor role: what takes either is
    /// for the use case to look at. The door has made sure that they are in a conversation of the tenant.
    /// </summary>
    public static Audience Anybody { get; } = new() { IsAnybody = true };

    public bool IsAnybody { get; private init; }

    public static Audience Of(params Role[] roles) => new(roles);

    public bool Admits(Person person) => Roles.Count == 0 || Roles.Any(person.Has);
}
