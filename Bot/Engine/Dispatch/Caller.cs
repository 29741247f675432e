using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>A person who asks, before the payload is known.</summary>
/// <param name="Person">With the roles that may be acted on now.</param>
/// <param name="Listed">The same person with the roles of the last good directory, however old these are.</param>
internal sealed record Caller(Person Person, Person Listed, SchoolProfile School, Instant Now, Origin Origin)
{
    public Request<TPayload> Asks<TPayload>(TPayload payload) => new(Person, School, Now, payload, Origin);

    /// <summary>
    /// Why this caller may not, at the place of the question; null when admitted. Whoever has the role, but read too long ago to be
    /// believed, is told that, and not that the role is missing.
    /// </summary>
    public Refusal? RefusedBy(Admission admission) => admission.Refuses(Person, Origin.Conversation.Kind) switch
    {
        null => null,
        _ when Origin.Conversation.Kind == ConversationKind.Personal
            && !admission.Audience.Admits(Person)
            && admission.Audience.Admits(Listed) => CommonRefusals.RolesTooOld,
        var refusal => refusal,
    };
}
