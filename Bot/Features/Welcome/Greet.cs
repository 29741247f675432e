using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Welcome;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Features.Welcome;

/// <summary>What the bot says when it comes into a chat, each under a key that makes it happen once.</summary>
internal static class Greet
{
    /// <summary>The group of the outbox that greetings belong to.</summary>
    public const string MessageGroup = "welcome";

    /// <summary>Somebody the directory does not know belongs to no school.</summary>
    private static readonly SchoolId NoSchool = new("");

    public static OutgoingMessage Handle(Installed installed) => installed switch
    {
        { Chat: null } => Group(installed),
        { Chat: { } chat, Person: { } person, School: { } school } => Personal(chat, person, school, installed.Commands),
        { Chat: { } chat } => Unlisted(chat),
    };

    private static OutgoingMessage Personal(
        PersonalChat.Known chat, Person person, SchoolProfile school, IReadOnlyList<Command> commands) => new(
        new MessageKey(MessageGroup, chat.Person.Value, $"welcome-{chat.Generation}"),
        school.Id,
        new Recipient.Personal(chat.Person),
        WelcomeCard.Create(
            new WelcomeView { SchoolName = school.Name, Commands = [.. commands.Where(command => command != HelpCommands.Help)] },
            person.Language));

    private static OutgoingMessage Unlisted(PersonalChat.Known chat) => new(
        new MessageKey(MessageGroup, chat.Person.Value, $"unlisted-{chat.Generation}"),
        NoSchool,
        new Recipient.Personal(chat.Person),
        RefusalCard.Create(CommonRefusals.NotInDirectory, Language.Dutch));

    private static OutgoingMessage Group(Installed installed) => new(
        new MessageKey(MessageGroup, installed.From.Conversation.ConversationId, "group"),
        installed.School?.Id ?? NoSchool,
        new Recipient.Conversation(installed.From.Conversation),
        GroupWelcomeCard.Create(installed.Person?.Language ?? Language.Dutch));
}
