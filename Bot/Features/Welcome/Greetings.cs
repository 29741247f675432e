using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Welcome;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Features.Welcome;

/// <summary>What the bot says when it comes into a chat, each under a key that makes it happen once.</summary>
internal static class Greetings
{
    /// <summary>The group of the outbox that greetings belong to.</summary>
    public const string Group = "welcome";

    /// <summary>Somebody the directory does not know belongs to no school.</summary>
    private static readonly SchoolId NoSchool = new("");

    public static OutgoingMessage ForPerson(
        PersonalChat.Known chat, Person? person, SchoolProfile? school, IReadOnlyList<Command> commands) =>
        person is null || school is null
            ? new(
                new MessageKey(Group, chat.Person.Value, $"unlisted-{chat.Generation}"),
                NoSchool,
                new Recipient.Personal(chat.Person),
                RefusalCard.Create(CommonRefusals.NotInDirectory, Language.Dutch))
            : new(
                new MessageKey(Group, chat.Person.Value, $"welcome-{chat.Generation}"),
                school.Id,
                new Recipient.Personal(chat.Person),
                WelcomeCard.Create(
                    new WelcomeView { SchoolName = school.Name, Commands = [.. commands.Where(command => command != HelpCommands.Help)] },
                    person.Language));

    public static OutgoingMessage ForGroup(Origin origin, Person? person, SchoolProfile? school) => new(
        new MessageKey(Group, origin.Conversation.ConversationId, "group"),
        school?.Id ?? NoSchool,
        new Recipient.Conversation(origin.Conversation),
        GroupWelcomeCard.Create(person?.Language ?? Language.Dutch));
}
