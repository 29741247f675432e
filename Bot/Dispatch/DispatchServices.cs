using Welbevinden.Bot.Onboarding;
using Welbevinden.Bot.Scheduling;
using Welbevinden.Bot.Teams;

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
        services.AddSingleton<ReceiveInbound>(provider => provider.GetRequiredService<Dispatcher>().ReceiveAsync);
        services.AddSingleton<PerformOccurrence>(provider => provider.GetRequiredService<Dispatcher>().PerformAsync);
    }
}
