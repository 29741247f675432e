using Welbevinden.Bot.Engine.Seams;

namespace Welbevinden.Bot.Features.Retention;

/// <summary>Erases what was kept as long as it may be; each feature says itself what that is.</summary>
internal static class RetentionSlice
{
    public static void Add(Slice slice) => slice
        .OnOccurrence<EraseExpired>(EraseExpired.Weekly, useCase => useCase.BeginAsync)
        .OnOccurrence<EraseExpired>(EraseExpired.Erase, useCase => useCase.HandleAsync)
        .Repeats<EraseExpired>(EraseExpired.Weekly, _ => EraseExpired.Mondays)
        .Options<RetentionOptions, RetentionOptionsCheck>(
            RetentionOptions.Section,
            "school years that plans, evaluations, the roadmap and results of check-ins are kept after their own; days that the chat "
                + "with somebody is kept who is no longer in the directory")
        .Tells("bewaren.jaren", settings => Kept.Years(settings.Of<RetentionOptions>().KeepSchoolYears))
        .Services
        .AddSingleton<SchoolYearTerm>();
}
