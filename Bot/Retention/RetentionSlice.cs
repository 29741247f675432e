using Microsoft.Extensions.Options;
using Welbevinden.Bot.Dispatch;
using Welbevinden.Bot.Scheduling;

namespace Welbevinden.Bot.Retention;

/// <summary>Lets go of what was kept as long as it may be; each feature says itself what that is.</summary>
internal static class RetentionSlice
{
    public static void Add(Slice slice) => slice
        .OnOccurrence<EraseWhatIsOver>(EraseWhatIsOver.Weekly, useCase => useCase.BeginAsync)
        .OnOccurrence<EraseWhatIsOver>(EraseWhatIsOver.Erase, useCase => useCase.HandleAsync)
        .Services
        .AddSingleton<SchoolYearTerm>()
        .AddSingleton(new Rhythm(EraseWhatIsOver.Weekly, EraseWhatIsOver.Mondays))
        .AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsCheck>()
        .AddOptions<RetentionOptions>()
        .BindConfiguration(RetentionOptions.Section)
        .ValidateOnStart();
}
