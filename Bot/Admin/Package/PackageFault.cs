namespace Welbevinden.Bot.Admin.Package;

/// <summary>One thing for which the app package is refused.</summary>
/// <param name="Where">The file and the way in it, as in <c>manifest.json bots[0].botId</c>.</param>
/// <param name="Reason">What was found, what was expected, what to do.</param>
internal sealed record PackageFault(string Where, string Reason)
{
    public override string ToString() => $"{Where}: {Reason}";
}
