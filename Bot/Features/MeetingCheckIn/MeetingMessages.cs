using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.MeetingCheckIn;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>The keys of the one card of a meeting: the offer, and how the card stands after every answer.</summary>
internal static class MeetingMessages
{
    /// <summary>Offers are what somebody waits for: sent ahead of rounds.</summary>
    public const string OfferGroup = "meeting";

    /// <summary>What Teams appends to a channel's id to address a thread in it.</summary>
    private const string Thread = ";messageid=";

    /// <summary>The place of a conversation: all threads of a channel are one.</summary>
    public static string PlaceOf(ConversationReference there) => MeetingId.PlaceOf(ChannelOf(there));

    public static MeetingId IdOf(Origin asked) => MeetingId.Of(ChannelOf(asked.Conversation), asked.ActivityId);

    public static MessageKey OfferKey(MeetingId meeting, ConversationReference there) =>
        new(OfferGroup, there.ConversationId, meeting.Value);

    /// <summary>How the card stands after so many answers; <see cref="Newest.Last"/> once it is closed.</summary>
    public static MessageKey StandKey(MeetingId meeting, ConversationReference there, int turn) =>
        new(GroupOf(meeting), there.ConversationId, Newest.Kind(turn));

    /// <summary>Everything that went out for a meeting.</summary>
    public static IReadOnlyList<MessageScope> Of(MeetingId meeting) =>
        [new MessageScope(GroupOf(meeting)), new MessageScope(OfferGroup, meeting.Value)];

    /// <summary>The last that goes out.</summary>
    public static MessageScope LastOf(MeetingId meeting) => new(GroupOf(meeting), Newest.Kind(Newest.Last));

    public static ConversationReference There(MeetingPlace place) =>
        new(place.Conversation, place.ServiceUrl, Enum.Parse<ConversationKind>(place.Kind));

    public static MeetingPlace Place(ConversationReference there) => new(there.ConversationId, there.ServiceUrl, there.Kind.ToString());

    /// <summary>
    /// A sentence to whoever pressed. Whom the directory does not know has no language of their own: they get that of the card.
    /// </summary>
    public static Reply.Say Say<TPayload>(Request<TPayload> request, MeetingRecord meeting, Text sentence) =>
        new(IsVisitor(request) && Enum.Parse<Language>(meeting.Language) is var language
            ? new Text(sentence.In(language), sentence.In(language))
            : sentence);

    private static bool IsVisitor<TPayload>(Request<TPayload> request) => request.Person.School == new SchoolId("");

    private static string GroupOf(MeetingId meeting) => $"meeting-{meeting.Value}";

    private static string ChannelOf(ConversationReference there) => there.ConversationId.Split(Thread)[0];
}
