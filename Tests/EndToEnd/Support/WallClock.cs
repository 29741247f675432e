namespace Welbevinden.EndToEnd.Support;

/// <summary>Real time, where a test has to do with a real service.</summary>
internal static class WallClock
{
#pragma warning disable RS0030 // The tests are a composition root of their own.
    public static TimeProvider Time => TimeProvider.System;
#pragma warning restore RS0030
}
