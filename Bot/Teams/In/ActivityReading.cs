using NodaTime;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Teams.In;

/// <summary>The interpretation of an authenticated activity.</summary>
internal abstract record ActivityReading
{
    private ActivityReading()
    {
    }

    /// <summary>Input for the dispatcher, and the form in which Teams expects the answer.</summary>
    internal sealed record Act(Inbound Inbound, AnswerForm Form) : ActivityReading;

    /// <summary>Not something that this bot acts on: 200, as the channel expects.</summary>
    internal sealed record Ignore : ActivityReading;

    internal sealed record Refuse(RequestRefusal Refusal) : ActivityReading;

    /// <summary>Reads an activity that passed <see cref="ActivityRules"/>. Pure.</summary>
    public static ActivityReading Of(WireActivity activity, string botId, Instant now) => activity.Type switch
    {
        "message" => OfMessage(activity, botId, now),
        "messageUpdate" => OfEdit(activity, botId, now),
        "invoke" => OfInvoke(activity, now),
        "conversationUpdate" => OfMembers(activity, botId, now),
        "installationUpdate" => OfInstallation(activity, now),
        // Reactions, typing, deleted messages, read receipts, events and whatever Teams adds next.
        _ => new Ignore(),
    };

    /// <summary>A line; or, without a word, what a client sends that presses a button by a message.</summary>
    private static ActivityReading OfMessage(WireActivity activity, string botId, Instant now)
    {
        if (string.IsNullOrWhiteSpace(activity.Text) && InvokePayload.OfMessage(activity.Value) is { } pressed)
        {
            return For(
                activity,
                now,
                origin => new Inbound.CardAction(
                    // Told twice it is the same press, also where it does not say of which card.
                    origin with { ReplyToId = origin.ReplyToId ?? origin.ActivityId }, pressed.Verb, pressed.Data)
                { CameAsMessage = true },
                AnswerForm.Nothing);
        }

        return For(activity, now, origin => new Inbound.Typed(origin, TypedText.Of(activity, botId)), AnswerForm.Nothing);
    }

    /// <summary>
    /// A line that now has other words. A message that was undeleted is not typed anew, and one without words or person is a card or
    /// somebody else's.
    /// </summary>
    private static ActivityReading OfEdit(WireActivity activity, string botId, Instant now) =>
        activity.ChannelData?.EventType is null or "editMessage"
        && !string.IsNullOrEmpty(activity.From?.AadObjectId)
        && TypedText.Of(activity, botId) is { Length: > 0 } words
            ? For(activity, now, origin => new Inbound.Typed(origin, words) { IsEdit = true }, AnswerForm.Nothing)
            : new Ignore();

    private static ActivityReading OfInstallation(WireActivity activity, Instant now) => activity.Action switch
    {
        "add" or "add-upgrade" => For(activity, now, origin => new Inbound.BotAdded(origin), AnswerForm.Nothing),
        "remove" or "remove-upgrade" => For(activity, now, origin => new Inbound.BotRemoved(origin), AnswerForm.Nothing),
        _ => new Ignore(),
    };

    /// <summary>Only the bot's own joining and leaving matters; who else joins a chat or a team is none of its business.</summary>
    private static ActivityReading OfMembers(WireActivity activity, string botId, Instant now)
    {
        if (HasBot(activity.MembersAdded))
        {
            return For(activity, now, origin => new Inbound.BotAdded(origin), AnswerForm.Nothing);
        }

        return HasBot(activity.MembersRemoved)
            ? For(activity, now, origin => new Inbound.BotRemoved(origin), AnswerForm.Nothing)
            : new Ignore();

        bool HasBot(IReadOnlyList<WireAccount?>? members) =>
            members?.Any(m => m?.Id is { } id && string.Equals(id, botId, StringComparison.OrdinalIgnoreCase)) == true;
    }

    private static ActivityReading OfInvoke(WireActivity activity, Instant now)
    {
        switch (activity.Name)
        {
            case null or "":
                return new Refuse(RequestRefusal.InvokeName);
            case "adaptiveCard/action":
                return InvokePayload.OfCardAction(activity.Value) is { } pressed
                    ? For(activity, now, origin => new Inbound.CardAction(origin, pressed.Verb, pressed.Data), AnswerForm.CardAction)
                    : new Refuse(RequestRefusal.InvokePayload);
            case "task/fetch":
                return InvokePayload.OfDialog(activity.Value) is { } opened
                    ? For(activity, now, origin => new Inbound.DialogOpened(origin, opened.Verb, opened.Data), AnswerForm.Dialog)
                    : new Refuse(RequestRefusal.InvokePayload);
            case "task/submit":
                return InvokePayload.OfDialog(activity.Value) is { } submitted
                    ? For(activity, now, origin => new Inbound.DialogSubmitted(origin, submitted.Verb, submitted.Data), AnswerForm.Dialog)
                    : new Refuse(RequestRefusal.InvokePayload);
            case "fileConsent/invoke":
                return FileAnswer.Of(activity.Value) is { } given
                    ? For(activity, now, origin => new Inbound.FileAnswered(origin, given), AnswerForm.Nothing)
                    : new Refuse(RequestRefusal.FileAnswer);
            default:
                return new Refuse(RequestRefusal.InvokeUnknown);
        }
    }

    private static ActivityReading For(WireActivity activity, Instant now, Func<Origin, Inbound> make, AnswerForm form)
    {
        if (string.IsNullOrEmpty(activity.From?.AadObjectId))
        {
            return new Refuse(RequestRefusal.NoPerson);
        }

        var conversation = new ConversationReference(activity.Conversation!.Id!, activity.ServiceUrl!, KindOf(activity.Conversation));
        var at = activity.Timestamp is { } timestamp ? Instant.FromDateTimeOffset(timestamp) : now;
        var origin = new Origin(new PersonId(activity.From.AadObjectId), conversation, activity.Id ?? "", at, activity.ReplyToId);
        return new Act(make(origin), form);
    }

    /// <summary>
    /// An unknown kind is never taken for a private chat, and neither is a thread of a channel or meeting that claims to be one.
    /// </summary>
    private static ConversationKind KindOf(WireConversation conversation) => conversation.ConversationType switch
    {
        "channel" => ConversationKind.Channel,
        "personal" or null when conversation.IsGroup != true && !IsThread(conversation.Id!) => ConversationKind.Personal,
        _ => ConversationKind.GroupChat,
    };

    /// <summary>
    /// Ids are opaque except for this: those of channels, meetings and group chats name a thread (<c>19:…@thread.tacv2</c>).
    /// </summary>
    private static bool IsThread(string id) => id.Contains("@thread.", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The form in which Teams expects the answer to an activity.</summary>
internal enum AnswerForm
{
    /// <summary>The HTTP status only.</summary>
    Nothing,

    /// <summary>Status code, type and value, for <c>Action.Execute</c>.</summary>
    CardAction,

    /// <summary>A task with a card or a message.</summary>
    Dialog,
}
