using Welbevinden.Bot.Onboarding;
using Welbevinden.Bot.Scheduling;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Telemetry;

namespace Welbevinden.Bot.Dispatch;

/// <summary>Connects the two doors to the dispatcher.</summary>
internal static class DispatchServices
{
    public static void AddDispatch(this IServiceCollection services)
    {
        services.AddSingleton<Routes>();
        services.AddSingleton<CommandsOf>(provider => person => provider.GetRequiredService<Routes>().Commands.For(person));
        services.AddSingleton<Commit>();
        services.AddSingleton<Repeats>();
        services.AddSingleton<Turns>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<WatchedDoors>();
        services.AddSingleton<ReceiveInbound>(provider => provider.GetRequiredService<WatchedDoors>().ReceiveAsync);
        services.AddSingleton<PerformOccurrence>(provider => provider.GetRequiredService<WatchedDoors>().PerformAsync);
        services.AddSingleton<KnowsOccurrence>(provider => provider.GetRequiredService<Routes>().Knows);
        services.AddSingleton<EndingOf>(provider => kind => provider.GetRequiredService<Routes>().EndingOf(kind));
    }
}
