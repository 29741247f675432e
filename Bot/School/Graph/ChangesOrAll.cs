using NodaTime;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Reads what changed since the last reading; everything anew when the settings changed, when that was long ago, or when Graph no longer
/// knows from where changes go on.
/// </summary>
internal sealed partial class ChangesOrAll(GraphReader reader, TimeProvider time, ILogger log)
{
    public async Task<GraphState> ReadAsync(
        GraphOptions options, DirectorySnapshot beside, GraphState? before, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant().ToUnixTimeMilliseconds();
        if (before is not null
            && before.Shape == options.Shape
            && Instant
                .FromUnixTimeMilliseconds(before.FullAt)
                .IsWithin(Duration.FromHours(options.FullSyncHours), Instant.FromUnixTimeMilliseconds(now)))
        {
            try
            {
                return await reader.ChangesAsync(options, before, cancellationToken) with { At = now };
            }
            catch (GraphException lost) when (lost.Trouble == GraphTrouble.SyncStateLost)
            {
                StateLost(log, lost.Detail);
            }
        }

        var read = await reader.FullAsync(options, EducationWish.Of(options, beside), before, cancellationToken);
        return read with { At = now, FullAt = now };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Graph no longer knows from where changes went on ({Code}): everything is "
        + "read anew")]
    private static partial void StateLost(ILogger log, string code);
}
