using System.Diagnostics;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>Turns a reply into what the wire needs: an HTTP answer to a card action, a message to a typed line.</summary>
internal static class Replies
{
    /// <summary>The group that replies to typed lines stand in; the outbox sends it ahead of everything else.</summary>
    public const string Group = "reply";

    public static Answer InAnswer(Reply reply, Language language) => reply switch
    {
        Reply.None => new Answer.Done(),
        Reply.Show show => new Answer.Card(show.Card),
        Reply.Say say => new Answer.Message(say.Sentence.In(language)),
        Reply.OpenDialog dialog => new Answer.Dialog(dialog.Title.In(language), dialog.Card),
        Reply.Refused { Refusal.Code: var code } refused when code == CommonRefusals.NotUnderstood.Code =>
            new Answer.NotUnderstood(code, refused.Refusal.Sentence.In(language)),
        Reply.Refused { Instead: { } card } => new Answer.Card(card),
        Reply.Refused { Refusal.ReplacesCard: false } refused => new Answer.Message(refused.Refusal.Sentence.In(language)),
        Reply.Refused refused => new Answer.Card(RefusalCard.Create(refused.Refusal, language)),
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// The message that answers a typed line, keyed by the line's own id, so that a line delivered twice is answered once.
    /// A dialog cannot be opened from a typed line; its card goes out as a message. In the own chat it goes where that chat is known to be,
    /// whatever chat the line names.
    /// </summary>
    public static OutgoingMessage? AsMessage(Origin origin, Person? person, Reply reply, Language language) =>
        CardOf(reply, language) is { } card
            ? new OutgoingMessage(
                new MessageKey(Group, origin.Person.Value, origin.ActivityId),
                person?.School ?? default,
                origin.Conversation.Kind == ConversationKind.Personal
                    ? new Recipient.Personal(origin.Person)
                    : new Recipient.Conversation(origin.Conversation),
                card)
            : null;

    private static AdaptiveCard? CardOf(Reply reply, Language language) => reply switch
    {
        Reply.None => null,
        Reply.Show show => show.Card,
        Reply.OpenDialog dialog => dialog.Card,
        Reply.Say say => NoticeCard.Create(say.Sentence, language),
        Reply.Refused refused => refused.Instead ?? RefusalCard.Create(refused.Refusal, language),
        _ => throw new UnreachableException(),
    };
}
