using Welbevinden.Bot.Engine.Dispatch;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>For features that people use for themselves alone.</summary>
internal static class Uncounted
{
    /// <summary>Its use is told by no figure of its own: not in metrics, traces or log lines.</summary>
    /// <param name="slice">The feature.</param>
    /// <param name="name">The name before the dot of its verbs and refusals.</param>
    public static Slice IsUncounted(this Slice slice, string name)
    {
        slice.Services.AddSingleton(new UncountedFeature(name));
        return slice;
    }
}
