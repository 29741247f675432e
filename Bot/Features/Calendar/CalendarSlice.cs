using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Calendar;

namespace Welbevinden.Bot.Features.Calendar;

/// <summary>
/// Evaluation moments in the calendars of the core team, where the school asks for it (<c>Directory:Graph:Calendar</c>). Where it does not,
/// or not any more, what was kept is only shown, erased and forgotten in time.
/// </summary>
internal static class CalendarSlice
{
    public static void Add(Slice slice) => slice
        .Reports<CalendarReading, CalendarSource>(reading => reading.HasAsync)
        .Checks<CalendarCheck>(66, CheckTexts.Calendars, (check, cancellationToken) => check.LookAsync(cancellationToken))
        .Erases<CalendarRetention>(retention => retention.Source)
        .Describes<CalendarPersonalData>(data => data.Source)
        .Keeps(Schema.Calendar, Keeps)
        .Tells("agenda", settings => settings.WritesCalendars, "evaluatiemomenten in agenda's")
        .Services
        .AddSingleton<CalendarStore>()
        .AddSingleton<CalendarPlaces>()
        .AddSingleton<CalendarEvents>()
        .AddSingleton<CalendarKeeper>()
        .AddHostedService(provider => provider.GetRequiredService<CalendarKeeper>());

    private static Kept? Keeps(SettingsInForce settings) => !settings.WritesCalendars ? null : new(
        "van elk evaluatiemoment dat de bot in een agenda zette: van wie, de dag, en of het er staat",
        "het kernteam",
        $"{Kept.Days(CalendarRetention.KeepDays)} na het moment, of tot de medewerker het wist")
    {
        ErasedBy = "calendar",
    };
}
