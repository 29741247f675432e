using NodaTime;

namespace Welbevinden.Bot;

/// <summary>The one bridge from the injected <see cref="TimeProvider"/> to instants.</summary>
internal static class Clock
{
    public static Instant GetCurrentInstant(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());
}
