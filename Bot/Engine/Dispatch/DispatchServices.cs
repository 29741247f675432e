using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>Connects the two doors to the dispatcher.</summary>
internal static class DispatchServices
{
    public static void AddDispatch(this IServiceCollection services)
    {
        services.AddSingleton<Routes>();
        services.AddSingleton<OfferedCommands>();
        services.AddSingleton<SmallTalk>();
        services.AddSingleton<Membership>();
        services.AddSingleton<SentCards>();
        services.AddSingleton<RoundCards>();
        services.AddSingleton(new StandingGroup(Replies.Group));
        services.AddSingleton<Commit>();
        services.AddSingleton<Repeats>();
        services.AddSingleton<EditedLines>();
        services.AddSingleton<Turns>();
        services.AddSingleton<UncountedFeatures>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<WatchedDoors>();
        services.AddSingleton<ReceiveInbound>(provider => provider.GetRequiredService<WatchedDoors>().ReceiveAsync);
        services.AddSingleton<PerformOccurrence>(provider => provider.GetRequiredService<WatchedDoors>().PerformAsync);
        services.AddSingleton<KnowsOccurrence>(provider => provider.GetRequiredService<Routes>().Knows);
        services.AddSingleton<EndingOf>(provider => kind => provider.GetRequiredService<Routes>().EndingOf(kind));
    }
}
