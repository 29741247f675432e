using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Features.Pause;

/// <summary>Erases pauses that are over, whoever asked for them. A pause that was set anew meanwhile stays.</summary>
internal static class PauseRetention
{
    public static RetentionSource Of(PauseStore store) => new("pause", async (_, today, cancellationToken) =>
        [.. (await store.OverAsync(today, cancellationToken)).Select(PauseStore.End)]);
}
