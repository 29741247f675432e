using NodaTime;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.School;

namespace Welbevinden.Bot.School.Install;

/// <summary>What to do now to get the app to somebody, or the chat with them known.</summary>
internal enum InstallationStep
{
    Nothing,

    /// <summary>Ask Graph to install the app.</summary>
    Install,

    /// <summary>The app is there but the chat is not known: find it.</summary>
    Repair,

    /// <summary>The person took the app off: write that down, and leave it at that.</summary>
    Respect,
}

/// <summary>Decides it, from what is known of the chat and what was done before. Pure.</summary>
internal static class Installation
{
    /// <summary>Who asked and did not come back with an answer in this time is taken to have died.</summary>
    private static readonly Duration AskedFor = Duration.FromHours(1);

    /// <summary>Teams tells of an installation within seconds; after this it is not waited for any longer.</summary>
    private static readonly Duration ToldWithin = Duration.FromMinutes(10);

    /// <summary>A policy that forbids is looked at again after a while.</summary>
    private static readonly Duration ForbiddenFor = Duration.FromDays(7);

    public static InstallationStep Decide(PersonalChat? chat, InstallationMark? mark, Instant now) => (chat, mark) switch
    {
        (PersonalChat.Known { ConversationId.Length: > 0 }, _) => InstallationStep.Nothing,
        (_, { State: InstallationState.TakenOff }) => InstallationStep.Nothing,
        (PersonalChat.Removed, _) => InstallationStep.Respect,
        (_, null) => InstallationStep.Install,
        (_, { State: InstallationState.Asked }) => mark.At.IsWithin(AskedFor, now) ? InstallationStep.Nothing : InstallationStep.Install,
        (_, { State: InstallationState.There }) => mark.At.IsWithin(ToldWithin, now) ? InstallationStep.Nothing : InstallationStep.Repair,
        (_, { State: InstallationState.Forbidden }) => mark.At.IsWithin(ForbiddenFor, now)
            ? InstallationStep.Nothing
            : InstallationStep.Install,
        (_, { State: var other }) => throw new System.Diagnostics.UnreachableException($"{other}"),
    };
}
