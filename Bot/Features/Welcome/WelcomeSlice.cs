using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.School;
using Welbevinden.Storage.School;

namespace Welbevinden.Bot.Features.Welcome;

/// <summary>The greeting in every chat that the bot comes into, and what is kept of how the app got there.</summary>
internal static class WelcomeSlice
{
    public static void Add(Slice slice)
    {
        slice
            .OnInstalled(Greet.Handle)
            .Describes<InstallationStore>(store => PersonalData.OfOne(
                (person, _, cancellationToken) => store.OfAsync(person.Id, cancellationToken),
                _ => DirectoryDataLines.Installed,
                mark => [InstallationStore.Erase(mark)]))
            .Services
            .AddSingleton(new StandingGroup(Greet.MessageGroup));
    }
}
