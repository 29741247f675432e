using Microsoft.Extensions.Options;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>
/// Adds the scheduler to the bot. The dispatcher registers <see cref="PerformOccurrence"/>, features their <see cref="Rhythm"/>.
/// </summary>
internal static class SchedulingServices
{
    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SchedulingOptions>().Bind(configuration.GetSection(SchedulingOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SchedulingOptions>, SchedulingOptionsCheck>();
        services.AddSingleton(NationalHolidays.Shipped);
        services.AddSingleton<SchoolCalendars>();
        services.AddSingleton<Rhythms>();
        services.AddSingleton<SchedulerSignal>();
        services.AddSingleton(s => new OccurrenceStore(s.GetRequiredService<ITableStore>()));
        services.AddSingleton<SteadyClock>();
        services.AddSingleton<LateEndings>();
        services.AddSingleton<Schedule>();
        services.AddHostedService<Scheduler>();
        services.AddHealthChecks().AddCheck<CalendarHealth>("calendar").AddCheck<EndingsHealth>("endings");
        return services;
    }
}
