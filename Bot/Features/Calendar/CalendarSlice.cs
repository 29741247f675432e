using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>
/// Evaluation moments in the calendars of the core team, where the school asks for it (<c>Directory:Graph:Calendar</c>). Where it does not,
/// or not any more, what was kept is only shown, erased and forgotten in time.
/// </summary>
internal static class CalendarSlice
{
    public static void Add(Slice slice) => slice.Services
        .AddSingleton<CalendarStore>()
        .AddSingleton<CalendarPlaces>()
        .AddSingleton<CalendarEvents>()
        .AddSingleton<CalendarKeeper>()
        .AddHostedService(provider => provider.GetRequiredService<CalendarKeeper>())
        .AddSingleton<CalendarReading>()
        .AddSingleton<CalendarSource>(provider => provider.GetRequiredService<CalendarReading>().HasAsync)
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<CalendarRetention>(provider).Source)
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<CalendarPersonalData>(provider).Source)
        .AddSingleton(
            provider => new CheckSource(
                66,
                CheckTexts.Calendars,
                cancellationToken => ActivatorUtilities.CreateInstance<CalendarCheck>(provider).LookAsync(cancellationToken)));
}
