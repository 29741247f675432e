using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>Evaluation moments as days for the calendars of the core team.</summary>
internal static class MomentDays
{
    public static async Task<IReadOnlyList<CalendarDay>> OfAsync(
        EvaluationStore store, SchoolId school, CancellationToken cancellationToken) =>
        [.. (await store.MomentsAsync(school, cancellationToken)).Select(Of)];

    public static CalendarDay Of(MomentRecord moment) => new(moment.School, moment.Id, moment.Date, moment.State switch
    {
        MomentState.Planned => CalendarDayState.Planned,
        MomentState.Done => CalendarDayState.Done,
        MomentState.Removed => CalendarDayState.Removed,
    });
}
