using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;

namespace Welbevinden.Bot.Features.Retention;

/// <summary>Lets go of what was kept as long as it may be; each feature says itself what that is.</summary>
internal static class RetentionSlice
{
    public static void Add(Slice slice) => slice
        .OnOccurrence<EraseExpired>(EraseExpired.Weekly, useCase => useCase.BeginAsync)
        .OnOccurrence<EraseExpired>(EraseExpired.Erase, useCase => useCase.HandleAsync)
        .Services
        .AddSingleton<SchoolYearTerm>()
        .AddSingleton(new Rhythm(EraseExpired.Weekly, EraseExpired.Mondays))
        .AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsCheck>()
        .AddOptions<RetentionOptions>()
        .BindConfiguration(RetentionOptions.Section)
        .ValidateOnStart();
}
